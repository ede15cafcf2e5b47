# SPDX-License-Identifier: EUPL-1.2
"""How often the coach comes, against what the approach promises (VIG-L5)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.course import Per, VisitPromise
from gezinsregie.casework.contact.rules import PromisedTime, Week, by_week, promised_by_week

MONDAY = date(2026, 3, 2)
DAILY = VisitPromise(at_least=1, per=Per.DAY, source="VIG-L5")
EVERY_DAY = VisitPromise(at_least=1, per=Per.DAY, working_days=False, source="VIG-L5")
TWICE_A_WEEK = VisitPromise(at_least=2, per=Per.WEEK, source="VIG-L5")


def day(number: int) -> date:
    return MONDAY + timedelta(days=number)


@pytest.mark.parametrize(
    ("promise", "first", "last", "paused", "promised"),
    [
        (DAILY, 0, 6, [], {0: 5}),
        (EVERY_DAY, 0, 6, [], {0: 7}),
        (TWICE_A_WEEK, 0, 6, [], {0: 2}),
        (DAILY, 3, 8, [], {0: 2, 7: 2}),
        (DAILY, 5, 6, [], {}),
        (DAILY, 0, 13, [(2, 9)], {0: 2, 7: 2}),
        (DAILY, 0, 6, [(0, 6)], {}),
        (TWICE_A_WEEK, 0, 2, [], {}),
        (TWICE_A_WEEK, 0, 3, [], {0: 1}),
        (DAILY, 3, 2, [], {}),
    ],
)
def test_what_a_week_promises(
    promise: VisitPromise,
    first: int,
    last: int,
    paused: list[tuple[int, int]],
    promised: dict[int, int],
) -> None:
    found = promised_by_week(
        [PromisedTime(promise, day(first), day(last))], [(day(a), day(b)) for a, b in paused]
    )
    assert found == {day(number): visits for number, visits in promised.items()}


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_a_pause_promises_never_more(first: int, days: int, pause: int, long: int) -> None:
    times = [PromisedTime(DAILY, day(first), day(first + days))]
    all_of_it = promised_by_week(times, [])
    with_a_pause = promised_by_week(times, [(day(pause), day(pause + long))])
    assert sum(all_of_it.values()) <= days + 1
    assert all(visits <= all_of_it[monday] for monday, visits in with_a_pause.items())


def test_a_week_falls_short_below_its_promise_alone() -> None:
    visits = [(day(number), True) for number in (0, 1, 7, 8, 9, 10, 11)]
    weeks = by_week(visits, day(0), day(20), at_most=9, promised={day(0): 5, day(7): 5})
    assert weeks == [Week(day(0), 2, 0, 5), Week(day(7), 5, 0, 5), Week(day(14), 0, 0, None)]
    assert [one.falls_short for one in weeks] == [True, False, False]


def test_leeuwarden_promises_a_visit_each_working_day_at_first() -> None:
    promises = {phase.key: phase.visits for phase in catalogue().latest_of("vig-leeuwarden").phases}
    assert promises["analysis"] is not None
    assert (promises["analysis"].at_least, promises["analysis"].per) == (1, Per.DAY)
    assert [key for key, promise in promises.items() if promise] == ["analysis"]
    assert not any(one.visits for one in catalogue().find("vig-leeuwarden", "1").phases)
