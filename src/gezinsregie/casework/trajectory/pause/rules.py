# SPDX-License-Identifier: EUPL-1.2
"""When the work with a family may rest, and when it goes on."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# Of our own (docs/adr/0005): who is away for longer is let go, and that is another decision.
LONGEST_PAUSE = timedelta(weeks=8)


@dataclass(frozen=True)
class PauseFacts:
    """What is known when the work is to rest; ``last_ended_on`` is that of the pause before."""

    starts_on: date
    expected_end_on: date
    reason: str
    keeps_contact: str
    started_on: date
    today: date
    paused_already: bool
    last_ended_on: date | None
    trajectory_closed: bool


def obstacles_to_pausing(facts: PauseFacts) -> list[Obstacle]:
    """Return all that stands in the way of a pause."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (not facts.paused_already, Obstacle("paused_already")),
        (facts.starts_on <= facts.today, Obstacle("in_the_future", field="starts_on")),
        (facts.starts_on >= facts.started_on, Obstacle("before_the_start", field="starts_on")),
        (
            facts.last_ended_on is None or facts.starts_on >= facts.last_ended_on,
            Obstacle("in_the_pause_before", field="starts_on"),
        ),
        (
            facts.expected_end_on > facts.starts_on,
            Obstacle("ends_before_it_starts", field="expected_end_on"),
        ),
        (
            facts.expected_end_on <= facts.starts_on + LONGEST_PAUSE,
            Obstacle("too_long", field="expected_end_on"),
        ),
        (bool(facts.reason.strip()), Obstacle("no_reason", field="reason")),
        (
            bool(facts.keeps_contact.strip()),
            Obstacle("nobody_keeps_contact", field="keeps_contact"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_resuming(
    ends_on: date, *, starts_on: date, today: date, trajectory_closed: bool
) -> list[Obstacle]:
    """Return all that stands in the way of going on from that day."""
    checks = (
        (not trajectory_closed, Obstacle("trajectory_closed")),
        (ends_on >= starts_on, Obstacle("before_the_pause", field="ends_on")),
        (ends_on <= today, Obstacle("in_the_future", field="ends_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
