# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.closing.rules import (
    ClosingFacts,
    obstacles_in_words,
    obstacles_to_closing,
    obstacles_to_stopping,
)
from gezinsregie.casework.plan.rules import ConcernFacts, GoalFacts

START, TODAY = date(2026, 1, 5), date(2026, 3, 3)
DONE = GoalFacts("7", "a", "b", "c", "d", TODAY, 0, steps=1, open_steps=0)
ALL_DONE = ClosingFacts(False, True, [ConcernFacts("1", True, (DONE,))], True, True, True, TODAY)


def keys(facts: ClosingFacts) -> list[tuple[str, str]]:
    return [(one.key, one.about) for one in obstacles_to_closing(facts)]


def with_goal(**changes: Any) -> ClosingFacts:
    return replace(ALL_DONE, concerns=[ConcernFacts("1", True, (replace(DONE, **changes),))])


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (ALL_DONE, []),
        (replace(ALL_DONE, closed_already=True, plan_agreed=False), [("closed_already", "")]),
        (replace(ALL_DONE, plan_agreed=False), [("plan_not_agreed", "")]),
        (replace(ALL_DONE, has_contact=False), [("no_contact", "")]),
        (replace(ALL_DONE, measured_at_start=False), [("no_start_measurement", "")]),
        (replace(ALL_DONE, measured_at_end=False), [("no_end_measurement", "")]),
        (replace(ALL_DONE, concerns=[]), [("no_goal", "")]),
        (
            replace(ALL_DONE, concerns=[*ALL_DONE.concerns, ConcernFacts("2", True, ())]),
            [("serious_without_goal", "2")],
        ),
        (replace(ALL_DONE, concerns=[*ALL_DONE.concerns, ConcernFacts("2", False, ())]), []),
        (with_goal(attainment=None), [("goal_not_judged", "7")]),
        (with_goal(attainment=-3), []),
        (with_goal(open_steps=2), [("steps_open", "7")]),
    ],
)
def test_each_thing_that_is_open_is_named(
    facts: ClosingFacts, expected: list[tuple[str, str]]
) -> None:
    assert keys(facts) == expected


def test_everything_that_is_open_is_named_at_once() -> None:
    facts = ClosingFacts(False, False, [ConcernFacts("1", True, ())], False, False, False, None)
    assert [key for key, _ in keys(facts)] == [
        "no_goal",
        "plan_not_agreed",
        "serious_without_goal",
        "no_contact",
        "no_start_measurement",
        "no_end_measurement",
    ]


def in_words(**changes: Any) -> list[tuple[str, str]]:
    fields: dict[str, Any] = {
        "words": "Klaar.",
        "handed_over_to": "Fatima",
        "closed_on": TODAY,
        "look_again_on": TODAY + timedelta(days=180),
        "started_on": START,
        "last_event_on": TODAY,
        "today": TODAY,
    }
    return [(one.key, one.field) for one in obstacles_in_words(**{**fields, **changes})]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"words": " \n"}, [("words_missing", "words")]),
        ({"handed_over_to": " "}, [("nobody_takes_over", "handed_over_to")]),
        ({"closed_on": TODAY + timedelta(days=1)}, [("in_the_future", "closed_on")]),
        (
            {"closed_on": START - timedelta(days=1), "last_event_on": None},
            [("before_the_trajectory", "closed_on")],
        ),
        ({"closed_on": START, "last_event_on": None}, []),
        ({"closed_on": START, "last_event_on": START}, []),
        ({"closed_on": TODAY - timedelta(days=1)}, [("something_came_later", "closed_on")]),
        ({"look_again_on": TODAY}, [("looks_back_too_soon", "look_again_on")]),
        ({"look_again_on": TODAY + timedelta(days=730)}, []),
        (
            {"look_again_on": TODAY + timedelta(days=731)},
            [("looks_back_too_late", "look_again_on")],
        ),
    ],
)
def test_what_is_missing_in_the_closing_itself(
    changes: dict[str, Any], expected: list[tuple[str, str]]
) -> None:
    assert in_words(**changes) == expected


@given(
    closed_on=st.dates(START - timedelta(days=9), TODAY + timedelta(days=9)),
    later=st.integers(-5, 900),
)
def test_a_closing_that_is_allowed_lies_inside_the_trajectory(closed_on: date, later: int) -> None:
    look_again_on = closed_on + timedelta(days=later)
    allowed = not in_words(closed_on=closed_on, look_again_on=look_again_on, last_event_on=None)
    assert allowed == (START <= closed_on <= TODAY and 0 < later <= 730)


@pytest.mark.parametrize(
    ("reason", "weighed", "expected"),
    [
        ("manageable", False, []),
        ("stopped", True, []),
        ("stopped", False, [("stop_not_weighed", "reason")]),
    ],
)
def test_a_family_that_stops_is_weighed_first(
    reason: str, weighed: bool, expected: list[tuple[str, str]]
) -> None:
    found = obstacles_to_stopping(reason, weighed=weighed)
    assert [(one.key, one.field) for one in found] == expected
