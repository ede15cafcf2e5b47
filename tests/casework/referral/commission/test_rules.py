# SPDX-License-Identifier: EUPL-1.2
"""When a commission can be written down, and what it gained."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.referral.commission.rules import (
    CommissioningFacts,
    days_gained,
    days_taken,
    obstacles_to_commissioning,
)

DAY = date(2026, 3, 3)
WHOLE = CommissioningFacts(
    accepted=True,
    commissioned=True,
    department="OCW",
    commissioned_on=DAY,
    first_signal_on=DAY,
    indication_days=None,
    today=DAY,
)
TABLE: list[tuple[dict[str, Any], list[str]]] = [
    ({}, []),
    ({"indication_days": 0}, []),
    ({"indication_days": 366}, []),
    ({"indication_days": 367}, ["indication_days_unlikely"]),
    ({"indication_days": -1}, ["indication_days_unlikely"]),
    ({"commissioned": False}, ["approach_without_commission"]),
    ({"accepted": False, "commissioned": False}, ["commission_not_accepted"]),
    ({"department": " "}, ["department_missing"]),
    ({"commissioned_on": DAY + timedelta(days=1)}, ["commissioned_in_the_future"]),
    ({"commissioned_on": DAY - timedelta(days=1)}, ["commissioned_before_signal"]),
]


@pytest.mark.parametrize(("changes", "keys"), TABLE)
def test_every_reason_is_given(changes: dict[str, Any], keys: list[str]) -> None:
    found = obstacles_to_commissioning(replace(WHOLE, **changes))
    assert [one.key for one in found] == keys


def test_what_a_commission_gains_is_counted_from_the_referral() -> None:
    later = DAY + timedelta(days=4)
    assert (days_taken(DAY, later), days_taken(later, DAY)) == (4, 0)
    assert days_gained(DAY, later, 42) == 38
    assert days_gained(DAY, later, 3) == -1
    assert days_gained(DAY, later, None) is None
