# SPDX-License-Identifier: EUPL-1.2
"""What somebody said to be too close to, as a row; never whether such a family is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.dateformat import format as dated
from django.utils.translation import gettext as _

from gezinsregie.families.conflict.models import AdvanceDeclaration

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from gezinsregie.families.conflict.queries import Declared


@dataclass(frozen=True)
class Row:
    """One declaration. ``title``: whom it is about, or that it was said at a family; ``family``:
    the number of that family, for who watches over access alone."""

    said: Declared
    key: str
    title: str
    words: str
    beforehand: bool
    family: UUID | None = None

    @property
    def holds(self) -> bool:
        return self.said.ends_on is None


def row(said: Declared) -> Row:
    """Return a row for the one who said it."""
    return Row(
        said,
        key=key_of(said),
        title=_title(said),
        words=said.words,
        beforehand=isinstance(said, AdvanceDeclaration),
    )


def row_for_review(said: Declared) -> Row:
    """Return a row for who watches over access: a family by its number, and nothing of somebody who
    may not be known here at all."""
    if isinstance(said, AdvanceDeclaration):
        return Row(said, key_of(said), _("Vooraf gezegd"), words="", beforehand=True)
    return Row(
        said, key_of(said), _title(said), said.words, beforehand=False, family=said.family_id
    )


def key_of(said: Declared) -> str:
    return f"{'advance' if isinstance(said, AdvanceDeclaration) else 'conflict'}-{said.pk}"


def said_in_words(said: Declared) -> str:
    """Return a declaration in one line, for the one who said it."""
    since = _("sinds %(day)s") % {"day": _day(said.starts_on)}
    parts = [_title(said), said.get_kind_display(), said.words, since]
    return " · ".join(part for part in parts if part)


def _title(said: Declared) -> str:
    if not isinstance(said, AdvanceDeclaration):
        return _("Gezegd bij een gezin")
    who = said.who
    born = _day(who.born) if who.born else ""
    home = f"{who.postcode} {who.house_number}".strip()
    return ", ".join(part for part in (who.name, born, home) if part)


def _day(day: date) -> str:
    return dated(day, "j F Y")
