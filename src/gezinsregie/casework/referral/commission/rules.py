# SPDX-License-Identifier: EUPL-1.2
"""When a commission can be written down, and how much sooner it came (VIG-H5)."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# A longer indication decision than a year is a slip of the pen.
MOST_DAYS = 366


@dataclass(frozen=True)
class CommissioningFacts:
    """What is known when a commission is written down; ``commissioned`` whether the accepted
    approach works by one."""

    accepted: bool
    commissioned: bool
    department: str
    commissioned_on: date
    first_signal_on: date
    indication_days: int | None
    today: date


def obstacles_to_commissioning(facts: CommissioningFacts) -> list[Obstacle]:
    """Return all that stands in the way of writing a commission down."""
    days = facts.indication_days
    checks = (
        (facts.accepted, Obstacle("commission_not_accepted")),
        (facts.commissioned or not facts.accepted, Obstacle("approach_without_commission")),
        (bool(facts.department.strip()), Obstacle("department_missing", field="department")),
        (
            facts.commissioned_on <= facts.today,
            Obstacle("commissioned_in_the_future", field="commissioned_on"),
        ),
        (
            facts.commissioned_on >= facts.first_signal_on,
            Obstacle("commissioned_before_signal", field="commissioned_on"),
        ),
        (
            days is None or 0 <= days <= MOST_DAYS,
            Obstacle("indication_days_unlikely", field="indication_days"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def days_taken(received_on: date, commissioned_on: date) -> int:
    """Return the days from referral to commission, never below zero."""
    return max((commissioned_on - received_on).days, 0)


def days_gained(
    received_on: date, commissioned_on: date, indication_days: int | None
) -> int | None:
    """Return how many days sooner the commission came than an indication decision would have, by
    what the municipality says of those; below zero is later. None when it says nothing."""
    if indication_days is None:
        return None
    return indication_days - days_taken(received_on, commissioned_on)
