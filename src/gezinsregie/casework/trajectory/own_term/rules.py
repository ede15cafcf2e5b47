# SPDX-License-Identifier: EUPL-1.2
"""When a municipality may write a maximum of its own beside its approach (CRG-E2)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezinsregie.approaches.course import Duration
from gezinsregie.foundation.obstacles import Obstacle

LONGEST = 60  # months


@dataclass(frozen=True)
class OwnTermFacts:
    """``duration`` is what the approach says of the form; None: there is no such form.

    ``days_taken`` are the days from which another own term of this form counts.
    """

    duration: Duration | None
    months: int
    starts_on: date
    last_day: date
    paper: str
    days_taken: Collection[date]


def is_open(duration: Duration) -> bool:
    """Tell whether the approach leaves open how long: it gives no length, and does not leave the
    end out on purpose (ITG-L11)."""
    return not (duration.usual or duration.maximum or duration.as_long_as_needed)


def obstacles_to_own_term(facts: OwnTermFacts) -> list[Obstacle]:
    """Return all reasons against writing a maximum of one's own.

    Keys: form_unknown, approach_says_it, no_end_on_purpose, months_out_of_reach, starts_too_far,
    one_from_that_day, paper_missing.
    """
    found = []
    if facts.duration is None:
        found.append(Obstacle("form_unknown", field="of"))
    elif facts.duration.as_long_as_needed:
        found.append(Obstacle("no_end_on_purpose", field="of"))
    elif not is_open(facts.duration):
        found.append(Obstacle("approach_says_it", field="of"))
    if not 1 <= facts.months <= LONGEST:
        found.append(Obstacle("months_out_of_reach", field="months"))
    if facts.starts_on > facts.last_day:
        found.append(Obstacle("starts_too_far", field="starts_on"))
    if facts.starts_on in facts.days_taken:
        found.append(Obstacle("one_from_that_day", field="starts_on"))
    if not facts.paper.strip():
        found.append(Obstacle("paper_missing", field="paper"))
    return found
