# SPDX-License-Identifier: EUPL-1.2
"""Which verdict each indicator of a cell gets (TZ3). What is not clear is left to a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gezinsregie.supervision.factsheet.reading.records import Finding, Mark, Verdict

_BY_MARK = {
    Mark.MEETS: Verdict.MEETS,
    Mark.IMPROVEMENT: Verdict.IMPROVEMENT,
    None: Verdict.UNMARKED,
}


@dataclass(frozen=True, slots=True)
class Assignment:
    """One verdict per indicator, in the order of the cell."""

    verdicts: tuple[Verdict, ...]
    decided: bool
    shared: bool


def assign(indicators: int, findings: Sequence[Finding]) -> Assignment:
    """The verdicts of a cell with that many indicators (at least one).

    No finding: none yet. As many findings as indicators: in order. One finding or equal marks: for
    all of them, shared when there are several. Anything else is undecided.
    """
    if not findings:
        return Assignment((Verdict.NO_FINDING,) * indicators, decided=True, shared=False)
    verdicts = [_BY_MARK[finding.mark] for finding in findings]
    if len(verdicts) == indicators:
        return Assignment(tuple(verdicts), decided=True, shared=False)
    if len(set(verdicts)) == 1:
        return Assignment((verdicts[0],) * indicators, decided=True, shared=indicators > 1)
    return Assignment((Verdict.UNDECIDED,) * indicators, decided=False, shared=False)


def combine(earlier: Verdict, later: Verdict) -> Verdict:
    """The verdict on an indicator that was printed twice."""
    if earlier == later or later is Verdict.NO_FINDING:
        return earlier
    return later if earlier is Verdict.NO_FINDING else Verdict.UNDECIDED
