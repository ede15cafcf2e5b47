# SPDX-License-Identifier: EUPL-1.2
"""Reading the log back."""

from collections.abc import Collection, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from django.db.models import Count, Max, Q, QuerySet
from django.db.models.functions import TruncDate

from gezinsregie.foundation.clock import LOCAL

from .models import Entry, Outcome
from .rules import Link, first_break


def links() -> Iterator[tuple[Link, str]]:
    """Yield every entry as it was hashed, with the hash that was stored, oldest first."""
    for entry in Entry.objects.order_by("sequence").iterator(chunk_size=2000):
        link = Link(
            sequence=entry.sequence,
            at=entry.at.astimezone(UTC).isoformat(timespec="microseconds"),
            actor_id=entry.actor_id,
            act=entry.act,
            ground=entry.ground,
            subject_kind=entry.subject_kind,
            subject_id=entry.subject_id,
            outcome=entry.outcome,
            origin=entry.origin,
            details=entry.details,
            previous_hash=entry.previous_hash,
        )
        yield link, entry.hash


def broken_at() -> int | None:
    """Return the sequence number at which the log was tampered with, or None when it is whole."""
    return first_break(links())


def latest() -> QuerySet[Entry]:
    """Return the log, newest first."""
    return Entry.objects.order_by("-sequence")


def refusals_since(since: datetime, *, actor_id: str, subject_kind: str) -> QuerySet[Entry]:
    """Return what this actor was refused on a kind of subject, after ``since``."""
    return Entry.objects.filter(
        actor_id=actor_id, subject_kind=subject_kind, outcome=Outcome.REFUSED, at__gt=since
    )


def looks_a_day(about: Mapping[str, Collection[str]]) -> QuerySet[Entry, Any]:
    """Return who read or did what with these subjects (ids by kind), a row for each day, person,
    ground, act and outcome: how many ``times``, and at which moment ``last``. Newest first.

    What was refused is left out: nobody saw anything then.
    """
    subjects = Q()
    for kind, ids in about.items():
        subjects |= Q(subject_kind=kind, subject_id__in=list(ids))
    return (
        Entry.objects.filter(subjects, outcome__in=(Outcome.READ, Outcome.DONE))
        .annotate(day=TruncDate("at", tzinfo=LOCAL))
        .values("day", "actor_id", "ground", "act", "outcome")
        .annotate(times=Count("pk"), last=Max("at"))
        .order_by("-day", "-last", "actor_id", "ground", "act", "outcome")
    )


def done_since(since: datetime, *, actor_id: str, act: str) -> QuerySet[Entry]:
    """Return what this actor did of one act, after ``since``."""
    return Entry.objects.filter(actor_id=actor_id, act=act, outcome=Outcome.DONE, at__gt=since)


def read_on(ground: str, *, actors: Collection[str], subjects: Collection[str]) -> QuerySet[Entry]:
    """Return what these actors read of these subjects on one ground, newest first."""
    return Entry.objects.filter(
        actor_id__in=actors, subject_id__in=subjects, ground=ground, outcome=Outcome.READ
    ).order_by("-sequence")
