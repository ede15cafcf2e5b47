# SPDX-License-Identifier: EUPL-1.2
"""Inquiries side by side: what falls short most, and in which order it is shown (TZ9)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ..factsheet.reading.records import Verdict

#: What counts as a verdict; no finding, and what a person still decides, is none.
KNOWN = (Verdict.MEETS, Verdict.IMPROVEMENT, Verdict.UNMARKED)


class Order(StrEnum):
    """In which order the indicators stand."""

    SHORTFALL = "shortfall"  # what falls short in most inquiries first
    FRAMEWORK = "framework"


@dataclass(frozen=True)
class Tally:
    """Of one indicator: in how many inquiries it falls short, of how many that have a verdict."""

    falls_short: int
    known: int

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(self.falls_short + other.falls_short, self.known + other.known)


def tallies_of(verdicts: Iterable[Mapping[str, str]]) -> dict[str, Tally]:
    """Return the tally of each indicator over inquiries, each given by its latest verdicts."""
    short: Counter[str] = Counter()
    known: Counter[str] = Counter()
    for held in verdicts:
        for indicator, value in held.items():
            known[indicator] += value in KNOWN
            short[indicator] += value == Verdict.IMPROVEMENT
    return {indicator: Tally(short[indicator], known[indicator]) for indicator in known}


def together(*parts: Mapping[str, Tally]) -> dict[str, Tally]:
    """Return tallies added up, per indicator."""
    added: dict[str, Tally] = {}
    for part in parts:
        for indicator, tally in part.items():
            added[indicator] = added.get(indicator, Tally(0, 0)) + tally
    return added


def in_order(
    indicators: Sequence[str], tallies: Mapping[str, Tally], order: Order
) -> tuple[str, ...]:
    """Return the indicators, given in the framework's order, in the order that was asked for.

    Of two that fall short equally often the one with fewer verdicts stands first: the larger share.
    """
    if order is Order.FRAMEWORK:
        return tuple(indicators)

    def urgency(indicator: str) -> tuple[int, float]:
        tally = tallies.get(indicator, Tally(0, 0))
        return -tally.falls_short, -(tally.falls_short / tally.known if tally.known else 0.0)

    return tuple(sorted(indicators, key=urgency))
