# SPDX-License-Identifier: EUPL-1.2
"""For whom and for which term a goal is, and who has none yet."""

from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.rules import members_without_goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from tests.casework.plan.making import a_concern, a_goal, a_step, agreed
from tests.cast import Town

Address = Callable[..., str]


def test_a_goal_for_the_whole_family_is_nobodys_own() -> None:
    assert members_without_goal([1, 2, 3], [None, 2, 2]) == [1, 3]
    assert members_without_goal([1], [1]) == []
    assert members_without_goal([], [None]) == []


@pytest.mark.statement("VIG-L2")
def test_the_plan_says_who_has_no_goal_yet_and_refuses_nothing(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    bram = trajectory.family.members.get(given_name="Bram")
    concern = a_concern(town, trajectory)
    a_step(town, a_goal(town, concern))
    page = " ".join(coordinator.get(url("plan")).content.decode().split())
    assert page.count(">nog geen<") == trajectory.family.members.count()
    assert "Een doel voor het hele gezin telt hier niet mee." in page
    for member in trajectory.family.members.all():
        a_step(town, a_goal(town, concern, member=member, specific=f"Doel van {member.pk}"))
    a_step(town, a_goal(town, concern, member=bram, specific="Nog een"))
    page = " ".join(coordinator.get(url("plan")).content.decode().split())
    assert ">nog geen<" not in page
    assert "Een doel voor het hele gezin telt hier niet mee." not in page
    assert '<span>Bram</span><span class="soft small numeric">2 doelen</span>' in page


@pytest.mark.statement("CRG-E5")
def test_a_goal_is_for_the_short_or_the_long_term(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Address
) -> None:
    concern = a_concern(town, trajectory)
    said = {"specific": "Eigen huis", "member": "", "horizon": "long"}
    coordinator.post(url("goal_new", concern.pk), said)
    goal = Goal.objects.get()
    assert goal.horizon == "long"
    assert "lange termijn" in coordinator.get(url("plan")).content.decode()
    answer = coordinator.post(url("goal_edit", goal.pk), {**said, "horizon": "ooit", "seen": "1"})
    assert answer.status_code == 422
    assert "Kies korte of lange termijn." in answer.content.decode()
    edit = {**said, "horizon": "short", "seen": "1"}
    assert coordinator.post(url("goal_edit", goal.pk), edit).status_code == 302
    assert Before.objects.get().content == {"horizon": "long"}
    full = {"measurable": "Een sleutel", "current": "Nu", "achievable": "Ja", "due_on": "1-6-2026"}
    coordinator.post(url("goal_edit", goal.pk), {**edit, **full, "seen": "2"})
    a_step(town, Goal.objects.get())
    version = agreed(town, trajectory)
    kept = coordinator.get(url("plan_version", version.number)).content.decode()
    assert "korte termijn" in kept
