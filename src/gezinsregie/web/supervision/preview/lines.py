# SPDX-License-Identifier: EUPL-1.2
"""The source, line by line, with the rows that begin there: what the preview shows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from gezinsregie.supervision.factsheet.document import Document, TableRow, Tested
from gezinsregie.supervision.factsheet.models import SourceLine


@dataclass(frozen=True)
class ShownLine:
    """A line of the source and the rows of the tables that begin on it."""

    number: int
    role: str
    cells: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Question:
    """Indicators that a person has to decide together, with the rows that print them."""

    name: str
    tested: tuple[Tested, ...]
    rows: tuple[TableRow, ...]

    @property
    def answered(self) -> bool:
        """Whether each of them was decided."""
        return all(one.decision for one in self.tested)


def shown_lines(lines: Iterable[SourceLine], document: Document) -> list[ShownLine]:
    """Return each line with its cells, parted at tabs, and the rows that begin there."""
    rows_at: dict[int, list[TableRow]] = {}
    for row in _rows(document):
        rows_at.setdefault(row.line, []).append(row)
    return [
        ShownLine(
            line.number,
            line.role,
            tuple(cell.strip() for cell in line.text.split("\t")),
            tuple(rows_at.get(line.number, ())),
        )
        for line in lines
    ]


def questions(document: Document, open_to_decision: Iterable[str]) -> list[Question]:
    """Return what a person has to decide, a cell at a time, in the order of the text.

    An indicator that stands in several rows is asked once, with all of them beside it.
    """
    waiting = set(open_to_decision)
    rows = list(_rows(document))
    rows_of = {key: tuple(row for row in rows if _prints(row, key)) for key in waiting}
    found: dict[Sequence[int], tuple[list[Tested], tuple[TableRow, ...]]] = {}
    for row in rows:
        for tested in row.indicators:
            if tested.key in waiting:
                waiting.remove(tested.key)
                held = rows_of[tested.key]
                place = tuple(one.line for one in held)
                found.setdefault(place, ([], held))[0].append(tested)
    return [
        Question("-".join(map(str, place)), tuple(tested), held)
        for place, (tested, held) in found.items()
    ]


def _prints(row: TableRow, key: str) -> bool:
    return any(tested.key == key for tested in row.indicators)


def _rows(document: Document) -> Iterable[TableRow]:
    rows = [row for table in document.tables for row in table.rows]
    return sorted(rows, key=lambda row: row.line)
