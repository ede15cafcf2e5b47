# SPDX-License-Identifier: EUPL-1.2
"""From a reading to rows that can be stored; nothing is saved here."""

import hashlib
from collections.abc import Iterable, Iterator

from gezinsregie.supervision.framework.definition import Framework

from ..finding.models import Finding, Verdict
from .models import Factsheet, Row, SourceLine
from .printed import printed_otherwise
from .reading import records
from .reading.source import SourceLine as Line


def digest_of(lines: Iterable[Line]) -> str:
    """Return 64 hex digits that name the text: the same from a file, from Windows or pasted.

    White space at the ends of lines and blank lines do not count.
    """
    text = "\n".join(line.text.strip() for line in lines if not line.is_blank)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()


def years_of(reading: records.Reading) -> list[str]:
    """Return the years that stand as columns, oldest first; none outside a follow-up."""
    return sorted({year for row in reading.rows for year in row.years})


def line_rows(
    factsheet: Factsheet, reading: records.Reading, lines: Iterable[Line]
) -> Iterator[SourceLine]:
    """Yield a row for each line that is not blank, with what it was taken for."""
    role_of = {line.line: line.role for line in reading.lines}
    unplaced: dict[int, list[str]] = {}
    for part in reading.unplaced:
        unplaced.setdefault(part.line, []).append(part.text)
    for line in lines:
        if not line.is_blank:
            yield SourceLine(
                factsheet=factsheet,
                number=line.number,
                text=line.text,
                role=role_of[line.number],
                unplaced=unplaced.get(line.number, []),
            )


def table_rows(
    factsheet: Factsheet, reading: records.Reading, lines: Iterable[Line], framework: Framework
) -> Iterator[Row]:
    """Yield a row for each row of the tables, with the wordings that are not the framework's."""
    text_of = {line.number: line.text for line in lines}
    for position, row in enumerate(reading.rows):
        yield Row(
            factsheet=factsheet,
            position=position,
            line=row.line,
            theme=row.theme or "",
            criterion=row.criterion or "",
            indicators=list(row.indicators),
            printed=printed_otherwise(text_of[row.line], row.indicators, framework),
            decided=row.decided,
            shared=row.shared,
        )


def finding_rows(row: Row, read: records.Row) -> Iterator[Finding]:
    """Yield the findings of one row; in a follow-up those of each year."""
    columns: list[tuple[int | None, tuple[records.Finding, ...]]] = [(None, read.findings)]
    columns += [(int(year), findings) for year, findings in read.years.items()]
    for year, findings in columns:
        for position, finding in enumerate(findings):
            yield Finding(
                row=row,
                year=year,
                position=position,
                mark=finding.mark or "",
                text=finding.text,
                attention=list(finding.attention),
            )


def verdict_rows(factsheet: Factsheet, reading: records.Reading) -> Iterator[Verdict]:
    """Yield the verdict that was read for each printed indicator."""
    for indicator, value in reading.verdicts.items():
        yield Verdict(factsheet=factsheet, indicator=indicator, read_value=value)
