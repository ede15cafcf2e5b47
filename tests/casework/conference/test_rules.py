# SPDX-License-Identifier: EUPL-1.2
"""The rules of a conference by table, without a database."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from gezinsregie.casework.conference.agenda import (
    ConcernState,
    GoalState,
    Proposed,
    Reason,
    StepState,
    agenda_from,
)
from gezinsregie.casework.conference.rules import (
    CALLED_AHEAD,
    CallingFacts,
    Course,
    WhenAndWhere,
    obstacles_to_calling,
    obstacles_to_changing,
    obstacles_to_deciding,
    obstacles_to_meeting,
    obstacles_to_moving,
    obstacles_to_planning,
)

TODAY = date(2026, 3, 3)
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)


def keys(obstacles: Any) -> list[tuple[str, str | None]]:
    return [(one.key, one.field) for one in obstacles]


def goal(key: int = 5, **said: Any) -> GoalState:
    return GoalState(**{"key": key, "due_on": TOMORROW, "attainment": None, **said})


@pytest.mark.parametrize(
    ("concern", "reason"),
    [
        (ConcernState(1, serious=True), Reason.WITHOUT_GOAL),
        (ConcernState(1, serious=False), None),
        (ConcernState(1, True, (goal(),)), None),
        (ConcernState(1, True, (goal(attainment=-3),)), Reason.BACKWARDS),
        (ConcernState(1, True, (goal(attainment=-2),)), None),
        (ConcernState(1, False, (goal(due_on=YESTERDAY),)), Reason.LATE),
        (ConcernState(1, False, (goal(due_on=TODAY),)), None),
        (ConcernState(1, False, (goal(due_on=None),)), None),
        (ConcernState(1, False, (goal(due_on=YESTERDAY, attainment=-1),)), Reason.LATE),
        (ConcernState(1, False, (goal(due_on=YESTERDAY, attainment=0),)), None),
        (
            ConcernState(1, False, (goal(steps=(StepState(YESTERDAY, True, False),)),)),
            Reason.LATE,
        ),
        (ConcernState(1, False, (goal(steps=(StepState(TODAY, True, False),)),)), None),
        (ConcernState(1, False, (goal(steps=(StepState(YESTERDAY, False, True),)),)), None),
        (
            ConcernState(1, False, (goal(steps=(StepState(TOMORROW, True, True),)),)),
            Reason.OWNERLESS,
        ),
    ],
)
def test_what_of_the_plan_asks_to_be_talked_about(
    concern: ConcernState, reason: Reason | None
) -> None:
    wanted = (
        []
        if reason is None
        else [Proposed(reason, 1, concern.goals[0].key if concern.goals else None)]
    )
    assert agenda_from([concern], TODAY) == wanted


def test_what_presses_most_stands_in_front() -> None:
    plan = [
        ConcernState(1, False, (goal(5, due_on=YESTERDAY), goal(6, attainment=-3))),
        ConcernState(2, True),
    ]
    assert [one.reason for one in agenda_from(plan, TODAY)] == [
        Reason.WITHOUT_GOAL,
        Reason.BACKWARDS,
        Reason.LATE,
    ]


FINE = CallingFacts(
    members_of_another_family=False,
    partners_not_involved=False,
    meets_what_is_kept=False,
    guest_too_close=False,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"members_of_another_family": True}, [("not_of_this_family", "members")]),
        ({"partners_not_involved": True}, [("not_involved", "partners")]),
        ({"meets_what_is_kept": True}, [("meets_what_is_kept", "partners")]),
        ({"guest_too_close": True}, [("guest_too_close", "partners")]),
        ({"trajectory_closed": True}, [("trajectory_closed", "")]),
    ],
)
def test_calling(changes: dict[str, Any], found: list[Any]) -> None:
    assert keys(obstacles_to_calling(replace(FINE, **changes))) == found


THEN_AND_THERE = WhenAndWhere(
    starts_at=NOW + timedelta(hours=1),
    now=NOW,
    moment_taken=False,
    at_home=False,
    online=False,
    place_words="Stadhuis",
    place_is_kept=False,
)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"starts_at": NOW}, [("in_the_past", "starts_on")]),
        ({"starts_at": NOW + CALLED_AHEAD}, []),
        (
            {"starts_at": NOW + CALLED_AHEAD + timedelta(minutes=1)},
            [("too_far_ahead", "starts_on")],
        ),
        ({"moment_taken": True}, [("moment_taken", "starts_at")]),
        ({"place_words": " "}, [("place_missing", "place_words")]),
        ({"place_words": "", "at_home": True}, []),
        ({"place_words": "", "online": True}, []),
        ({"place_is_kept": True}, [("place_is_kept", "place_words")]),
    ],
)
def test_meeting(changes: dict[str, Any], found: list[Any]) -> None:
    assert keys(obstacles_to_meeting(replace(THEN_AND_THERE, **changes))) == found


def test_what_was_held_is_not_moved() -> None:
    course = Course(TODAY, TODAY, called_off=False, minutes_fixed=False, trajectory_closed=False)
    assert obstacles_to_moving(course, somebody_was_there=False) == []
    assert keys(obstacles_to_moving(course, somebody_was_there=True)) == [("held_already", "")]
    off = replace(course, called_off=True)
    assert keys(obstacles_to_moving(off, somebody_was_there=False)) == [("called_off_already", "")]


def course(**said: Any) -> Course:
    return Course(
        **{
            "starts_on": TODAY,
            "today": TODAY,
            "called_off": False,
            "minutes_fixed": False,
            "trajectory_closed": False,
            **said,
        }
    )


@pytest.mark.parametrize(
    ("said", "change", "decide"),
    [
        ({}, [], []),
        ({"starts_on": TOMORROW}, [], ["not_begun"]),
        ({"starts_on": YESTERDAY}, [], []),
        ({"called_off": True}, ["called_off_already"], ["called_off_already"]),
        ({"minutes_fixed": True}, ["fixed_already"], ["fixed_already"]),
        ({"trajectory_closed": True}, ["trajectory_closed"], ["trajectory_closed"]),
    ],
)
def test_changing_and_deciding(said: dict[str, Any], change: Any, decide: Any) -> None:
    assert [one.key for one in obstacles_to_changing(course(**said))] == change
    assert [one.key for one in obstacles_to_deciding(course(**said))] == decide


@pytest.mark.parametrize(
    ("step", "goal_given", "aim", "concern", "found"),
    [
        (False, False, False, False, []),
        (True, True, False, False, []),
        (True, False, False, True, [("goal_missing", "goal")]),
        (True, False, True, True, []),
        (True, False, True, False, [("aim_without_concern", "aim")]),
    ],
)
def test_an_action_belongs_to_a_goal(
    step: bool, goal_given: bool, aim: bool, concern: bool, found: Any
) -> None:
    said = obstacles_to_planning(step=step, goal=goal_given, aim=aim, concern=concern)
    assert keys(said) == found
