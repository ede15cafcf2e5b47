# SPDX-License-Identifier: EUPL-1.2
"""What came in at the desk in a year, and what became of it. Counts alone, nobody's name."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median


@dataclass(frozen=True)
class Came:
    """One referral, as far as it is counted. ``outcome`` is empty while it waits; ``point`` is who
    passed it on, ``way`` how it came in."""

    way: str
    point: str
    first_signal_on: date
    received_on: date
    outcome: str = ""
    withdrawn_by: str = ""
    answered_on: date | None = None
    times_undone: int = 0


@dataclass(frozen=True)
class DeskFigures:
    """The counts; days are medians, rounded, None where nothing is to be counted."""

    received: int
    outcomes: Counter[str]
    withdrawn_by: Counter[str]
    waiting: int
    undone: int
    signal_to_received: int | None
    received_to_answer: int | None
    ways: list[tuple[str, int]]
    points: list[tuple[str, int]]


def figures_of(rows: Iterable[Came]) -> DeskFigures:
    """Return the counts of what came in; what was withdrawn was neither taken on nor refused."""
    came: Sequence[Came] = list(rows)
    answered = [(one, one.answered_on) for one in came if one.answered_on is not None]
    return DeskFigures(
        received=len(came),
        outcomes=Counter(one.outcome for one in came if one.outcome),
        withdrawn_by=Counter(one.withdrawn_by for one in came if one.withdrawn_by),
        waiting=sum(not one.outcome for one in came),
        undone=sum(one.times_undone for one in came),
        signal_to_received=_middle(one.received_on - one.first_signal_on for one in came),
        received_to_answer=_middle(day - one.received_on for one, day in answered),
        ways=Counter(one.way for one in came).most_common(),
        points=Counter(one.point for one in came).most_common(),
    )


def _middle(spans: Iterable[timedelta]) -> int | None:
    days = [max(one.days, 0) for one in spans]
    return round(median(days)) if days else None
