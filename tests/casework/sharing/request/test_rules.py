# SPDX-License-Identifier: EUPL-1.2
"""When a question can be asked, what can still be done with it, and when an answer is late."""

from datetime import date, timedelta

import pytest

from gezinsregie.casework.sharing.request.rules import (
    FURTHEST,
    RequestState,
    is_late,
    obstacles_to_asking,
    obstacles_to_going_on,
)
from gezinsregie.casework.sharing.rules import FootingFacts
from tests.casework.sharing.test_rules import FOOTING
from tests.cast import TODAY

DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (TODAY, []),
        (TODAY + FURTHEST, []),
        (TODAY - DAY, ["due_in_the_past"]),
        (TODAY + FURTHEST + DAY, ["due_too_far_ahead"]),
    ],
)
def test_an_answer_is_asked_by_a_day_that_comes(due: date, expected: list[str]) -> None:
    found = obstacles_to_asking(FootingFacts(**FOOTING), due_on=due, today=TODAY)
    assert [one.key for one in found] == expected


def test_a_question_stands_on_the_same_footing_as_what_is_told() -> None:
    footing = FootingFacts(**{**FOOTING, "ground_on": False})
    found = obstacles_to_asking(footing, due_on=TODAY, today=TODAY)
    assert [one.key for one in found] == ["ground_off"]


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        (RequestState(False, False, False), []),
        (RequestState(True, False, False), ["answered_already"]),
        (RequestState(False, True, False), ["withdrawn_already"]),
        (RequestState(False, False, True), ["trajectory_closed"]),
        (RequestState(False, False, False, mailed=False), ["no_address"]),
    ],
)
def test_what_was_answered_or_taken_back_is_done(state: RequestState, expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_going_on(state)] == expected


@pytest.mark.parametrize(
    ("due", "answered", "withdrawn", "late"),
    [
        (TODAY, None, False, False),
        (TODAY - DAY, None, False, True),
        (TODAY - DAY, None, True, False),
        (TODAY - DAY, TODAY - DAY, False, False),
        (TODAY - 2 * DAY, TODAY - DAY, False, True),
    ],
)
def test_when_an_answer_is_late(
    due: date, answered: date | None, withdrawn: bool, late: bool
) -> None:
    assert is_late(due_on=due, answered_on=answered, withdrawn=withdrawn, today=TODAY) is late
