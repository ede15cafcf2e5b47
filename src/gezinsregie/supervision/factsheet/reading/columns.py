# SPDX-License-Identifier: EUPL-1.2
"""The header of a table: what each column holds, and which years it compares."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from gezinsregie.supervision.factsheet.reading.cells import Parting, without_emphasis
from gezinsregie.supervision.framework.alike import Alike
from gezinsregie.supervision.framework.rules import TITLE_LIKENESS
from gezinsregie.supervision.framework.wording import Pattern, plain

#: The key of the findings in a table without years.
NO_YEAR = ""
LONGEST_HEADER_CELL = 60
LONGEST_YEAR_CELL = 4
LONGEST_HEADER = 400
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Column(StrEnum):
    """What a column holds."""

    THEME = "theme"
    CRITERION = "criterion"
    INDICATOR = "indicator"
    FINDING = "finding"
    ATTENTION = "attention"
    NUMBER = "number"
    OTHER = "other"


_WORDS = {
    Column.THEME: ("thema", "themas"),
    Column.CRITERION: ("criteria", "criterium", "criterion"),
    Column.INDICATOR: ("indicatoren", "indicator", "verbeterpunt", "verbeterpunten", "onderwerp"),
    Column.FINDING: (
        "bevindingen", "bevinding", "oordeel", "toelichting", "uitkomst", "uitkomsten",
        "beoordeling", "resultaat", "opmerkingen", "score",
    ),
    Column.ATTENTION: ("let op", "aandachtspunten", "aandachtspunt"),
    Column.NUMBER: ("nr", "nummer", "no"),
}  # fmt: skip
_PATTERNS = [(column, Pattern(word)) for column, words in _WORDS.items() for word in words]
_ALIKE = Alike(_PATTERNS)


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table from left to right; `years` is "" where a column names none."""

    columns: tuple[Column, ...]
    years: tuple[str, ...]
    parting: Parting = Parting.TABS

    @property
    def has_years(self) -> bool:
        """Years as columns: a follow-up (TZ7)."""
        return any(self.years)

    @property
    def indicator_at(self) -> int:
        """The place of the column with indicators."""
        return self.columns.index(Column.INDICATOR)

    @property
    def has_criteria(self) -> bool:
        """Whether a column holds criteria."""
        return Column.CRITERION in self.columns

    def at(self, place: int) -> tuple[Column, str]:
        """What stands at a place; beyond the last column the last one goes on."""
        place = min(max(place, 0), len(self.columns) - 1)
        return self.columns[place], self.years[place]

    @property
    def finding_years(self) -> tuple[str, ...]:
        """The keys under which findings are kept, in the order of the columns."""
        return tuple(dict.fromkeys(y for y in self.years if y)) or (NO_YEAR,)


#: What a table is taken for as long as no header was printed.
USUAL = Header((Column.CRITERION, Column.INDICATOR, Column.FINDING), ("", "", ""))


def header_in(cells: Sequence[str], parting: Parting = Parting.TABS) -> Header | None:
    """The header that these cells are, or None. It names indicators, and findings or years."""
    if len(cells) == 1:
        cells = _run_together(cells[0])
    if len(cells) < 2 or any(len(cell) > LONGEST_HEADER_CELL for cell in cells):
        return None
    named = [_column(without_emphasis(cell)) for cell in cells]
    columns = [column for column, _ in named]
    years = [year for _, year in named]
    first_year = next((place for place, year in enumerate(years) if year), 0)
    if first_year and Column.INDICATOR not in columns and _only_years(cells[first_year:]):
        columns[first_year - 1] = Column.INDICATOR
    if Column.INDICATOR not in columns and Column.FINDING in columns:
        _criteria_hold_indicators(columns)
    if columns.count(Column.INDICATOR) != 1:
        return None
    if Column.FINDING not in columns and Column.CRITERION not in columns:
        return None
    for place in range(columns.index(Column.INDICATOR)):
        if not cells[place]:
            columns[place] = Column.CRITERION
    for place in range(columns.index(Column.INDICATOR) + 1, len(cells)):
        if not cells[place]:  # a merged header cell: belongs to what stands left of it
            left = columns[place - 1]
            columns[place] = Column.FINDING if left is Column.INDICATOR else left
            years[place] = years[place - 1]
    if any(years):
        columns = [
            Column.OTHER if column is Column.FINDING and not year else column
            for column, year in zip(columns, years, strict=True)
        ]
    return Header(tuple(columns), tuple(years), parting)


def _criteria_hold_indicators(columns: list[Column]) -> None:
    """ "Criteria en indicatoren" in one column."""
    for place, column in enumerate(columns):
        if column is Column.CRITERION:
            columns[place] = Column.INDICATOR


@lru_cache(1_024)
def _column(cell: str) -> tuple[Column, str]:
    year = _YEAR.search(cell)
    if year and len(cell.split()) <= LONGEST_YEAR_CELL:
        return Column.FINDING, year[0]
    words = plain(cell)
    for column, pattern in _PATTERNS:
        if pattern.text == words:
            return column, ""
    alike = _ALIKE.nearest(words, TITLE_LIKENESS)
    if alike:
        return alike, ""
    first = words.split(" ")[0]
    for column, pattern in _PATTERNS:
        if pattern.text == first:
            return column, ""
    return Column.OTHER, ""


def _only_years(cells: Sequence[str]) -> bool:
    return all(not cell or _YEAR.fullmatch(without_emphasis(cell)) for cell in cells)


def is_header_word(text: str) -> bool:
    """One word of a header on a line of its own."""
    words = without_emphasis(text)
    return 0 < len(words) <= LONGEST_HEADER_CELL and any(
        pattern.text == plain(words) for _, pattern in _PATTERNS
    )


def _run_together(line: str) -> list[str]:
    """A header whose columns are parted by single spaces: each word a known column or a year."""
    words = without_emphasis(line).split()
    # "Uitkomsten verbeterpunten" is a heading: one of the words must name a column beyond doubt.
    surely = any(plain(word).startswith(("indicat", "criteri")) for word in words)
    if not surely or not 2 <= len(words) <= 8:
        return []
    return words if all(_column(word)[0] is not Column.OTHER for word in words) else []
