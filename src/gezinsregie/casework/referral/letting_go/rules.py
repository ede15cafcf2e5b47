# SPDX-License-Identifier: EUPL-1.2
"""When a referral that came to nothing is destroyed."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# What came to nothing here. A referral that was accepted is the family's file.
UNACCEPTED = ("redirected", "refused", "withdrawn")


@dataclass(frozen=True)
class LettingGoFacts:
    """A referral that is to be destroyed. ``answered_on`` is None while it waits; ``has_code``: a
    step of the Meldcode was written with it; ``is_merged``: its family is, or was, one with
    another; ``was_corrected``: what stood before is kept of it and cannot be taken away."""

    outcome: str
    answered_on: date | None
    term_days: int
    today: date
    has_code: bool
    is_merged: bool
    was_corrected: bool
    has_trajectory: bool


def may_go_on(answered_on: date, term_days: int) -> date:
    """Return the first day on which it is destroyed."""
    return answered_on + timedelta(days=term_days)


def obstacles_to_letting_go(facts: LettingGoFacts) -> list[Obstacle]:
    """Return all that keeps it."""
    over = (
        facts.answered_on is not None
        and may_go_on(facts.answered_on, facts.term_days) <= facts.today
    )
    checks = (
        (facts.outcome in UNACCEPTED, Obstacle("not_unaccepted")),
        (over, Obstacle("term_runs")),
        (not facts.has_code, Obstacle("has_code")),
        (not facts.is_merged, Obstacle("is_merged")),
        (not facts.was_corrected, Obstacle("was_corrected")),
        (not facts.has_trajectory, Obstacle("has_trajectory")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
