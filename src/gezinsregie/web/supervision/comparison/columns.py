# SPDX-License-Identifier: EUPL-1.2
"""Inquiries as the columns of a comparison, each with a letter; a follow-up is a column a year."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

from django.utils.translation import gettext as _

from gezinsregie.supervision.comparison.inquiry import Inquiry, TestedYear

from ..words import VERDICTS


@dataclass(frozen=True)
class Column:
    """What one inquiry found in one year. ``opens``: it is the first of its inquiry."""

    letter: str
    inquiry: Inquiry
    tested: TestedYear
    opens: bool

    @property
    def name(self) -> str:
        """The letter, with the year where an inquiry has more than one: "C 2014"."""
        if len(self.inquiry.tested) == 1:
            return self.letter
        return f"{self.letter} {self.tested.year}"

    def cell(self, indicator: str) -> "Cell":
        """What stands in this column for an indicator."""
        return Cell(self, self.tested.verdicts.get(indicator), indicator in self.tested.shared)


@dataclass(frozen=True)
class Cell:
    """The verdict of a column on an indicator; ``value`` is None when it is not known."""

    column: Column
    value: str | None
    shared: bool

    @cached_property
    def word(self) -> str:
        """The verdict in words, and whether it is shared."""
        if self.value is None:
            return _("niet genoemd")
        word = str(VERDICTS[self.value].word)
        return _("%(verdict)s, gedeeld oordeel") % {"verdict": word} if self.shared else word

    @property
    def said(self) -> str:
        """With its column: "C 2014 verbeterpunt"."""
        return f"{self.column.name} {self.word}"


@dataclass(frozen=True)
class Lettered:
    """An inquiry with its letter."""

    letter: str
    inquiry: Inquiry

    @property
    def years(self) -> str:
        """The years that were tested: "2013", "2013 en 2014"; empty when none is named."""
        named = [str(one.year) for one in self.inquiry.tested if one.year]
        return _(" en ").join(named)


def lettered(inquiries: Sequence[Inquiry]) -> list[Lettered]:
    """Return the inquiries of one page with the letters A, B and so on."""
    return [Lettered(letter, one) for letter, one in zip(ascii_uppercase, inquiries, strict=False)]


def columns_of(inquiries: Sequence[Lettered]) -> Iterator[Column]:
    """Yield a column for each year of each inquiry."""
    for one in inquiries:
        for number, tested in enumerate(one.inquiry.tested):
            yield Column(one.letter, one.inquiry, tested, number == 0)
