# SPDX-License-Identifier: EUPL-1.2
"""Start beside end, per domain of the instrument, in words and as a picture."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.safestring import SafeString
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from gezinsregie.approaches.instruments import Instrument
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.measurement.models import Measurement, Score
from gezinsregie.casework.measurement.queries import Pair
from gezinsregie.casework.measurement.rules import Change
from gezinsregie.web.pictures.dumbbell import dumbbell


@dataclass(frozen=True)
class DomainChange:
    """One domain with both answers in words; ``picture`` None when neither is a level."""

    name: str
    start: str
    end: str
    change: str
    tone: str
    picture: SafeString | None


def domain_changes(instrument: Instrument, pair: Pair) -> list[DomainChange]:
    """Return the domains that were spoken of, in the order of the instrument."""
    language = get_language() or "nl"
    levels = {level.score: level.name.in_language(language) for level in instrument.levels}
    start, end = _by_domain(pair.start), _by_domain(pair.end)
    lowest, highest = min(levels), max(levels)
    rows = []
    for domain in instrument.domains(vocabulary()):
        if domain.key not in start and domain.key not in end:
            continue
        first, last = start.get(domain.key), end.get(domain.key)
        change = Change(domain.key, _level(first), _level(last))
        measured = change.start is not None or change.end is not None
        said, tone = _said(change.steps)
        rows.append(
            DomainChange(
                name=domain.name.in_language(language),
                start=_answer(first, levels),
                end=_answer(last, levels),
                change=said,
                tone=tone,
                picture=dumbbell(change.start, change.end, low=lowest, high=highest)
                if measured
                else None,
            )
        )
    return rows


def _by_domain(measurement: Measurement | None) -> dict[str, Score]:
    scores: Sequence[Score] = list(measurement.scores.all()) if measurement else []
    return {score.domain_key: score for score in scores}


def _level(score: Score | None) -> int | None:
    return score.level if score else None


def _answer(score: Score | None, levels: dict[int, str]) -> str:
    if score is None:
        return _("niet besproken")
    if score.level is None:
        return _("niet relevant: %(why)s") % {"why": score.not_relevant_because}
    return f"{score.level}, {levels[score.level]}"


def _said(steps: int | None) -> tuple[str, str]:
    if steps is None:
        return "", "neutral"
    if steps == 0:
        return _("gelijk gebleven"), "neutral"
    if steps > 0:
        return ngettext("%(n)d niveau beter", "%(n)d niveaus beter", steps) % {"n": steps}, "good"
    return ngettext("%(n)d niveau slechter", "%(n)d niveaus slechter", -steps) % {
        "n": -steps
    }, "warning"
