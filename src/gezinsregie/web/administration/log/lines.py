# SPDX-License-Identifier: EUPL-1.2
"""Lines of the log as they are read: colleagues by name, families by their number alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise

from gezinsregie.audit.models import Entry

from .words import ACT_WORDS, ACTORS, GROUND_WORDS, OUTCOMES, SUBJECT_WORDS

Words = str | Promise


@dataclass(frozen=True)
class Line:
    """One line; ``about`` is the name or the number of its subject."""

    sequence: int
    at: datetime
    actor: Words
    act: Words
    ground: Words
    subject: Words
    about: str
    outcome_tone: str
    outcome: Words


def lines(
    entries: Iterable[Entry], *, people: Mapping[str, str], organisations: Mapping[str, str]
) -> list[Line]:
    """Return entries in words. ``people`` and ``organisations`` are the names by id that may be
    told here; whatever is not among them keeps its number."""
    names: Mapping[str, Mapping[str, str]] = {"account": people, "organisation": organisations}
    return [
        Line(
            sequence=one.sequence,
            at=one.at,
            actor=people.get(one.actor_id) or _no_person(one.actor_id),
            act=ACT_WORDS.get(one.act, one.act),
            ground=GROUND_WORDS.get(one.ground, one.ground),
            subject=SUBJECT_WORDS.get(one.subject_kind, one.subject_kind),
            about=names.get(one.subject_kind, {}).get(one.subject_id, one.subject_id),
            outcome_tone=OUTCOMES[one.outcome][0],
            outcome=OUTCOMES[one.outcome][1],
        )
        for one in entries
    ]


def _no_person(actor_id: str) -> str:
    kind, _colon, rest = actor_id.partition(":")
    return f"{ACTORS[kind]} {rest}" if kind in ACTORS else actor_id
