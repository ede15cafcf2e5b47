# SPDX-License-Identifier: EUPL-1.2
"""What reading a factsheet gives: frozen values, with the line of the source they came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """A factsheet, or the follow-up of its improvement points a year later (TZ6, TZ7)."""

    FACTSHEET = "factsheet"
    FOLLOWUP = "followup"


class Mark(StrEnum):
    """The mark printed before a finding; X is read as ✗."""

    MEETS = "✓"
    IMPROVEMENT = "✗"


class Verdict(StrEnum):
    """The verdict on one indicator (TZ3). UNDECIDED: a person has to say."""

    MEETS = "meets"
    IMPROVEMENT = "improvement"
    UNMARKED = "unmarked"
    NO_FINDING = "no_finding"
    UNDECIDED = "undecided"


class Role(StrEnum):
    """What became of a line of the source."""

    TITLE = "title"
    APPROACH = "approach"
    INTRODUCTION = "introduction"
    RESPONDENT = "respondent"
    DESCRIPTION = "description"
    HEADING = "heading"
    THEME_LIST = "theme_list"
    THEME = "theme"
    HEADER = "header"
    SEPARATOR = "separator"
    CRITERION = "criterion"
    ROW = "row"
    FINDING = "finding"
    ATTENTION = "attention"
    BOILERPLATE = "boilerplate"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of the inspectors with the mark before them (None: no mark) and their LET OPs."""

    mark: Mark | None
    text: str
    attention: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `line` is where it starts (from 1). `theme` and `criterion` as printed.

    `indicators` are keys of the framework; empty when none was recognised. In a follow-up with
    years as columns `years` holds the findings per year and `findings` is empty; otherwise
    `years` is empty. `shared`: one verdict stands for several indicators. `decided` is False when
    a person has to say which finding belongs to which indicator.
    """

    line: int
    theme: str | None
    criterion: str | None
    indicators: tuple[str, ...]
    findings: tuple[Finding, ...]
    decided: bool
    shared: bool
    years: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)

    @property
    def is_marked(self) -> bool:
        """One of its findings has a mark."""
        cells = (self.findings, *self.years.values())
        return any(finding.mark for cell in cells for finding in cell)


@dataclass(frozen=True, slots=True)
class LineRole:
    """What a line that is not blank (from 1) was taken for."""

    line: int
    role: Role


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Text that looks like content and found no place: for a person to place."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A published factsheet, read. `verdicts` holds only printed indicators, in the order of the
    framework; of a follow-up those of its last year. `lines` holds every line that is not blank."""

    kind: Kind
    title: str
    approach: str | None
    municipality: str | None
    description: str
    respondents: tuple[str, ...]
    rows: tuple[Row, ...]
    verdicts: Mapping[str, Verdict]
    lines: tuple[LineRole, ...]
    unplaced: tuple[Unplaced, ...]
