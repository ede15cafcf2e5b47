# SPDX-License-Identifier: EUPL-1.2
"""The rules of approaches: how criteria are weighed, and what the terms say. Pure Python.

No score, no ranking and no total comes out of here: a desk reads the reasons and a person decides.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gezinsregie.approaches.criteria import Criterion, Nature
from gezinsregie.approaches.definition import Approach, Duration, Extension, Phase
from gezinsregie.approaches.facts import ReferralFacts
from gezinsregie.approaches.reasoning import Truth, answer
from gezinsregie.approaches.terms import Term, later
from gezinsregie.approaches.vocabulary import Vocabulary, vocabulary


class Outcome(StrEnum):
    """What came of one criterion."""

    MET = "met"
    NOT_MET = "not_met"
    UNKNOWN = "unknown"
    TO_WEIGH = "to_weigh"


@dataclass(frozen=True, slots=True)
class Weighing:
    """One criterion beside the facts of one referral.

    `outcome` reads by the nature of the criterion. A requirement or characteristic is MET when the
    facts show it and NOT_MET when they show the opposite. A contra-indication is never NOT_MET and
    never refuses: MET says that it is known to be absent and stands in nobody's way, TO_WEIGH that
    it is present and a person weighs it. UNKNOWN says what to ask, and counts against nobody.
    `reasons` are Dutch sentences for the screen.
    """

    key: str
    nature: Nature
    text: str
    outcome: Outcome
    reasons: tuple[str, ...]
    source: str
    note: str | None = None


_OUTCOMES: dict[Nature, dict[Truth, Outcome]] = {
    nature: {
        Truth.YES: Outcome.MET,
        Truth.NO: Outcome.NOT_MET,
        Truth.UNKNOWN: Outcome.UNKNOWN,
        Truth.WEIGH: Outcome.TO_WEIGH,
    }
    for nature in Nature
}
_OUTCOMES[Nature.CONTRA_INDICATION] |= {Truth.YES: Outcome.TO_WEIGH, Truth.NO: Outcome.MET}

_ADDED: dict[tuple[Nature, Truth], str] = {
    (Nature.CHARACTERISTIC, Truth.NO): "Dit komt vaak voor bij deze gezinnen, maar hoeft niet.",
    (Nature.CONTRA_INDICATION, Truth.YES): "Dit is geen weigering: een mens weegt het af.",
    (Nature.CONTRA_INDICATION, Truth.NO): "Dit staat dus niet in de weg.",
}


def weigh(
    approach: Approach,
    form: str | None,
    facts: ReferralFacts,
    words: Vocabulary | None = None,
) -> tuple[Weighing, ...]:
    """Weigh every criterion of an approach, and of the form if one is named, in their order.

    `words` is the vocabulary that ships with the product unless another is given. Raises
    UnknownForm. Sources: VIG-H4, VIG-H13, ITG-L1, CRG-E2, HHW-A1.
    """
    known = words or vocabulary()
    return tuple(_weighed(criterion, facts, known) for criterion in approach.criteria_for(form))


def _weighed(criterion: Criterion, facts: ReferralFacts, words: Vocabulary) -> Weighing:
    found = answer(criterion.rule, facts, words)
    added = _ADDED.get((criterion.nature, found.truth))
    return Weighing(
        key=criterion.key,
        nature=criterion.nature,
        text=criterion.text,
        outcome=_OUTCOMES[criterion.nature][found.truth],
        reasons=found.reasons + ((added,) if added else ()),
        source=criterion.source,
        note=criterion.note,
    )


def planned_end(
    approach: Approach, form: str | None, started_on: date, own: Term | None = None
) -> date | None:
    """The day by which a trajectory is meant to end without extension: by its usual duration, else
    by its maximum, else by what its municipality wrote (``own``, CRG-E2). None when nobody gives
    any (ITG-L11)."""
    duration = approach.duration_for(form)
    term = duration.usual or duration.maximum or own
    return term.latest_end(started_on) if term else None


def latest_end(approach: Approach, form: str | None, started_on: date) -> date | None:
    """The last day that an extension can reach; None when there is no such day."""
    duration = approach.duration_for(form)
    end = planned_end(approach, form, started_on)
    if end is None or duration.extension is None:
        return end
    return _extended(end, duration.extension)


class ExtensionObstacle(StrEnum):
    """Why a trajectory may not be extended to a day. Words for people stay in templates."""

    NO_END_TO_EXTEND = "no_end_to_extend"
    NO_EXTENSION_IN_APPROACH = "no_extension_in_approach"
    NOT_LATER = "not_later"
    TOO_FAR = "too_far"
    NO_REASON = "no_reason"


def extension_allowed(
    approach: Approach,
    form: str | None,
    *,
    started_on: date,
    ends_on: date | None,
    new_end: date,
    reason: str,
) -> tuple[ExtensionObstacle, ...]:
    """All reasons against moving the planned end from `ends_on` to `new_end`; none: it is allowed.

    The approach's extension counts from the first planned end, so two extensions together reach no
    further than one (VIG-L7).
    """
    duration = approach.duration_for(form)
    first_end = planned_end(approach, form, started_on)
    if first_end is None and ends_on is not None:
        # An end by what the municipality wrote itself is a maximum.
        return (ExtensionObstacle.NO_EXTENSION_IN_APPROACH,)
    if first_end is None:
        return (ExtensionObstacle.NO_END_TO_EXTEND,)
    found = []
    if duration.extension is None:
        found.append(ExtensionObstacle.NO_EXTENSION_IN_APPROACH)
    elif new_end > _extended(first_end, duration.extension):
        found.append(ExtensionObstacle.TOO_FAR)
    if new_end <= (ends_on or first_end):
        found.append(ExtensionObstacle.NOT_LATER)
    if _reason_needed(duration) and not reason.strip():
        found.append(ExtensionObstacle.NO_REASON)
    return tuple(found)


def _reason_needed(duration: Duration) -> bool:
    return duration.extension is None or duration.extension.needs_reason


def _extended(end: date, extension: Extension) -> date:
    return later(end, extension.term.at_most, extension.term.unit)


def phase_due(phase: Phase, entered_on: date) -> date | None:
    """The day by which a phase that began on a day should be over; None without a term."""
    return phase.term.latest_end(entered_on) if phase.term else None


def room_for_families(approach: Approach, hours: int) -> int | None:
    """How many families the norm gives a coordinator of so many hours a week, rounded down.

    None when no norm was agreed: then none is drawn (ITG-L3)."""
    norm = approach.caseload
    return hours * norm.families // norm.hours if norm else None
