# SPDX-License-Identifier: EUPL-1.2
"""When a trajectory may open, in which order its phases come, and how long it still has."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.trajectory.rules import (
    OpeningFacts,
    days_left,
    months_between,
    next_phase,
    obstacles_to_entering,
    obstacles_to_opening,
)

TODAY = date(2026, 3, 3)
READY = OpeningFacts(
    accepted=True,
    opened_already=False,
    family_has_open_trajectory=False,
    coordinator_appointed=True,
    first_signal_on=date(2026, 1, 1),
    started_on=TODAY,
    today=TODAY,
)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"started_on": TODAY + timedelta(days=60)}, []),
        ({"started_on": TODAY + timedelta(days=61)}, ["starts_too_late"]),
        ({"started_on": READY.first_signal_on}, []),
        ({"started_on": date(2025, 12, 31)}, ["starts_before_signal"]),
        ({"accepted": False}, ["not_accepted"]),
        ({"coordinator_appointed": False}, ["no_coordinator_here"]),
        ({"family_has_open_trajectory": True}, ["another_is_open"]),
        ({"family_has_open_trajectory": True, "opened_already": True}, ["opened_already"]),
        (
            {"accepted": False, "coordinator_appointed": False},
            ["not_accepted", "no_coordinator_here"],
        ),
    ],
)
def test_opening(changes: dict, expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_opening(replace(READY, **changes))] == expected


ORDER = ["intake", "analysis", "takeover"]


@pytest.mark.parametrize(
    ("phase", "on", "expected"),
    [
        ("analysis", TODAY, []),
        ("analysis", date(2026, 2, 1), []),
        ("takeover", TODAY, ["not_the_next_phase"]),
        ("intake", TODAY, ["not_the_next_phase"]),
        ("nonsense", TODAY, ["not_the_next_phase"]),
        ("analysis", date(2026, 1, 31), ["before_the_phase_before"]),
        ("analysis", date(2026, 3, 4), ["in_the_future"]),
        ("takeover", date(2026, 3, 4), ["not_the_next_phase", "in_the_future"]),
    ],
)
def test_phases_come_in_order(phase: str, on: date, expected: list[str]) -> None:
    found = obstacles_to_entering(
        phase_key=phase,
        order=ORDER,
        entered=["intake"],
        entered_on=on,
        last_entered_on=date(2026, 2, 1),
        today=TODAY,
        trajectory_closed=False,
    )
    assert [one.key for one in found] == expected


def test_no_phase_is_entered_after_the_end() -> None:
    found = obstacles_to_entering(
        phase_key="analysis",
        order=ORDER,
        entered=["intake"],
        entered_on=TODAY,
        last_entered_on=TODAY,
        today=TODAY,
        trajectory_closed=True,
    )
    assert [one.key for one in found] == ["trajectory_closed"]


@given(st.lists(st.text("abcdef", min_size=1), unique=True, min_size=1), st.data())
def test_every_phase_is_entered_once_and_in_order(order: list[str], data: st.DataObject) -> None:
    entered: list[str] = []
    while (key := next_phase(order, entered)) is not None:
        entered.append(key)
    assert entered == order


@pytest.mark.parametrize(
    ("end", "left"),
    [(None, None), (TODAY, 0), (TODAY + timedelta(days=41), 41), (TODAY - timedelta(days=2), -2)],
)
def test_days_left(end: date | None, left: int | None) -> None:
    assert days_left(end, TODAY) == left


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        (TODAY, TODAY, 0.0),
        (date(2026, 1, 1), date(2026, 3, 3), 2.0),
        (date(2025, 3, 3), date(2026, 3, 3), 12.0),
        (date(2026, 2, 12), date(2026, 3, 3), 0.6),
    ],
)
def test_months_between(first: date, last: date, months: float) -> None:
    assert months_between(first, last) == months
