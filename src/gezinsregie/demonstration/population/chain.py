# SPDX-License-Identifier: EUPL-1.2
"""The log of a population: every line chained to the one before it, as the product does."""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from operator import itemgetter
from uuid import UUID

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.audit.models import Outcome
from gezinsregie.audit.rules import Link, hash_of

from .batch import Line
from .tables import Values

ORIGIN = "job:population"


def fed(municipality: UUID, at: int) -> Line:
    """Return the line that says that the figures of a municipality were brought up to date."""
    return (at, "job:figures", Act.FEED_INSIGHT, Ground.A_NAMED_JOB, SubjectKind.ORGANISATION,
            str(municipality), "", None)  # fmt: skip


def chained(lines: list[Line], *, sequence: int, previous: str, number: int) -> Iterator[Values]:
    """Yield the rows of the log in the order of time; what happened at one moment in its own order.

    ``sequence``, ``previous`` and ``number`` are the last sequence number, hash and key that are
    there already.
    """
    lines.sort(key=itemgetter(0))
    for at, actor, act, ground, kind, subject, name, value in lines:
        sequence += 1
        number += 1
        moment = datetime.fromtimestamp(at, UTC)
        details = {name: str(value)} if name else {}
        link = Link(
            sequence=sequence,
            at=moment.isoformat(timespec="microseconds"),
            actor_id=actor,
            act=act,
            ground=ground,
            subject_kind=kind,
            subject_id=subject,
            outcome=Outcome.DONE.value,
            origin=ORIGIN,
            details=details,
            previous_hash=previous,
        )
        own = hash_of(link)
        yield (
            number, sequence, moment.strftime("%Y-%m-%d %H:%M:%S"), actor, act, ground, kind,
            subject, Outcome.DONE.value, ORIGIN, json.dumps(details), previous, own,
        )  # fmt: skip
        previous = own


def in_parts(rows: Iterable[Values], size: int) -> Iterator[list[Values]]:
    """Yield the rows some at a time."""
    part: list[Values] = []
    for row in rows:
        part.append(row)
        if len(part) == size:
            yield part
            part = []
    if part:
        yield part
