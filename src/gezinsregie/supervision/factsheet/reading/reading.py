# SPDX-License-Identifier: EUPL-1.2
"""Reading a published factsheet from its text, with all its irregularities (TZ8).

One pass: each line that is not blank gets exactly one role; what looks like content and fits
nowhere is kept as unplaced, so that nothing of the text is lost.
"""

from __future__ import annotations

from collections.abc import Sequence

from gezinsregie.supervision.factsheet.reading.cells import (
    Parting,
    TableLine,
    bullet_text,
    is_rule,
    split_cells,
    without_emphasis,
)
from gezinsregie.supervision.factsheet.reading.columns import (
    LONGEST_HEADER,
    Column,
    Header,
    header_in,
    is_header_word,
)
from gezinsregie.supervision.factsheet.reading.draft import Finished, finish
from gezinsregie.supervision.factsheet.reading.front import Front, Section
from gezinsregie.supervision.factsheet.reading.headings import (
    Heading,
    approach_in,
    heading_in,
    is_fixed_line,
)
from gezinsregie.supervision.factsheet.reading.records import (
    Kind,
    LineRole,
    Reading,
    Role,
    Unplaced,
    Verdict,
)
from gezinsregie.supervision.factsheet.reading.source import (
    SourceLine,
    UnreadableFactsheet,
    read_lines,
)
from gezinsregie.supervision.factsheet.reading.table import Tables
from gezinsregie.supervision.factsheet.reading.themes import theme_name
from gezinsregie.supervision.factsheet.reading.verdicts import combine
from gezinsregie.supervision.framework.definition import Framework
from gezinsregie.supervision.framework.lookup import Lookup, lookup_in
from gezinsregie.supervision.framework.wording import plain

_LONGEST_QUOTE = 60
_LONGEST_THEME = 60


def read_factsheet(source: bytes, framework: Framework) -> Reading:
    """The factsheet in a text file (UTF-8, UTF-16 or Windows; at most LARGEST_FILE bytes).

    Raises UnreadableFactsheet, whose message is a Dutch sentence, for anything else.
    """
    lines = read_lines(source)
    document = _Document(lines, lookup_in(framework))
    document.read()
    return document.reading()


