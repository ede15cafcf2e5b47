# SPDX-License-Identifier: EUPL-1.2
"""What the cells of a row are, told by their words first and by their place second: cells were
merged and rows shifted when the tables became text (TZ8)."""

from __future__ import annotations

from collections.abc import Sequence

from gezinsregie.supervision.factsheet.reading.columns import Column, Header
from gezinsregie.supervision.factsheet.reading.draft import pieces_of
from gezinsregie.supervision.factsheet.reading.marks import (
    is_mark_only,
    marks_in,
    starts_with_mark,
)
from gezinsregie.supervision.framework.lookup import Care, Lookup, Printed

#: A mark further on in a cell is no longer the end of an indicator.
_LONGEST_INDICATORS = 4_000


def indicators_at(cells: Sequence[str], header: Header, lookup: Lookup) -> int | None:
    """The place of the cell that holds indicators, told by its words; None without one."""
    expected = header.indicator_at if len(cells) > 1 else None
    for place, cell in enumerate(cells):
        if not cell:
            continue
        if is_mark_only(cell):
            continue  # a mark in a column of its own, left of the indicator
        if starts_with_mark(cell):
            return None
        after_criterion = place > 0 and lookup.criterion(cells[place - 1]) is not None
        care = Care.USUAL if place == expected or after_criterion else Care.STRICT
        if _mostly_indicators(pieces_of(lookup, before_mark(cell)[0], care), lookup):
            return place
    return None


def place_by_header(
    cells: Sequence[str], filled: Sequence[int], header: Header, lookup: Lookup
) -> int | None:
    """Where the indicator of a row stands whose words are not known; None when it is missing."""
    first = filled[0]
    shift = 0
    if lookup.criterion(cells[first]) is not None and header.has_criteria:
        shift = first - header.columns.index(Column.CRITERION)
    place = header.indicator_at + shift
    if place < len(cells) and cells[place] and not starts_with_mark(cells[place]):
        return place
    return first if header.at(first)[0] is Column.INDICATOR else None


def shift_of(cells: Sequence[str], at: int, header: Header) -> int:
    """How many columns to add to a place in a row whose indicator stands at `at` to find its place
    in the header. None to add when the cells before it were only merged."""
    expected = header.indicator_at
    merged = (
        at < expected
        and len(cells) == len(header.columns)
        and not any(cells[at + 1 : expected + 1])
        and bool(cells[-1])
    )
    return 0 if merged else expected - at


def before_mark(cell: str) -> tuple[str, str]:
    """A cell in two: what stands before its first mark, and the rest (often empty)."""
    found = next(marks_in(cell[:_LONGEST_INDICATORS]), None)
    return (cell[: found.start].strip(), cell[found.start :]) if found else (cell, "")


def with_marks(cells: Sequence[str], start: int, columns: int) -> list[str]:
    """Cells in which a mark that had a column of its own stands before its words again."""
    merged = list(cells)
    place = start
    while len(merged) > columns and place + 1 < len(merged):
        if is_mark_only(merged[place]) and merged[place + 1]:
            merged[place : place + 2] = [f"{merged[place]} {merged[place + 1]}"]
        place += 1
    return merged


def _mostly_indicators(pieces: Sequence[Printed], lookup: Lookup) -> bool:
    known = sum(len(piece.text) for piece in pieces if piece.key)
    rest = sum(
        len(piece.text)
        for piece in pieces
        if not piece.key and lookup.criterion(piece.text) is None
    )
    return known > rest
