# SPDX-License-Identifier: EUPL-1.2
"""Lines of the log as they are read: colleagues by name, families by their number alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils.functional import Promise

from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.partners.models import Organisation

from .words import ACT_WORDS, ACTORS, GROUND_WORDS, OUTCOMES, SUBJECT_WORDS

Words = str | Promise


@dataclass(frozen=True)
class Line:
    """One line. ``actor_id`` is empty when there is nothing to filter by."""

    sequence: int
    at: datetime
    actor: Words
    actor_id: str
    act: Words
    ground: Words
    subject: Words
    about: str
    outcome_tone: str
    outcome: Words


def lines(entries: Sequence[Entry]) -> list[Line]:
    """Return entries in words; two queries, however many entries."""
    users = {str(one.pk): one.name for one in User.objects.filter(pk__in=_ids(entries, "actor_id"))}
    users |= {
        str(one.pk): one.name
        for one in User.objects.filter(pk__in=_ids(_of("account", entries), "subject_id"))
    }
    organisations = {
        str(one.pk): one.name
        for one in Organisation.objects.filter(
            pk__in=_ids(_of("organisation", entries), "subject_id")
        )
    }
    names = {"account": users, "organisation": organisations}
    return [
        Line(
            sequence=one.sequence,
            at=one.at,
            actor=users.get(one.actor_id) or _no_person(one.actor_id),
            actor_id=one.actor_id,
            act=ACT_WORDS.get(one.act, one.act),
            ground=GROUND_WORDS.get(one.ground, one.ground),
            subject=SUBJECT_WORDS.get(one.subject_kind, one.subject_kind),
            about=names.get(one.subject_kind, {}).get(one.subject_id, one.subject_id),
            outcome_tone=OUTCOMES[one.outcome][0],
            outcome=OUTCOMES[one.outcome][1],
        )
        for one in entries
    ]


def _of(kind: str, entries: Sequence[Entry]) -> list[Entry]:
    return [one for one in entries if one.subject_kind == kind]


def _ids(entries: Sequence[Entry], field: str) -> set[UUID]:
    found = set()
    for entry in entries:
        try:
            found.add(UUID(getattr(entry, field)))
        except ValueError:
            continue  # a job, a visitor or nothing: it has no name of its own
    return found


def _no_person(actor_id: str) -> str:
    kind, _colon, rest = actor_id.partition(":")
    return f"{ACTORS[kind]} {rest}" if kind in ACTORS else actor_id
