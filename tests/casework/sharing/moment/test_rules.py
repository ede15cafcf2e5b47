# SPDX-License-Identifier: EUPL-1.2
"""The fixed moments to ask others, by table."""

from datetime import date, timedelta

import pytest
from pydantic import ValidationError

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.parties import InformationRequests
from gezinsregie.casework.sharing.moment.rules import Asked, how_moments_stand, next_to_ask

BEGAN = date(2026, 3, 2)
found = catalogue().find("hhw-alkmaar", "2").information_requests
assert found is not None
ASKS = found  # the first day, after two weeks and after three; answered within a week


def on(days: int) -> date:
    return BEGAN + timedelta(days=days)


def asked(day: int, answered: int | None = None) -> Asked:
    return Asked(on(day), on(day + 7), None if answered is None else on(answered))


@pytest.mark.parametrize(
    ("last", "day"), [(None, 0), (0, 14), (13, 14), (14, 21), (20, 21), (21, None), (40, None)]
)
def test_who_asks_late_catches_up(last: int | None, day: int | None) -> None:
    due = next_to_ask(ASKS, BEGAN, None if last is None else on(last))
    assert due == (None if day is None else on(day))


@pytest.mark.parametrize(
    ("today", "left", "questions", "states"),
    [
        (0, None, (), "due ahead ahead"),
        (0, None, (asked(-1),), "due ahead ahead"),
        (3, None, (asked(0),), "sent ahead ahead"),
        (7, None, (asked(0),), "sent ahead ahead"),
        (8, None, (asked(0),), "late ahead ahead"),
        (8, None, (asked(0, 5), asked(0)), "late ahead ahead"),
        (8, None, (asked(0, 5), asked(2)), "sent ahead ahead"),
        (8, None, (asked(0, 8),), "answered ahead ahead"),
        (13, None, (), "due ahead ahead"),
        (14, None, (), "passed_over due ahead"),
        (14, None, (asked(13),), "sent due ahead"),
        (22, None, (asked(0, 3), asked(14), asked(21)), "answered late sent"),
        (30, 20, (asked(0, 3),), "answered passed_over"),
        (30, 21, (asked(0, 3), asked(20, 25), asked(21)), "answered answered"),
        (30, 22, (asked(0, 3), asked(14, 16)), "answered answered passed_over"),
    ],
)
def test_how_each_moment_stands(
    today: int, left: int | None, questions: tuple[Asked, ...], states: str
) -> None:
    left_on = None if left is None else on(left)
    stands = how_moments_stand(ASKS, BEGAN, left_on, questions, on(today))
    assert " ".join(one.state for one in stands) == states
    assert [one.on for one in stands] == [on(0), on(14), on(21)][: len(stands)]


def test_a_moment_says_when_the_answer_is_due() -> None:
    first, second, third = how_moments_stand(ASKS, BEGAN, None, (asked(1, 2),), on(16))
    assert (first.answer_on, first.asked, first.answered) == (on(8), 1, 1)
    assert second.answer_on == on(23)  # asked today
    assert third.answer_on == on(28)


def test_an_approach_without_moments_has_none_that_stand() -> None:
    none = InformationRequests(phase="mapping", text="Op vaste momenten.", source="HHW-A3")
    assert how_moments_stand(none, BEGAN, None, (asked(0),), on(3)) == []
    assert how_moments_stand(none, BEGAN, on(2), (), on(3)) == []


def test_moments_stand_in_order() -> None:
    said = ASKS.model_dump() | {"moments": list(reversed(ASKS.moments))}
    with pytest.raises(ValidationError, match="op volgorde"):
        InformationRequests(**said)
