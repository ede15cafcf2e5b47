# SPDX-License-Identifier: EUPL-1.2
"""A row of a table while its lines are still coming in, and the row that it becomes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from gezinsregie.supervision.factsheet.reading.columns import Header
from gezinsregie.supervision.factsheet.reading.findings import (
    PARAGRAPH,
    WRAPPED,
    findings_in,
    without_tags,
)
from gezinsregie.supervision.factsheet.reading.marks import starts_with_mark
from gezinsregie.supervision.factsheet.reading.records import Finding, Row, Unplaced, Verdict
from gezinsregie.supervision.factsheet.reading.verdicts import Assignment, assign
from gezinsregie.supervision.framework.lookup import LONGEST_CELL, Care, Lookup, Printed

_FEWEST_WORDS = 3
_CLOSING = "\"'”’)* "
_SENTENCE_ENDS = (".", "!", "?", ":", ";", ">")


@dataclass
class Draft:
    """What is known so far. `texts` holds per year ("" without years) the pieces of its cell,
    `cells` how many cells of the source line were read, `other` text that no column takes."""

    line: int
    printed: str
    header: Header
    theme: str | None
    criterion: str | None
    indicator: str
    shift: int
    cells: int
    texts: dict[str, list[str]] = field(default_factory=dict)
    last_year: str | None = None
    other: list[tuple[int, str]] = field(default_factory=list)

    @property
    def awaits_finding(self) -> bool:
        """No words of a finding were read yet."""
        return self.last_year is None

    @property
    def has_short_indicator(self) -> bool:
        """An indicator was read that more words may belong to."""
        return 0 < len(self.indicator) < LONGEST_CELL

    @property
    def is_unfinished(self) -> bool:
        """The words read last do not end a sentence."""
        last = self.texts[self.last_year][-1] if self.last_year is not None else self.indicator
        return not last.rstrip(_CLOSING).endswith(_SENTENCE_ENDS)

    @property
    def awaits_number(self) -> bool:
        """A number on the next line may belong to the words read last."""
        if self.last_year is None:
            return False
        last = self.texts[self.last_year][-1].removesuffix("</p>")
        return not last.rstrip(_CLOSING).endswith((".", "!", "?"))

    def goes_on(self, year: str, text: str) -> bool:
        """Words that go on with a sentence of that year."""
        last = self.texts.get(year, [""])[-1].rstrip(_CLOSING)
        return bool(last) and not (last.endswith(_SENTENCE_ENDS) or starts_with_mark(text))

    def add(self, year: str, text: str, *, wrapped: bool) -> None:
        """Add words to the findings of a year."""
        pieces = self.texts.setdefault(year, [])
        if pieces:
            pieces.append(WRAPPED if wrapped else PARAGRAPH)
        pieces.append(text)
        self.last_year = year

    def add_last(self, text: str, *, wrapped: bool) -> None:
        """Add words to the cell that was read last."""
        year = self.last_year
        self.add(self.header.finding_years[0] if year is None else year, text, wrapped=wrapped)


@dataclass(frozen=True, slots=True)
class Finished:
    """A row, the verdict on each of its indicators, and what of its text found no place."""

    row: Row
    verdicts: tuple[tuple[str, Verdict], ...]
    unplaced: tuple[Unplaced, ...]


def pieces_of(lookup: Lookup, cell: str, care: Care) -> tuple[Printed, ...]:
    """The indicators in a cell, its tags read as ends of line. No text: no pieces."""
    text = without_tags(cell.replace("<p>", "\n").replace("</p>", "\n")) if "<" in cell else cell
    return lookup.indicators(text, care=care) if text.strip() else ()


def finish(draft: Draft, lookup: Lookup) -> Finished:
    """The row that a draft became."""
    pieces = pieces_of(lookup, draft.indicator, Care.LOOSE)
    counted = [piece for piece in pieces if piece.key or _may_be_indicator(piece.text)]
    keys = tuple(piece.key for piece in counted if piece.key)
    years = {
        year: findings_in("".join(draft.texts.get(year, ())), several=len(counted) > 1)
        for year in draft.header.finding_years
    }
    assigned = {year: assign(max(1, len(counted)), found) for year, found in years.items()}
    row = Row(
        line=draft.line,
        theme=draft.theme,
        criterion=draft.criterion,
        indicators=tuple(dict.fromkeys(keys)),
        findings=() if draft.header.has_years else _only(years),
        decided=bool(keys) and all(one.decided for one in assigned.values()),
        shared=bool(keys) and any(one.shared for one in assigned.values()),
        years=years if draft.header.has_years else {},
    )
    last = assigned[max(assigned)]
    verdicts = [
        (piece.key, verdict) for piece, verdict in _paired(counted, last) if piece.key is not None
    ]
    return Finished(row, tuple(verdicts), tuple(_unplaced(draft, pieces)))


def _paired(counted: Sequence[Printed], last: Assignment) -> Iterator[tuple[Printed, Verdict]]:
    return zip(counted, last.verdicts, strict=False)


def _only(years: dict[str, tuple[Finding, ...]]) -> tuple[Finding, ...]:
    return next(iter(years.values()))


def _unplaced(draft: Draft, pieces: Sequence[Printed]) -> Iterator[Unplaced]:
    if not pieces:
        yield Unplaced(draft.line, draft.printed)
    for piece in pieces:
        if piece.key is None:
            yield Unplaced(draft.line, " ".join(piece.text.split()))
    for line, text in draft.other:
        yield Unplaced(line, text)


def _may_be_indicator(text: str) -> bool:
    """A piece that reads as a sentence of its own is counted: it may be an indicator too."""
    return text[:1].isupper() and len(text.split()) >= _FEWEST_WORDS
