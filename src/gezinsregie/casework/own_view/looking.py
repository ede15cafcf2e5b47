# SPDX-License-Identifier: EUPL-1.2
"""Folding lines of the log for a family: who looked on a day, as far as this member may know."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from gezinsregie.access.grounds import Ground

# Of these the family knows the name; of everybody else it is told the work and the organisation.
NAMED = frozenset(
    {
        Ground.COORDINATES,
        Ground.STANDS_IN,
        Ground.COORDINATED,
        Ground.PARTNER_INFORMED,
        Ground.PARTNER_INVOLVED,
    }
)


class Reviewed(StrEnum):
    """What came of the look afterwards at somebody's emergency access."""

    NOT_YET = "not_yet"
    JUSTIFIED = "justified"
    NOT_JUSTIFIED = "not_justified"


@dataclass(frozen=True)
class Look:
    """What one person did on one day: ``times`` one act; ``organisations`` (ids by name) those for
    which that may have been; ``name`` as it stands in the account."""

    day: date
    last: datetime
    actor: str
    name: str
    ground: str
    act: str
    wrote: bool
    times: int
    organisations: tuple[tuple[str, str], ...] = ()
    emergency: Reviewed | None = None


@dataclass
class Visit:
    """All that one person did on one day. Without ``ground``: somebody who may not be named."""

    day: date
    last: datetime
    name: str
    ground: str
    organisation: str
    emergency: Reviewed | None
    did: list[tuple[str, bool, int]] = field(default_factory=list)


def visits(looks: Iterable[Look], *, kept: frozenset[str]) -> list[Visit]:
    """Fold looks into visits, newest first as they come.

    Everybody of an organisation that is kept from the reader (``kept``, ids) becomes one nameless
    visit a day: neither who, nor how many, nor on what ground is told.
    """
    found: dict[tuple[date, str, str], Visit] = {}
    for look in looks:
        hidden = any(pk in kept for pk, _name in look.organisations)
        key = (look.day, "", "") if hidden else (look.day, look.actor, look.ground)
        if key not in found:
            found[key] = _nameless(look) if hidden else _named(look)
        visit = found[key]
        visit.last = max(visit.last, look.last)
        visit.did.append(("", False, look.times) if hidden else (look.act, look.wrote, look.times))
    return list(found.values())


def _nameless(look: Look) -> Visit:
    return Visit(look.day, look.last, "", "", "", None)


def _named(look: Look) -> Visit:
    return Visit(
        day=look.day,
        last=look.last,
        name=look.name if look.ground in NAMED else "",
        ground=look.ground,
        organisation=look.organisations[0][1] if look.organisations else "",
        emergency=look.emergency,
    )
