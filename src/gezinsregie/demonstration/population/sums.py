# SPDX-License-Identifier: EUPL-1.2
"""What an invented trajectory adds to the figures: the same row that the feed makes of it."""

from dataclasses import dataclass

from django.conf import settings

from gezinsregie.casework.referral.rules import days_waiting
from gezinsregie.foundation.encryption import keyed_hash

from .batch import Batch
from .calendar import Calendar
from .courses import Course

# The night before the day of the population.
FED_AT = (-1, 21)


@dataclass(frozen=True)
class Counted:
    """The numbers of one trajectory; days are counted from the day of the population."""

    trajectory: int
    municipality: str
    course: Course
    first_signal: int
    started: int
    ended: int | None
    professionals_start: int | None
    professionals_end: int | None
    goals: int
    judged: int
    met: int
    agreed: bool
    visits: int
    outside: int


def count(batch: Batch, calendar: Calendar, one: Counted) -> None:
    """Add the row of one trajectory, by a token that leads nowhere."""
    waited = days_waiting(calendar.date(one.first_signal), calendar.date(one.started))
    batch.add(
        "facts",
        keyed_hash(
            str(one.trajectory), master=settings.MASTER_KEY, purpose="insight.trajectory"
        ),
        one.municipality, one.course.approach.key, one.course.approach.version,
        calendar.month(one.started), None if one.ended is None else calendar.month(one.ended),
        waited, one.professionals_start, one.professionals_end, one.goals, one.judged, one.met,
        int(one.agreed), one.visits, one.outside, calendar.moment(*FED_AT),
    )  # fmt: skip
