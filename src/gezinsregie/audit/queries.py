# SPDX-License-Identifier: EUPL-1.2
"""Reading the log back."""

from collections.abc import Iterator
from datetime import UTC, datetime

from django.db.models import QuerySet

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
