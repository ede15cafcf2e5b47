# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.casework.plan.actions import word_goal
from gezinsregie.casework.plan.models import Concern, FamilyView, Goal, PlanVersion, Step
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family, Household, Member, MemberRole
from gezinsregie.foundation.obstacles import Obstructed
from tests.cast import TODAY, Town

from .making import SOON, a_concern, a_goal, a_plan, a_step, agreed, writes

YESTERDAY = TODAY - timedelta(days=1)


def refused(call: Callable[[], object]) -> list[str]:
    with pytest.raises(Obstructed) as refusal:
        call()
    return [one.key for one in refusal.value.obstacles]


@pytest.fixture
def stranger(town: Town) -> Member:
    """Somebody of another family."""
    other = Family.objects.create(municipality=town.municipality, name="Okafor", known_since=TODAY)
    home = Household.objects.create(family=other, name="Thuis")
    return Member.objects.create(
        family=other,
        household=home,
        given_name="Chidi",
        family_name="Okafor",
        role=MemberRole.CHILD,
    )


@pytest.fixture
def closed(trajectory: Trajectory) -> Callable[[], None]:
    def close() -> None:
        Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=TODAY)
        trajectory.refresh_from_db()

    return close


@pytest.mark.statement("CRG-E5")
def test_a_concern_stands_in_the_words_of_whoever_named_it(
    town: Town, trajectory: Trajectory
) -> None:
    concern = a_concern(town, trajectory)
    kept = Concern.objects.get(pk=concern.pk)
    assert (kept.words, kept.named_by_name) == ("Ik durf de post niet open te maken.", "Ilse")
    assert (kept.named_on, kept.written_by) == (TODAY, town.coordinator)
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.act, entry.outcome) == (Act.WRITE_PLAN, "done")
    assert entry.details == {"concern_id": str(concern.pk)}


def test_what_is_sent_twice_is_written_once(town: Town, trajectory: Trajectory) -> None:
    for _ in range(2):
        a_step(town, a_goal(town, a_concern(town, trajectory)))
    assert (Concern.objects.count(), Goal.objects.count(), Step.objects.count()) == (1, 1, 1)
    for _ in range(2):
        agreed(town, trajectory)
    assert PlanVersion.objects.count() == 1
    assert agreed(town, trajectory, family_words="Toch liever anders.").number == 2


def test_a_goal_ripens_and_the_agreed_version_keeps_its_words(
    town: Town, trajectory: Trajectory
) -> None:
    (goal,) = a_plan(town, trajectory)
    version = agreed(town, trajectory)
    word_goal(
        writes(town, trajectory),
        goal=goal,
        member=trajectory.family.members.first(),
        specific="Nieuwe woorden",
        measurable="",
        current="",
        achievable="",
        due_on=None,
    )
    goal.refresh_from_db()
    version.refresh_from_db()
    assert (goal.specific, goal.due_on) == ("Nieuwe woorden", None)
    assert version.content["concerns"][0]["goals"][0]["specific"] == "Doel 1"
    assert version.content["concerns"][0]["goals"][0]["due_on"] == SOON.isoformat()


def test_an_agreed_version_cannot_be_changed(town: Town, trajectory: Trajectory) -> None:
    a_plan(town, trajectory)
    version = agreed(town, trajectory)
    with pytest.raises(DatabaseError, match="append-only"):
        PlanVersion.objects.filter(pk=version.pk).update(family_view=FamilyView.AGREES)


def test_nobody_of_another_family_gets_a_concern_or_a_goal(
    town: Town, trajectory: Trajectory, stranger: Member
) -> None:
    assert refused(lambda: a_concern(town, trajectory, member=stranger)) == ["not_of_this_family"]
    concern = a_concern(town, trajectory)
    assert refused(lambda: a_goal(town, concern, member=stranger)) == ["not_of_this_family"]
    assert Goal.objects.count() == 0


def test_a_life_domain_nobody_knows_is_refused(town: Town, trajectory: Trajectory) -> None:
    assert refused(lambda: a_concern(town, trajectory, life_domain="ruimtevaart")) == [
        "unknown_life_domain"
    ]


def test_days_that_cannot_be_are_refused(town: Town, trajectory: Trajectory) -> None:
    concern = a_concern(town, trajectory)
    long_ago = trajectory.started_on - timedelta(days=1)
    assert refused(lambda: a_goal(town, concern, due_on=long_ago)) == ["due_before_the_trajectory"]
    goal = a_goal(town, concern)
    far = TODAY + timedelta(days=9999)
    assert refused(lambda: a_step(town, goal, due_on=far)) == ["due_too_far_ahead"]
    step = a_step(town, goal)
    tomorrow = TODAY + timedelta(days=1)
    permit = writes(town, trajectory)
    assert refused(lambda: finish_step(permit, step=step, done_on=tomorrow)) == ["in_the_future"]
    assert refused(lambda: finish_step(permit, step=step, done_on=long_ago)) == [
        "done_before_the_trajectory"
    ]


