# SPDX-License-Identifier: EUPL-1.2
"""Things that happen in the town, played in the order in which they happened."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from gezinsregie.audit.origin import coming_from
from gezinsregie.foundation import clock

Progress = Callable[[int, int], None]


@dataclass(order=True)
class Event:
    """One act of one person at one moment; ``order`` keeps what was told first in front."""

    at: datetime
    order: int
    happens: Callable[[], None] = field(compare=False)


def moment(today: date, days_ago: int, hour: int = 10, minute: int = 0) -> datetime:
    """Return a moment so many days before ``today``, by the clock of the Netherlands."""
    day = today - timedelta(days=days_ago)
    return datetime.combine(day, time(hour, minute), tzinfo=clock.LOCAL)


def play(events: Iterable[Event], progress: Progress) -> None:
    """Let everything happen at its own moment, so that the log reads as it would have.

    ``progress`` hears how many of how many are done.
    """
    ordered = sorted(events)
    with coming_from("job:demonstration"):
        for number, event in enumerate(ordered, start=1):
            with clock.stopped_at(event.at):
                event.happens()
            progress(number, len(ordered))
