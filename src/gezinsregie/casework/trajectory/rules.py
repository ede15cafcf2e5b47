# SPDX-License-Identifier: EUPL-1.2
"""When a trajectory may open, and in which order its phases come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# A start may be planned, though not so far ahead that the family is left waiting for it.
_LATEST_START = timedelta(days=60)


@dataclass(frozen=True)
class OpeningFacts:
    """What is known when a trajectory is to open."""

    accepted: bool
    opened_already: bool
    family_has_open_trajectory: bool
    coordinator_appointed: bool
    first_signal_on: date
    started_on: date
    today: date


def obstacles_to_opening(facts: OpeningFacts) -> list[Obstacle]:
    """Return all that stands in the way of opening a trajectory from a referral."""
    checks = (
        (facts.accepted, Obstacle("not_accepted")),
        (not facts.opened_already, Obstacle("opened_already")),
        (
            facts.opened_already or not facts.family_has_open_trajectory,
            Obstacle("another_is_open"),
        ),
        (facts.coordinator_appointed, Obstacle("no_coordinator_here", field="coordinator")),
        (
            facts.started_on >= facts.first_signal_on,
            Obstacle("starts_before_signal", field="started_on"),
        ),
        (
            facts.started_on <= facts.today + _LATEST_START,
            Obstacle("starts_too_late", field="started_on"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def next_phase(order: Sequence[str], entered: Sequence[str]) -> str | None:
    """Return the key of the phase that follows the last one entered, None after the last.

    ``order`` holds the approach's phases, ``entered`` those entered so far.
    """
    for key in order:
        if key not in entered:
            return key
    return None


def obstacles_to_entering(
    *,
    phase_key: str,
    order: Sequence[str],
    entered: Sequence[str],
    entered_on: date,
    last_entered_on: date,
    today: date,
    trajectory_closed: bool,
) -> list[Obstacle]:
    """Return why a phase cannot be entered: in order, not ahead of today, not after the end."""
    found = []
    if trajectory_closed:
        found.append(Obstacle("trajectory_closed"))
    if phase_key != next_phase(order, entered):
        found.append(Obstacle("not_the_next_phase", about=phase_key))
    if entered_on < last_entered_on:
        found.append(Obstacle("before_the_phase_before", field="entered_on"))
    if entered_on > today:
        found.append(Obstacle("in_the_future", field="entered_on"))
    return found


def days_left(planned_end_on: date | None, today: date) -> int | None:
    """Return the days until the planned end, negative when it has passed, None without one."""
    return None if planned_end_on is None else (planned_end_on - today).days


def months_between(first: date, last: date) -> float:
    """Return the months between two days, of 30.44 days on average, to one decimal."""
    return round((last - first).days / 30.44, 1)