def test_the_first_day_on_which_a_step_was_done_stays(town: Town, trajectory: Trajectory) -> None:
    step = a_step(town, a_goal(town, a_concern(town, trajectory)))
    permit = writes(town, trajectory)
    finish_step(permit, step=step, done_on=YESTERDAY)
    assert finish_step(permit, step=step, done_on=TODAY).done_on == YESTERDAY


def test_a_goal_is_judged_on_six_points(town: Town, trajectory: Trajectory) -> None:
    goal = a_goal(town, a_concern(town, trajectory))
    permit = writes(town, trajectory)
    judge_goal(permit, goal=goal, attainment=-3, words="Het ging slechter.")
    goal.refresh_from_db()
    assert (goal.attainment, goal.judged_on) == (-3, TODAY)
    assert refused(lambda: judge_goal(permit, goal=goal, attainment=3, words="")) == [
        "no_such_attainment"
    ]


@pytest.mark.statement("VIG-H12")
def test_a_plan_that_lacks_something_is_refused_with_every_reason(
    town: Town, trajectory: Trajectory
) -> None:
    assert refused(lambda: agreed(town, trajectory)) == ["no_goal"]
    concern = a_concern(town, trajectory, words="Niemand slaapt.")
    a_goal(town, a_concern(town, trajectory, serious=False), current="")
    assert refused(lambda: agreed(town, trajectory)) == ["serious_without_goal"]
    assert PlanVersion.objects.count() == 0
    # What only ripens is kept with the version, and stops nobody.
    goal = a_goal(town, concern, due_on=None)
    a_step(town, goal)
    first = Goal.objects.exclude(pk=goal.pk).get()
    assert agreed(town, trajectory).content["lacks"] == [
        {"key": "goal_not_smart", "goal_id": goal.pk},
        {"key": "goal_not_smart", "goal_id": first.pk},
        {"key": "goal_without_step", "goal_id": first.pk},
    ]


@pytest.mark.statement("VIG-H1")
def test_pressure_is_kept_as_pressure(town: Town, trajectory: Trajectory) -> None:
    a_plan(town, trajectory)
    version = agreed(town, trajectory, family_view=FamilyView.SEEN_UNDER_PRESSURE)
    version.refresh_from_db()
    assert version.family_view == FamilyView.SEEN_UNDER_PRESSURE != FamilyView.AGREES


def test_the_second_of_two_who_agree_at_once_is_told_so(town: Town, trajectory: Trajectory) -> None:
    a_plan(town, trajectory)
    other: dict[str, Any] = {
        "trajectory": trajectory,
        "number": 1,
        "agreed_on": TODAY,
        "family_view": FamilyView.AGREES,
        "content": {"concerns": []},
        "written_by": town.coordinator,
    }
    done = []

    def meanwhile(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "INSERT INTO" in sql and "planversion" in sql and not done:
            done.append(sql)
            PlanVersion.objects.create(**other)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(meanwhile):
        assert refused(lambda: agreed(town, trajectory)) == ["agreed_meanwhile"]
    assert done


def test_a_closed_plan_is_not_written(
    town: Town, trajectory: Trajectory, closed: Callable[[], None]
) -> None:
    (goal,) = a_plan(town, trajectory)
    permit = writes(town, trajectory)
    closed()
    concern = Concern.objects.get()
    step = Step.objects.get()
    fields = {"measurable": "", "current": "", "achievable": "", "due_on": None, "member": None}
    goal = Goal.objects.get(pk=goal.pk)
    for call in (
        lambda: a_concern_by(permit, trajectory),
        lambda: judge_goal(permit, goal=goal, attainment=0, words=""),
        lambda: finish_step(permit, step=step, done_on=TODAY),
        lambda: word_goal(permit, goal=goal, specific="x", **fields),
    ):
        assert refused(call) == ["trajectory_closed"]
    assert concern.goals.get().attainment is None


def a_concern_by(permit: Any, trajectory: Trajectory) -> Concern:
    from gezinsregie.casework.plan.actions import name_concern
    from gezinsregie.casework.plan.models import NamedBy

    return name_concern(
        permit,
        trajectory=trajectory,
        life_domain="work",
        member=None,
        words="x",
        named_by=NamedBy.COACH,
        named_by_name="Joris",
        serious=False,
    )


def test_a_permit_for_another_family_or_another_act_opens_nothing(
    town: Town, trajectory: Trajectory
) -> None:
    goal = a_goal(town, a_concern(town, trajectory))
    reading = town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    with pytest.raises(NotPermitted):
        judge_goal(reading, goal=goal, attainment=0, words="")
    elsewhere = writes(town, trajectory)
    object.__setattr__(elsewhere, "subject_id", "00000000-0000-0000-0000-000000000000")
    with pytest.raises(NotPermitted):
        judge_goal(elsewhere, goal=goal, attainment=0, words="")


def test_nothing_is_written_when_the_log_cannot_be(town: Town, trajectory: Trajectory) -> None:
    goal = a_goal(town, a_concern(town, trajectory))

    def no_log(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "INSERT INTO" in sql and "audit_entry" in sql:
            raise DatabaseError("the log is full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(no_log), pytest.raises(DatabaseError, match="full"):
        judge_goal(writes(town, trajectory), goal=goal, attainment=2, words="")
    assert Goal.objects.get(pk=goal.pk).attainment is None
