# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.casework.closing.models import Closing
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step
from gezinsregie.casework.trajectory.actions import enter_phase
from gezinsregie.casework.trajectory.definitions import phase_keys
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests.casework.plan.making import a_concern, a_plan, a_step, agreed, writes
from tests.cast import NOW, TODAY, Town

from .making import LOOK_AGAIN, close, contacted, ready


def refused(call: Callable[[], object]) -> list[str]:
    with pytest.raises(Obstructed) as refusal:
        call()
    return [one.key for one in refusal.value.obstacles]


@pytest.mark.statement("VIG-L12", "ITG-L12")
def test_closing_says_who_takes_over_and_when_somebody_looks_again(
    town: Town, trajectory: Trajectory
) -> None:
    ready(town, trajectory)
    closing = close(town, trajectory)
    trajectory.refresh_from_db()
    assert trajectory.ended_on == TODAY
    kept = Closing.objects.get()
    assert kept.handed_over_to == "Fatima Amrani, wijkteam Noord"
    assert kept.look_again_on == LOOK_AGAIN
    entry = Entry.objects.last()
    assert entry is not None
    assert (entry.act, entry.details) == (
        Act.CLOSE_TRAJECTORY,
        {"closing_id": str(closing.pk)},
    )


def test_the_coordinator_reads_on_and_writes_no_more(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)
    close(town, trajectory)
    assert town.may(town.coordinator, Act.READ_FINAL_REPORT, trajectory.family)
    assert town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    for act in (Act.WRITE_PLAN, Act.CLOSE_TRAJECTORY, Act.WRITE_CONTACT):
        with pytest.raises(NotPermitted):
            town.may(town.coordinator, act, trajectory.family)


def test_everything_open_is_said_at_once_and_nothing_closes(
    town: Town, trajectory: Trajectory
) -> None:
    a_plan(town, trajectory, 2)
    assert refused(lambda: close(town, trajectory, words=" ", look_again_on=TODAY)) == [
        "plan_not_agreed",
        "goal_not_judged",
        "goal_not_judged",
        "steps_open",
        "steps_open",
        "no_contact",
        "no_start_measurement",
        "no_end_measurement",
        "words_missing",
        "looks_back_too_soon",
    ]
    trajectory.refresh_from_db()
    assert trajectory.ended_on is None
    assert not Closing.objects.exists()


def test_a_day_before_the_last_contact_is_refused(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)
    # By the clock of the Netherlands: half past midnight on the third is the third.
    contacted(town, trajectory, happened_at=NOW.replace(hour=0, minute=30))
    assert refused(lambda: close(town, trajectory, closed_on=TODAY - timedelta(days=1))) == [
        "something_came_later"
    ]


def test_who_closes_second_is_told_so(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)
    permit = town.may(town.coordinator, Act.CLOSE_TRAJECTORY, trajectory.family)
    close(town, trajectory)

    def again() -> object:
        from gezinsregie.casework.closing.actions import close_trajectory
        from gezinsregie.casework.closing.models import ClosingReason

        return close_trajectory(
            permit,
            trajectory=trajectory,
            closed_on=TODAY,
            reason=ClosingReason.MOVED,
            words="x",
            handed_over_to="x",
            look_again_on=LOOK_AGAIN,
        )

    assert refused(again) == ["closed_already"]
    assert Closing.objects.get().reason == "manageable"


def test_nothing_closes_when_the_log_cannot_be_written(town: Town, trajectory: Trajectory) -> None:
    ready(town, trajectory)

    def no_log(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if "INSERT INTO" in sql and "audit_entry" in sql:
            raise DatabaseError("the log is full")
        return execute(sql, params, many, context)

    with connection.execute_wrapper(no_log), pytest.raises(DatabaseError, match="full"):
        close(town, trajectory)
    trajectory.refresh_from_db()
    assert trajectory.ended_on is None
    assert not Closing.objects.exists()


@pytest.mark.parametrize("kind", ["phase", "plan", "goal", "step", "concern"])
def test_a_day_before_anything_that_happened_is_refused(
    town: Town, trajectory: Trajectory, kind: str
) -> None:
    """Everything lies in the past but one thing, which happened today."""
    with clock.stopped_at(NOW - timedelta(days=2)):
        (goal,) = ready(town, trajectory, goals=1)
    days = {"closed_on": TODAY - timedelta(days=1)}
    may = writes(town, trajectory)
    if kind == "phase":
        move = town.may(town.coordinator, Act.MOVE_PHASE, trajectory.family)
        key = phase_keys(trajectory)[1]
        enter_phase(move, trajectory=trajectory, phase_key=key, entered_on=TODAY)
    elif kind == "plan":
        agreed(town, trajectory)
    elif kind == "goal":
        judge_goal(may, goal=goal, attainment=0, words="Toch gelukt.")
    elif kind == "step":
        finish_step(may, step=a_step(town, goal), done_on=TODAY)
    else:
        a_concern(town, trajectory, words="Nog iets.", serious=False)
    assert refused(lambda: close(town, trajectory, **days)) == ["something_came_later"]
    assert close(town, trajectory).closed_on == TODAY
