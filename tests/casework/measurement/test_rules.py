# SPDX-License-Identifier: EUPL-1.2
"""What a measurement must be, and what changed between two of them."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.measurement.rules import (
    changes,
    moments_to_take,
    obstacles_to_correcting,
    obstacles_to_measuring,
)

TODAY = date(2026, 3, 3)
START = date(2026, 2, 1)
TAKEN = date(2026, 2, 10)
GOOD: dict[str, Any] = {
    "moment": "start",
    "taken_on": TODAY,
    "started_on": START,
    "today": TODAY,
    "taken": {},
    "scored": 3,
    "trajectory_closed": False,
}


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ({}, []),
        ({"moment": "end", "taken": {"start": TAKEN}}, []),
        ({"moment": "end", "taken": {"start": TAKEN}, "taken_on": TAKEN}, []),
        ({"taken": {"start": TAKEN}}, [("measured_already", "moment")]),
        ({"moment": "end"}, [("end_before_start", "moment")]),
        ({"taken_on": date(2026, 3, 4)}, [("in_the_future", "taken_on")]),
        ({"taken_on": START}, []),
        ({"scored": 1}, []),
        ({"taken_on": date(2026, 1, 31)}, [("before_the_trajectory", "taken_on")]),
        (
            {"moment": "end", "taken": {"start": TAKEN}, "taken_on": date(2026, 2, 9)},
            [("before_the_start_measurement", "taken_on")],
        ),
        ({"scored": 0}, [("nothing_scored", "")]),
        (
            {"trajectory_closed": True, "scored": 0},
            [("trajectory_closed", ""), ("nothing_scored", "")],
        ),
    ],
)
def test_every_reason_is_told(facts: dict, expected: list[tuple[str, str]]) -> None:
    found = obstacles_to_measuring(**{**GOOD, **facts})
    assert [(one.key, one.field) for one in found] == expected


@pytest.mark.parametrize(
    ("taken", "offered"),
    [([], ["start"]), (["start"], ["end"]), (["start", "end"], [])],
)
def test_only_what_can_be_taken_is_offered(taken: list[str], offered: list[str]) -> None:
    assert moments_to_take(taken) == offered


@pytest.mark.parametrize("taken", [{}, {"start": TAKEN}, {"start": TAKEN, "end": TAKEN}])
def test_what_is_offered_is_not_refused(taken: dict[str, date]) -> None:
    for moment in moments_to_take(taken):
        assert not obstacles_to_measuring(**{**GOOD, "taken": taken, "moment": moment})


levels = st.dictionaries(st.sampled_from("abcdef"), st.none() | st.integers(1, 5))


@given(levels, levels)
def test_changes_follow_the_instrument(start: dict, end: dict) -> None:
    found = changes("abcdef", start, end)
    assert [one.domain_key for one in found] == [
        key for key in "abcdef" if start.get(key) is not None or end.get(key) is not None
    ]
    for one in found:
        both = one.start is not None and one.end is not None
        assert (one.steps is not None) == both
        if both:
            assert one.start + one.steps == one.end


@pytest.mark.parametrize(
    ("moment", "days", "keys"),
    [
        ("start", 0, []),
        ("start", 1, ["after_the_end_measurement"]),
        ("end", 1, []),
    ],
)
def test_a_corrected_start_lies_before_the_end(moment: str, days: int, keys: list[str]) -> None:
    found = obstacles_to_correcting(
        moment=moment, taken_on=TAKEN + timedelta(days=days), taken={"end": TAKEN}
    )
    assert [one.key for one in found] == keys
    assert not obstacles_to_correcting(moment=moment, taken_on=TAKEN, taken={})
