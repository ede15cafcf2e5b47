# SPDX-License-Identifier: EUPL-1.2
"""The facts on which a ground rests, for who asks why he may see something.

Told by the package that owns the ground, beside its condition (``conditions.py``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from .acts import SubjectKind
from .grounds import Ground


@dataclass(frozen=True)
class Because:
    """The facts of a ground that holds. Days and moments are None where there is none: a ground
    without ``until`` lasts as long as what it rests on.

    ``who``: the person it turns on; ``organisation``: for which; ``title``: by which agreement;
    ``parts``: what of the subject it opens, as the package that tells it says.
    """

    since: date | datetime | None = None
    until: date | datetime | None = None
    who: str = ""
    organisation: str = ""
    title: str = ""
    parts: tuple[Any, ...] = ()


# Takes the ids of the person and of the subject; None when the fact went in the meantime.
Teller = Callable[[UUID, UUID], Because | None]

_tellers: dict[tuple[SubjectKind, Ground], Teller] = {}


def register_facts(kind: SubjectKind, ground: Ground, teller: Teller) -> None:
    """Say who tells the facts of ``ground`` on a subject of ``kind``. Once a kind."""
    if (kind, ground) in _tellers:
        raise ValueError(f"{ground} on {kind} is told already.")
    _tellers[kind, ground] = teller


def because(kind: SubjectKind, ground: Ground, actor: UUID, subject: UUID) -> Because:
    """Return the facts of a ground that holds; none where nobody registered any."""
    teller = _tellers.get((kind, ground))
    return (teller(actor, subject) if teller else None) or Because()
