# SPDX-License-Identifier: EUPL-1.2
"""The tables of a factsheet, line by line: where a row begins, and what goes on with it (TZ8)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gezinsregie.supervision.factsheet.reading.broken import (
    begins_indicator,
    completes_indicator,
    ends_row,
    joins_row,
)
from gezinsregie.supervision.factsheet.reading.cells import TableLine, without_emphasis
from gezinsregie.supervision.factsheet.reading.columns import USUAL, Column, Header
from gezinsregie.supervision.factsheet.reading.draft import Draft, pieces_of
from gezinsregie.supervision.factsheet.reading.findings import starts_with_let_op
from gezinsregie.supervision.factsheet.reading.headings import is_page_number
from gezinsregie.supervision.factsheet.reading.marks import is_mark_only, starts_with_mark
from gezinsregie.supervision.factsheet.reading.records import Role, Unplaced
from gezinsregie.supervision.factsheet.reading.row_cells import (
    before_mark,
    indicators_at,
    place_by_header,
    shift_of,
    with_marks,
)
from gezinsregie.supervision.framework.lookup import Care, Lookup


class Tables:
    """Takes the lines of all tables in turn; `drafts` are the rows found so far."""

    def __init__(self, lookup: Lookup) -> None:
        self.drafts: list[Draft] = []
        self.unplaced: list[Unplaced] = []
        self.header = USUAL
        self._lookup = lookup
        self._theme: str | None = None
        self._theme_key: str | None = None
        self._criterion: str | None = None
        self._begun_criterion = ""
        self._begun_indicator = ""
        self._begun_at = 0
        self._current: Draft | None = None
        self._interrupted = False

    def open_header(self, header: Header) -> None:
        """A header was printed, for the first time or again."""
        if header.columns != self.header.columns or header.years != self.header.years:
            self._current = None
        self.header = header
        self._interrupted = True
        if not header.has_criteria:
            self._criterion = None

    def open_theme(self, printed: str, key: str | None) -> None:
        """A theme was printed. The same theme printed again goes on; another starts anew."""
        if (key or printed) != (self._theme_key or self._theme):
            self._criterion = None
            self._current = None
        self._theme, self._theme_key = printed, key
        self._interrupted = True

    @property
    def is_interrupted(self) -> bool:
        """Nothing but headings since the last row."""
        return self._interrupted

    def interrupt(self) -> None:
        """A heading was printed: plain words below it do not go on with the row above it."""
        self._interrupted = True

    def is_row(self, cells: Sequence[str]) -> bool:
        """Whether cells are a row even where no table was opened."""
        return len(cells) > 1 and indicators_at(cells, self.header, self._lookup) is not None

    def take(self, line: TableLine) -> Role:
        """Place one line of a table, and say what it was taken for."""
        if self._begun_indicator:
            whole = f"{self._begun_indicator} {line.cells[0]}"
            line = replace(line, cells=(whole, *line.cells[1:]))
            self._begun_indicator = ""
        filled = [place for place, cell in enumerate(line.cells) if cell]
        if not filled:
            return Role.SEPARATOR
        if self._begins_indicator(line):
            self._begun_indicator, self._begun_at = line.cells[0], line.number
            return Role.ROW
        if self._joins_broken_row(line):
            return self._join_broken_row(line)
        if self._ends_broken_row(line):
            return self._end_broken_row(line)
        place = indicators_at(line.cells, self.header, self._lookup)
        if place is not None and not self._completes_indicator(line):
            return self._start_row(line, place)
        first = line.cells[filled[0]]
        if len(filled) == 1 and self._is_page_number(line, first):
            return Role.BOILERPLATE
        if len(filled) == 1 and self._is_criterion(line, filled[0]):
            self._criterion = without_emphasis(first)
            return Role.CRITERION
        if len(line.cells) == 1:
            return self._take_words(line)
        if self._is_continuation(line.cells, filled[0]):
            return self._continue_row(line)
        return self._start_row(line, place_by_header(line.cells, filled, self.header, self._lookup))

    def _is_page_number(self, line: TableLine, text: str) -> bool:
        draft = self._current
        amid = not line.gap and text.isdigit() and draft is not None and draft.awaits_number
        return is_page_number(text) and not amid

    def _is_criterion(self, line: TableLine, place: int) -> bool:
        text = without_emphasis(line.cells[place])
        if self._lookup.criterion(text) is not None:
            return True
        if len(line.cells) > 1:
            left = self.header.at(place)[0] is Column.CRITERION
            return left and not starts_with_mark(text) and not starts_with_let_op(text)
        if line.next_cell and self._lookup.criterion(f"{text} {line.next_cell}") is not None:
            self._begun_criterion, self._begun_at = text, line.number
            return True
        return False

    def _is_continuation(self, cells: Sequence[str], first: int) -> bool:
        """Only findings: everything up to the column of indicators is empty."""
        shift = self._current.shift if self._current else 0
        return first + max(shift, 0) > self.header.indicator_at or (
            starts_with_mark(cells[first]) or starts_with_let_op(cells[first])
        )

    # Rows

    def _start_row(self, line: TableLine, place: int | None) -> Role:
        cells = list(line.cells)
        indicator, tail = before_mark(cells[place]) if place is not None else ("", "")
        draft = Draft(
            line=self._begun_at or line.number, printed=line.text.strip(), header=self.header,
            theme=self._theme, criterion=None, indicator=indicator, shift=0, cells=len(cells),
        )  # fmt: skip
        at = self.header.indicator_at if place is None else place
        self._read_left(draft, [cell for cell in cells[:at] if cell])
        draft.criterion, draft.theme = self._criterion, self._theme
        if tail:
            draft.add(self.header.finding_years[0], tail, wrapped=False)
        right = with_marks(cells, at + 1, len(self.header.columns))
        draft.shift = shift_of(right, at, self.header)
        self._read_right(draft, right, at + 1, line)
        self.drafts.append(draft)
        self._current, self._interrupted = draft, False
        return Role.ROW

    def _read_left(self, draft: Draft, left: list[str]) -> None:
        """The cells left of the indicator: a criterion, and sometimes a theme before it."""
        criteria: list[str] = []
        for cell in left:
            printed = without_emphasis(cell)
            key = self._lookup.theme(printed)
            if is_mark_only(cell):
                draft.add(self.header.finding_years[0], cell, wrapped=False)
            elif self._lookup.criterion(printed) is None and key is not None:
                if (key, printed) != (self._theme_key, self._theme):
                    self._theme, self._theme_key, self._criterion = printed, key, None
            elif printed.replace(".", "").isdigit():
                draft.other.append((draft.line, cell))
            elif self.header.has_criteria or self._lookup.criterion(printed) is not None:
                criteria.append(printed)
            else:
                draft.other.append((draft.line, cell))
        if criteria:
            known = [one for one in criteria if self._lookup.criterion(one) is not None]
            chosen = (known or criteria)[-1]
            criteria.remove(chosen)
            draft.other += [(draft.line, cell) for cell in criteria]
            self._criterion = f"{self._begun_criterion} {chosen}".strip()
        else:
            self._split_criterion(draft)
        self._begun_criterion, self._begun_at = "", 0

    def _split_criterion(self, draft: Draft) -> None:
        """A criterion that was merged into the cell of its first indicator."""
        pieces = pieces_of(self._lookup, draft.indicator, Care.USUAL)
        if len(pieces) > 1 and not pieces[0].key and self._lookup.criterion(pieces[0].text):
            self._criterion = pieces[0].text
            draft.indicator = " ".join(piece.text for piece in pieces[1:])

    def _read_right(
        self,
        draft: Draft,
        cells: Sequence[str],
        start: int,
        line: TableLine,
        *,
        wrapped: bool = False,
    ) -> None:
        """The cells right of the indicator, each to the year of its column."""
        for place in range(start, len(cells)):
            if not cells[place]:
                continue
            at = place + draft.shift
            column, year = self.header.at(at)
            beyond = at >= len(self.header.columns) and self.header.has_years
            if column is Column.ATTENTION and not beyond:
                text = cells[place]
                words = text if starts_with_let_op(text) else f"LET OP: {text}"
                draft.add_last(words, wrapped=False)
            elif column in (Column.FINDING, Column.INDICATOR) and not beyond:
                key = year or self.header.finding_years[0]
                draft.add(key, cells[place], wrapped=wrapped or draft.goes_on(key, cells[place]))
            else:
                draft.other.append((line.number, cells[place]))

    # Lines that go on with a row

    def _continue_row(self, line: TableLine) -> Role:
        draft = self._current
        if draft is None:
            return self._leave(line)
        self._read_right(draft, with_marks(line.cells, 0, len(self.header.columns)), 0, line)
        first = next(cell for cell in line.cells if cell)
        return Role.ATTENTION if starts_with_let_op(first) else Role.FINDING

    def _take_words(self, line: TableLine) -> Role:
        """A line without columns below a row."""
        text, draft = line.cells[0], self._current
        if draft is None:
            return self._leave(line)
        if starts_with_let_op(text):
            draft.add_last(text, wrapped=False)
            return Role.ATTENTION
        if self._completes_indicator(line):
            draft.indicator = f"{draft.indicator} {text}"
            return Role.ROW
        adjacent = not line.gap and not self._interrupted
        goes_on = text[:1].islower() and draft.is_unfinished
        opens = starts_with_mark(text) or text.startswith(("<p", "</p"))
        awaited = draft.awaits_finding and not self._interrupted
        if opens or adjacent or goes_on or awaited:
            wrapped = not opens and (adjacent or goes_on)
            draft.add_last(text, wrapped=wrapped)
            return Role.FINDING
        return self._leave(line)

    def _leave(self, line: TableLine) -> Role:
        self.unplaced.append(Unplaced(line.number, line.text.strip()))
        return Role.UNPLACED

    # Cells that were broken over lines

    def _begins_indicator(self, line: TableLine) -> bool:
        first = line.cells[0]
        if len(line.cells) > 1 or self.header.indicator_at > 0:
            return False
        return begins_indicator(first, line.next_cell, self._lookup)

    def _completes_indicator(self, line: TableLine) -> bool:
        draft = self._current
        if draft is None or line.gap or self._interrupted or len(line.cells) > 1:
            return False
        return completes_indicator(draft, line.cells[0], self.header, self._lookup)

    def _ends_broken_row(self, line: TableLine) -> bool:
        draft = self._current
        return draft is not None and ends_row(draft, line.cells, self.header, self._lookup)

    def _end_broken_row(self, line: TableLine) -> Role:
        draft, at = self._current, self.header.indicator_at
        assert draft is not None  # noqa: S101 - told by _ends_broken_row
        draft.indicator = f"{draft.indicator} {line.cells[at]}"
        self._read_right(draft, line.cells, at + 1, line, wrapped=True)
        return Role.ROW

    def _joins_broken_row(self, line: TableLine) -> bool:
        draft = self._current
        if draft is None or line.gap or self._interrupted:
            return False
        return joins_row(draft, line.cells, self.header, self._lookup)

    def _join_broken_row(self, line: TableLine) -> Role:
        draft = self._current
        assert draft is not None  # noqa: S101 - told by _joins_broken_row
        first, *rest = line.cells
        if draft.awaits_finding:
            draft.indicator = f"{draft.indicator} {first}".strip()
        else:
            draft.add_last(first, wrapped=True)
        self._read_right(draft, [*[""] * draft.cells, *rest], draft.cells, line)
        draft.cells += len(rest)
        return Role.ROW
