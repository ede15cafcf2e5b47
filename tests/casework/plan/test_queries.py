# SPDX-License-Identifier: EUPL-1.2
import json
from collections.abc import Callable

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.plan.queries import concerns_of, plan_of, version_of
from gezinsregie.casework.plan.snapshot import snapshot
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import TODAY, Town, accept, refer

from .making import a_concern, a_goal, a_plan, agreed


@pytest.mark.parametrize("goals", [2, 40])
def test_the_whole_plan_costs_five_queries(
    town: Town, trajectory: Trajectory, goals: int, django_assert_num_queries: Callable
) -> None:
    a_plan(town, trajectory, goals)
    agreed(town, trajectory)
    agreed(town, trajectory, family_view=FamilyView.DISAGREES)
    permit = town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    with django_assert_num_queries(5):
        plan = plan_of(permit)
        assert plan is not None
        made = [goal for concern in plan.concerns for goal in concern.goals.all()]
        assert sum(len(goal.steps.all()) for goal in made) == goals
    assert [one.number for one in plan.versions] == [2, 1]
    assert plan.versions[0].family_view is FamilyView.DISAGREES


def test_a_plan_without_a_version_has_none(town: Town, trajectory: Trajectory) -> None:
    permit = town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    plan = plan_of(permit)
    assert plan is not None
    assert (plan.concerns, plan.versions, plan.is_open) == ([], [], True)
    assert version_of(permit, 1) is None


def test_who_coordinated_reads_the_plan_of_then(town: Town, trajectory: Trajectory) -> None:
    a_concern(town, trajectory, words="Van toen")
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
    again = accept(town, refer(town))
    Referral.objects.filter(pk=again.pk).update(family=trajectory.family)
    later = Trajectory.objects.create(
        family=trajectory.family,
        referral=again,
        approach_key="itg-leeuwarden",
        approach_version="1",
        coordinator=town.colleague,
        started_on=TODAY,
    )
    then = plan_of(town.may(town.coordinator, Act.READ_PLAN, trajectory.family))
    now = plan_of(town.may(town.colleague, Act.READ_PLAN, trajectory.family))
    assert then is not None
    assert now is not None
    assert ([one.words for one in then.concerns], then.is_open) == (["Van toen"], False)
    assert (now.trajectory.pk, now.concerns) == (later.pk, [])


def test_a_snapshot_is_plain_and_says_all(town: Town, trajectory: Trajectory) -> None:
    bram = trajectory.family.members.get(given_name="Bram")
    concern = a_concern(town, trajectory, member=bram)
    a_goal(town, concern, member=bram, due_on=None)
    kept = snapshot(concerns_of(trajectory))
    assert json.loads(json.dumps(kept)) == kept
    (one,) = kept["concerns"]
    assert (one["member_id"], one["goals"][0]["member_id"]) == (bram.pk, bram.pk)
    assert one["goals"][0]["due_on"] is None
