# SPDX-License-Identifier: EUPL-1.2
"""A factsheet as a document, in the build-up that STJ used: for the page and for paper (TZ6)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from gezinsregie.supervision.framework.definition import Framework

from ..finding.models import Finding, Verdict
from ..queries import rows_with_findings, verdicts_of
from .models import Factsheet, Row, SourceLine
from .prose import Block, blocks_of, without_marks
from .reading.records import Role


@dataclass(frozen=True)
class Decision:
    """What a person decided where the reading could not, and why."""

    value: str
    by: str
    at: datetime
    reason: str


@dataclass(frozen=True)
class Tested:
    """An indicator in a row. ``printed`` is empty when the factsheet words it as the framework."""

    key: str
    title: str
    printed: str
    value: str
    decision: Decision | None


@dataclass(frozen=True)
class Column:
    """The findings under one header; ``year`` is empty in a table without years."""

    year: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class TableRow:
    """A row. ``criterion_span`` counts the rows that its criterion covers, 0 when one above does.

    ``unplaced`` are the words of its first line that no indicator was found for.
    """

    line: int
    theme: str
    criterion: str
    criterion_span: int
    indicators: tuple[Tested, ...]
    columns: tuple[Column, ...]
    decided: bool
    shared: bool
    unplaced: str


@dataclass(frozen=True)
class ThemeTable:
    """All rows of one theme, in the order in which they were printed."""

    title: str
    has_criteria: bool
    rows: tuple[TableRow, ...]


@dataclass(frozen=True)
class Document:
    """All that stands on the factsheet. ``overview`` holds every tested indicator once, in the
    order of the framework; ``counts`` how many hold each value that occurs."""

    kind: str
    title: str
    approach: str
    municipality: str
    introduction: tuple[Block, ...]
    respondents: tuple[str, ...]
    description: tuple[Block, ...]
    themes_explained: tuple[tuple[str, str], ...]
    years: tuple[str, ...]
    tables: tuple[ThemeTable, ...]
    overview: tuple[Tested, ...]
    counts: Mapping[str, int]
    framework: str
    established_on: date | None
    inspectorate: str


def document_of(factsheet: Factsheet, framework: Framework) -> Document:
    """Return the document of a factsheet; five queries, however long it is."""
    lines = list(SourceLine.objects.filter(factsheet=factsheet))
    verdicts = verdicts_of(factsheet)
    years = tuple(factsheet.years)
    rows = rows_with_findings(factsheet)
    unplaced = {line.number: " … ".join(line.unplaced) for line in lines if line.unplaced}
    tables = _tables(rows, _Held(verdicts, years, unplaced, framework))
    overview = _overview(tables, framework)
    description = blocks_of(factsheet.description)
    return Document(
        kind=factsheet.kind,
        title=factsheet.title,
        approach=factsheet.approach,
        municipality=factsheet.municipality,
        introduction=_introduction(lines, description),
        respondents=tuple(factsheet.respondents),
        description=description,
        themes_explained=_themes_explained(lines, framework, description),
        years=years,
        tables=tables,
        overview=overview,
        counts=Counter(tested.value for tested in overview),
        framework=f"{framework.short_title} {framework.version}",
        established_on=factsheet.established_on,
        inspectorate=factsheet.inspectorate.name,
    )


def _introduction(lines: Sequence[SourceLine], description: tuple[Block, ...]) -> tuple[Block, ...]:
    """What was printed before the description, without what the description repeats."""
    said = {line for block in description for line in block.lines}
    printed = [line.text for line in lines if line.role == Role.INTRODUCTION]
    return tuple(
        block for block in blocks_of("\n\n".join(printed)) if not said.issuperset(block.lines)
    )


def _themes_explained(
    lines: Sequence[SourceLine], framework: Framework, description: tuple[Block, ...]
) -> tuple[tuple[str, str], ...]:
    """The themes as this factsheet explained them, else by their criteria; none when the
    description, which comes first, explains them already."""
    said = {line for block in description for line in block.lines}
    printed = []
    for line in lines:
        if line.role == Role.THEME_LIST:
            name, colon, words = without_marks(line.text).partition(":")
            if colon and words.strip():
                printed.append((name.strip(), words.strip()))
    if printed and said.issuperset(f"{name}: {words}" for name, words in printed):
        return ()
    if printed:
        return tuple(printed)
    return tuple(
        (theme.title, "; ".join(criterion.title for criterion in theme.criteria))
        for theme in framework.themes
    )


@dataclass(frozen=True)
class _Held:
    """What each row is laid beside."""

    verdicts: Mapping[str, Verdict]
    years: tuple[str, ...]
    unplaced: Mapping[int, str]
    framework: Framework


def _tables(rows: Iterable[Row], beside: _Held) -> tuple[ThemeTable, ...]:
    by_theme: dict[str, tuple[str, list[Row]]] = {}
    for row in rows:
        by_theme.setdefault(_theme_key(row, beside.framework), (row.theme, []))[1].append(row)
    return tuple(
        ThemeTable(
            title=title,
            has_criteria=any(row.criterion for row in held),
            rows=tuple(_spanned(held, beside)),
        )
        for title, held in by_theme.values()
    )


def _theme_key(row: Row, framework: Framework) -> str:
    """A theme that was printed twice, or in two ways, is one table."""
    if row.theme:
        return row.theme.casefold().removeprefix("de ").strip()
    if row.indicators:
        return framework.place_of(row.indicators[0])[0].title.casefold().removeprefix("de ")
    return ""


def _spanned(rows: Sequence[Row], beside: _Held) -> Iterable[TableRow]:
    for criterion, group in groupby(rows, key=lambda row: row.criterion):
        held = list(group)
        for place, row in enumerate(held):
            yield TableRow(
                line=row.line,
                theme=row.theme,
                criterion=criterion,
                criterion_span=0 if place else len(held),
                indicators=tuple(
                    _tested(key, row, beside.verdicts[key], beside.framework)
                    for key in row.indicators
                ),
                columns=_columns(row, beside.years),
                decided=row.decided,
                shared=row.shared,
                unplaced=beside.unplaced.get(row.line, ""),
            )


def _tested(key: str, row: Row, verdict: Verdict, framework: Framework) -> Tested:
    decision = None
    if verdict.decided_value and verdict.decided_by and verdict.decided_at:
        decision = Decision(
            verdict.decided_value, verdict.decided_by.name, verdict.decided_at, verdict.reason
        )
    return Tested(
        key=key,
        title=framework.indicator(key).title,
        printed=row.printed.get(key, ""),
        value=verdict.value,
        decision=decision,
    )


def _columns(row: Row, years: tuple[str, ...]) -> tuple[Column, ...]:
    findings = list(row.findings.all())
    return tuple(
        Column(year, tuple(one for one in findings if str(one.year or "") == year))
        for year in years or ("",)
    )


def _overview(tables: Iterable[ThemeTable], framework: Framework) -> tuple[Tested, ...]:
    found: dict[str, Tested] = {}
    for table in tables:
        for row in table.rows:
            for tested in row.indicators:
                found.setdefault(tested.key, tested)
    return tuple(found[one.key] for one in framework.indicators if one.key in found)