class _Document:
    def __init__(self, lines: Sequence[SourceLine], lookup: Lookup) -> None:
        self._lines = [line for line in lines if not line.is_blank]
        self._lookup = lookup
        self._front = Front(lookup)
        self._tables = Tables(lookup)
        self._in_tables = False
        self._headers: dict[int, Header | None] = {}
        self._saw_header = False
        self._saw_years = False
        # Without a single blank line, blank lines tell nothing about paragraphs.
        first, last = self._lines[0].number, self._lines[-1].number
        self._dense = last - first + 1 == len(self._lines)
        self._roles: list[LineRole] = []

    def read(self) -> None:
        for place, line in enumerate(self._lines):
            self._roles.append(LineRole(line.number, self._role(place, line)))

    # One line

    def _role(self, place: int, line: SourceLine) -> Role:
        gap = place == 0 or self._lines[place - 1].number < line.number - 1
        header = self._header_at(place)
        if header:
            return self._open_header(header, line)
        if is_rule(line.text):
            return Role.SEPARATOR
        cells = self._cells(line)
        filled = [cell for cell in cells if cell]
        if len(filled) == 1:
            role = self._alone(place, filled[0], several=len(cells) > 1, gap=gap)
            if role:
                return role
        if self._in_tables or self._tables.is_row(cells):
            self._in_tables = True
            next_cell = self._next_cell(place, line)
            return self._tables.take(TableLine(line.number, line.text, cells, gap, next_cell))
        return self._front.take(line, gap=gap or self._dense)

    def _alone(self, place: int, text: str, *, several: bool, gap: bool) -> Role | None:
        """A line with one piece of text: a theme, a heading, or None for neither."""
        next_is_header = self._header_at(place + 1) is not None
        heading = heading_in(text) if bullet_text(text) is None else None
        key = self._lookup.theme(theme_name(text))
        if key and self._theme_may_stand(gap=gap, several=several, before_header=next_is_header):
            return self._open_theme(without_emphasis(text), key)
        if heading and self._heading_may_stand(heading, text, gap or next_is_header):
            return self._open_heading(heading, text)
        fixed = heading or is_fixed_line(text) or approach_in(text) is not None
        if next_is_header and not fixed and len(text) <= _LONGEST_THEME and (several or gap):
            if text.endswith((".", ":")):
                return None
            return self._open_theme(without_emphasis(text), key)
        if self._in_tables and self._tables.is_interrupted and is_header_word(text):
            return Role.HEADER
        if self._in_tables and gap and self._repeats_front(text):
            return Role.BOILERPLATE
        return None

    def _theme_may_stand(self, *, gap: bool, several: bool, before_header: bool) -> bool:
        if several or before_header:
            return True
        after_heading = bool(self._roles) and self._roles[-1].role is Role.HEADING
        in_findings = self._in_tables or self._front.section is Section.FINDINGS
        return in_findings and (gap or after_heading)

    def _heading_may_stand(self, heading: Heading, text: str, apart: bool) -> bool:
        if heading is Heading.TITLE and not self._opening:
            return False
        if not self._in_tables:
            if heading is Heading.CONTINUED:
                return self._front.section is Section.FINDINGS
            short = len(text.split()) <= 3
            after_line = bool(self._roles) and self._roles[-1].role is Role.RESPONDENT
            return apart or self._dense or short or after_line
        names = any(word in text.casefold() for word in ("bevinding", "uitkomst", "toezicht"))
        return apart or names

    def _open_heading(self, heading: Heading, text: str) -> Role:
        self._tables.interrupt()
        if heading is Heading.CONTINUED:
            return Role.HEADING
        untitled = self._opening and self._front.heading is None and not self._front.approach
        is_outcome = without_emphasis(text).casefold().startswith("uitkomsten")
        if heading is Heading.FINDINGS and is_outcome and untitled:
            return self._front.open(Heading.TITLE, text)
        if heading is not Heading.FINDINGS:
            self._in_tables = False
        return self._front.open(heading, text)

    @property
    def _opening(self) -> bool:
        return not self._in_tables and self._front.section is Section.OPENING

    def _open_theme(self, printed: str, key: str | None) -> Role:
        self._tables.open_theme(printed, key)
        self._in_tables = True
        return Role.THEME

    def _open_header(self, header: Header, line: SourceLine) -> Role:
        cells = split_cells(line.text, header.parting)
        key = self._lookup.theme(theme_name(cells[0])) if cells[0] else None
        if key:  # the theme stands where the word for criteria is expected
            self._tables.open_theme(without_emphasis(cells[0]), key)
            if header.columns[0] is not Column.INDICATOR:
                columns = (Column.CRITERION, *header.columns[1:])
                header = Header(columns, header.years, header.parting)
        self._tables.open_header(header)
        self._in_tables = self._saw_header = True
        self._saw_years = self._saw_years or header.has_years
        return Role.HEADER

    # What stands around a line

    def _cells(self, line: SourceLine) -> tuple[str, ...]:
        parting = self._tables.header.parting if self._in_tables else Parting.TABS
        return split_cells(line.text, parting)

    def _header_at(self, place: int) -> Header | None:
        """The header on a line, remembered: a line is asked again by the one before it."""
        if place not in self._headers:
            self._headers[place] = self._find_header(place)
        return self._headers[place]

    def _find_header(self, place: int) -> Header | None:
        if place >= len(self._lines):
            return None
        text = self._lines[place].text
        if len(text) > LONGEST_HEADER:
            return None
        cells = split_cells(text)
        if len(cells) > 1:
            return header_in(cells)
        headers = (header_in(split_cells(text, parting), parting) for parting in Parting)
        return next((header for header in headers if header), None)

    def _next_cell(self, place: int, line: SourceLine) -> str:
        if place + 1 >= len(self._lines) or self._lines[place + 1].number != line.number + 1:
            return ""
        cells = self._cells(self._lines[place + 1])
        return cells[0] if len(cells) > 1 else ""

    def _repeats_front(self, text: str) -> bool:
        printed = without_emphasis(text)
        known = (self._front.heading, self._front.approach_line)
        return printed in known or (is_fixed_line(printed) and len(printed.split()) > 1)

    # The whole

    def reading(self) -> Reading:
        finished = [finish(draft, self._lookup) for draft in self._tables.drafts]
        self._refuse_other_texts(finished)
        front = self._front
        title = front.heading or front.approach_line or without_emphasis(self._lines[0].text)
        followup = self._saw_years or "verbeterpunten" in title.casefold()
        unplaced = [*self._tables.unplaced, *(one for row in finished for one in row.unplaced)]
        return Reading(
            kind=Kind.FOLLOWUP if followup else Kind.FACTSHEET,
            title=title,
            approach=front.approach or None,
            municipality=front.municipality,
            description=front.description,
            respondents=tuple(front.respondents),
            rows=tuple(one.row for one in finished),
            verdicts=self._verdicts(finished),
            lines=tuple(self._described(line) for line in self._roles),
            unplaced=tuple(sorted(unplaced, key=_line)),
        )

    def _described(self, line: LineRole) -> LineRole:
        """In a follow-up without a description the introduction stands for it."""
        if line.line in self._front.introduced and not self._front.is_described:
            return LineRole(line.line, Role.DESCRIPTION)
        return line

    def _verdicts(self, finished: Sequence[Finished]) -> dict[str, Verdict]:
        found: dict[str, Verdict] = {}
        for one in finished:
            for key, verdict in one.verdicts:
                found[key] = combine(found[key], verdict) if key in found else verdict
        return {key: found[key] for key in self._lookup.in_order(found)}

    def _refuse_other_texts(self, finished: Sequence[Finished]) -> None:
        front = self._front
        known = [one.row for one in finished if one.row.indicators]
        if any(row.is_marked for row in known):
            return
        # A form with the same questions has no marks, and rarely the headers of a factsheet.
        asks = "vragenlijst" in plain(front.heading or self._lines[0].text).split()[:1]
        tables = self._saw_header or any(row.theme for row in known)
        described = bool(front.approach) and (front.has_sections or bool(front.respondents))
        named = self._saw_header and (front.approach or front.heading)
        if not asks and ((known and tables) or described or named):
            return
        first = " ".join(self._lines[0].text.split())[:_LONGEST_QUOTE]
        raise UnreadableFactsheet(
            f"Dit is geen factsheet. De tekst begint op regel {self._lines[0].number} met "
            f"'{first}', en nergens staat een tabel met indicatoren en bevindingen, of een regel "
            "'Aanpak: …' met daaronder een beschrijving. Kies het bestand met de tekst van een "
            "gepubliceerde factsheet."
        )


def _line(unplaced: Unplaced) -> int:
    return unplaced.line
