# SPDX-License-Identifier: EUPL-1.2
"""Whether a line goes on with a row that was broken over lines or pages (TZ8)."""

from __future__ import annotations

from collections.abc import Sequence

from gezinsregie.supervision.factsheet.reading.columns import Header
from gezinsregie.supervision.factsheet.reading.draft import Draft, pieces_of
from gezinsregie.supervision.factsheet.reading.marks import starts_with_mark
from gezinsregie.supervision.factsheet.reading.row_cells import indicators_at
from gezinsregie.supervision.framework.lookup import Care, Lookup


def completes_indicator(draft: Draft, text: str, header: Header, lookup: Lookup) -> bool:
    """Words that make the indicator of the row above whole (its finding is still to come)."""
    if not draft.awaits_finding or starts_with_mark(text) or not draft.has_short_indicator:
        return False
    if not _known(lookup, f"{draft.indicator} {text}"):
        return False
    broken = draft.cells < len(header.columns) and header.indicator_at > 0
    return broken or not (_known(lookup, draft.indicator) and _known(lookup, text))


def begins_indicator(text: str, next_cell: str, lookup: Lookup) -> bool:
    """The first words of an indicator that goes on in the first cell of the next line."""
    return (
        bool(next_cell)
        and _known(lookup, f"{text} {next_cell}")
        and not _known(lookup, next_cell)
        and not _known(lookup, text)
    )


def ends_row(draft: Draft, cells: Sequence[str], header: Header, lookup: Lookup) -> bool:
    """The lower half of a row that a new page cut in two: no criterion, the last words of an
    indicator, and words that go on with its finding."""
    at = header.indicator_at
    if len(cells) <= at + 1 or any(cells[:at]) or not cells[at]:
        return False
    if draft.shift or draft.awaits_finding or not draft.has_short_indicator:
        return False
    if any(starts_with_mark(cell) for cell in cells[at + 1 :]):
        return False
    return not _known(lookup, draft.indicator) and _known(lookup, f"{draft.indicator} {cells[at]}")


def joins_row(draft: Draft, cells: Sequence[str], header: Header, lookup: Lookup) -> bool:
    """The rest of a row of which a cell was broken before its columns were complete."""
    first = cells[0]
    if len(cells) < 2 or not first or draft.cells + len(cells) - 1 > len(header.columns):
        return False
    if lookup.criterion(first) is not None or starts_with_mark(first):
        return False
    if indicators_at(cells[:1], header, lookup) is not None:
        joinable = draft.awaits_finding and draft.has_short_indicator
        return header.indicator_at > 0 and joinable
    if first[:1].islower():
        return True
    return draft.is_unfinished and indicators_at(cells, header, lookup) is None


def _known(lookup: Lookup, cell: str) -> bool:
    """Indicators and nothing else, but for typing errors."""
    return all(piece.key for piece in pieces_of(lookup, cell, Care.STRICT))
