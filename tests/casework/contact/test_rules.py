# SPDX-License-Identifier: EUPL-1.2
"""What a contact must be, and how often a family is met."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.contact.rules import (
    ContactFacts,
    by_week,
    obstacles_to_correcting,
    obstacles_to_leaving_out,
    obstacles_to_recording,
    share_outside_office,
    visits_a_week,
)

NOW = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
GOOD = ContactFacts(
    kind="visit",
    place="at_home",
    outcome="took_place",
    happened_at=NOW,
    happened_on=NOW.date(),
    members=2,
    members_of_the_family=2,
    started_on=date(2026, 2, 1),
    now=NOW,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"place": "distance"}, [("visit_is_somewhere", "place")]),
        ({"kind": "call", "place": "distance"}, []),
        ({"members": 0, "members_of_the_family": 0}, [("with_nobody", "members")]),
        ({"members": 1, "members_of_the_family": 1}, []),
        ({"members_of_the_family": 1}, [("not_of_this_family", "members")]),
        ({"happened_at": NOW + timedelta(minutes=1)}, [("in_the_future", "happened_on")]),
        ({"happened_on": date(2026, 1, 31)}, [("before_the_trajectory", "happened_on")]),
        ({"happened_on": GOOD.started_on}, []),
        ({"kind": "message", "place": "distance"}, []),
        (
            {"kind": "message", "place": "distance", "outcome": "nobody_there"},
            [("message_took_place", "outcome")],
        ),
        ({"outcome": "nobody_there"}, []),
        ({"trajectory_closed": True}, [("trajectory_closed", "")]),
        (
            {"place": "distance", "members": 0, "members_of_the_family": 0},
            [("with_nobody", "members"), ("visit_is_somewhere", "place")],
        ),
    ],
)
def test_every_reason_is_told(changes: dict, expected: list[tuple[str, str]]) -> None:
    found = obstacles_to_recording(replace(GOOD, **changes))
    assert [(one.key, one.field) for one in found] == expected


@pytest.mark.parametrize(
    ("visits", "days", "expected"),
    [
        ([], 28, 0.0),
        ([0], 1, 1.0),  # one visit on the first day is one this week, not seven
        ([0, 1, 2, 3, 4], 7, 5.0),
        ([0, 7, 14, 21], 28, 1.0),
        ([40], 28, 0.0),
        ([-1, 28], 28, 0.0),
        ([0, 27], 28, 0.5),
        ([0, 1], 8, 1.75),
        ([0], 0, 0.0),
        ([0], -1, 0.0),
    ],
)
def test_visits_a_week(visits: list[int], days: int, expected: float) -> None:
    first = date(2026, 2, 2)
    moments = [first + timedelta(days=day) for day in visits]
    assert visits_a_week(moments, first, first + timedelta(days=days - 1)) == expected


@pytest.mark.parametrize(
    ("own", "coordinates", "expected"),
    [
        (True, False, []),
        (False, True, []),
        (True, True, []),
        (False, False, ["not_your_contact"]),
    ],
)
def test_who_corrects_a_contact(own: bool, coordinates: bool, expected: list[str]) -> None:
    found = obstacles_to_correcting(own=own, coordinates=coordinates)
    assert [one.key for one in found] == expected


@pytest.mark.parametrize(
    ("places", "share"),
    [
        ([], None),
        (["distance"], None),
        (["office"], 0.0),
        (["at_home", "elsewhere", "office", "at_home"], 0.75),
    ],
)
def test_share_outside_the_office(places: list[str], share: float | None) -> None:
    assert share_outside_office(places) == share


days = st.dates(date(2025, 1, 1), date(2027, 1, 1))


@given(st.lists(st.tuples(days, st.booleans())), days, days, st.integers(1, 60))
def test_weeks_follow_each_other_and_lose_nothing_inside(
    contacts: list[tuple[date, bool]], one: date, other: date, at_most: int
) -> None:
    first, last = sorted((one, other))
    weeks = by_week(contacts, first, last, at_most=at_most)
    assert 1 <= len(weeks) <= at_most
    assert all(week.begins_on.weekday() == 0 for week in weeks)
    assert [week.begins_on for week in weeks] == [
        weeks[0].begins_on + timedelta(weeks=number) for number in range(len(weeks))
    ]
    assert weeks[-1].begins_on <= last < weeks[-1].begins_on + timedelta(weeks=1)
    inside = [
        is_visit
        for day, is_visit in contacts
        if weeks[0].begins_on <= day < weeks[-1].begins_on + timedelta(weeks=1)
    ]
    assert sum(week.visits for week in weeks) == sum(inside)
    assert sum(week.others for week in weeks) == len(inside) - sum(inside)


MONDAY = date(2026, 3, 2)
SUNDAY = MONDAY + timedelta(days=6)


@pytest.mark.parametrize(
    ("first", "last", "at_most", "mondays"),
    [
        (MONDAY, MONDAY, 9, [0]),
        (MONDAY, SUNDAY, 9, [0]),
        (SUNDAY, SUNDAY + timedelta(days=1), 9, [0, 1]),
        (MONDAY, MONDAY + timedelta(weeks=8), 9, [0, 1, 2, 3, 4, 5, 6, 7, 8]),
        (MONDAY, MONDAY + timedelta(weeks=8), 2, [7, 8]),
    ],
)
def test_weeks_begin_with_the_first_day_unless_there_are_too_many(
    first: date, last: date, at_most: int, mondays: list[int]
) -> None:
    weeks = by_week([(last, True)], first, last, at_most=at_most)
    assert [week.begins_on for week in weeks] == [MONDAY + timedelta(weeks=n) for n in mondays]


@pytest.mark.parametrize(
    ("told_in_private", "members", "keys"),
    [((), (), []), ((1,), (1, 2), []), ((1,), (2,), ["told_in_private"])],
)
def test_who_told_something_in_private_then_was_there(
    told_in_private: tuple[int, ...], members: tuple[int, ...], keys: list[str]
) -> None:
    found = obstacles_to_leaving_out(told_in_private=told_in_private, members=members)
    assert [one.key for one in found] == keys
