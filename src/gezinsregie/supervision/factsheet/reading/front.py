# SPDX-License-Identifier: EUPL-1.2
"""What stands outside the tables: title, approach, respondents, description (TZ6)."""

from __future__ import annotations

import re
from enum import Enum

from gezinsregie.supervision.factsheet.reading.cells import bullet_text, without_emphasis
from gezinsregie.supervision.factsheet.reading.headings import (
    Heading,
    approach_in,
    is_fixed_line,
    is_page_number,
    municipality_in,
)
from gezinsregie.supervision.factsheet.reading.records import Role
from gezinsregie.supervision.framework.lookup import Lookup
from gezinsregie.supervision.framework.wording import plain

_THEME_ITEM = re.compile(r"^[*_]{0,3}([^:*_]{3,40})[*_]{0,3}\s*:[*_]{0,3}\s*\S")
_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=\S)")
_LONGEST_RESPONDENT = 90
_GOES_ON = frozenset(["de", "het", "van", "voor", "en", "in", "der", "den", "te", "bij", "aan"])


class Section(Enum):
    """The part of the front matter that is being read."""

    OPENING = "opening"
    INTRODUCTION = "introduction"
    DESCRIPTION = "description"
    FINDINGS = "findings"


_OPENS = {
    Heading.DESCRIPTION: Section.DESCRIPTION,
    Heading.INTRODUCTION: Section.INTRODUCTION,
    Heading.FINDINGS: Section.FINDINGS,
}


class Front:
    """Takes the lines outside tables in turn; afterwards its fields hold what was read."""

    def __init__(self, lookup: Lookup) -> None:
        self.heading: str | None = None
        self.approach: str | None = None
        self.approach_line: str | None = None
        self.respondents: list[str] = []
        self.section = Section.OPENING
        self.has_sections = False
        self._lookup = lookup
        self._blocks: dict[Section, list[list[str]]] = {section: [] for section in Section}
        self._listing = False
        self._sentence = ""
        self._after_title = False

    @property
    def description(self) -> str:
        """The description; without one the introduction. Paragraphs parted by a blank line."""
        blocks = self._blocks[Section.DESCRIPTION] or self._blocks[Section.INTRODUCTION]
        return "\n\n".join("\n".join(block) for block in blocks)

    def open(self, heading: Heading, text: str) -> Role:
        """A heading of the front matter."""
        self._listing = False
        if heading is Heading.TITLE:
            if self.heading is not None or self.section is not Section.OPENING:
                return Role.BOILERPLATE
            self.heading = without_emphasis(text)
            self._after_title = municipality_in(self.heading) is None
            return Role.TITLE
        self.section = _OPENS.get(heading, self.section)
        self.has_sections = True
        return Role.HEADING

    def take(self, text: str, *, gap: bool) -> Role:
        """One line that is no heading; `gap`: a blank line stands before it."""
        text = text.strip()
        after_title, self._after_title = self._after_title, False
        if self.section is Section.OPENING or self.approach is None:
            role = self._approach(text)
            if role:
                return role
        if after_title and not gap and len(text) < _LONGEST_RESPONDENT and self.heading:
            self.heading = f"{self.heading} {without_emphasis(text)}"
            return Role.TITLE
        return self._of_theme_list(text, gap=gap) or self._of_section(text, gap=gap)

    def _approach(self, text: str) -> Role | None:
        named = approach_in(text)
        if named is None and self.approach == "":
            self.approach = without_emphasis(text)
            self.approach_line = f"{self.approach_line} {self.approach}"
            return Role.APPROACH
        if named is None:
            return None
        if self.approach:
            return Role.BOILERPLATE
        self.approach, self.approach_line = named, without_emphasis(text)
        return Role.APPROACH

    def _of_theme_list(self, text: str, *, gap: bool) -> Role | None:
        item = bullet_text(text)
        match = _THEME_ITEM.match(text if item is None else item)
        if match is None or self._lookup.theme(match[1]) is None:
            return None
        if self.section in (Section.INTRODUCTION, Section.DESCRIPTION):
            self._add(text, gap=gap)
        return Role.THEME_LIST

    def _of_section(self, text: str, *, gap: bool) -> Role:
        if gap and is_page_number(text):
            return Role.BOILERPLATE
        if self.section in (Section.INTRODUCTION, Section.DESCRIPTION):
            self._add(text, gap=gap)
            described = self.section is Section.DESCRIPTION
            return Role.DESCRIPTION if described or not self._later_described else Role.INTRODUCTION
        if self.section is Section.FINDINGS or is_fixed_line(text):
            return Role.BOILERPLATE
        return self._of_opening(text, gap=gap)

    @property
    def _later_described(self) -> bool:
        return bool(self._blocks[Section.DESCRIPTION])

    def _of_opening(self, text: str, *, gap: bool) -> Role:
        """Who filled in the questionnaire, and the sentences around it."""
        if self._listing and self._respondent(text, gap=gap):
            return Role.RESPONDENT
        self._listing = False
        self._sentence = text if gap else f"{self._sentence[-400:]} {text}"
        words = plain(self._sentence)
        if text.endswith(":") and ("vragenlijst" in words or "ingevuld door" in words):
            self._listing = True
        return Role.INTRODUCTION

    def _respondent(self, text: str, *, gap: bool) -> bool:
        named = bullet_text(text)
        if named is None and _NUMBERED.match(text):
            named = _NUMBERED.sub("", text)
        if named is None and self.respondents and not gap:
            begun = self.respondents[-1].split()[-1] in _GOES_ON or text[:1].islower()
            if begun:
                self.respondents[-1] = f"{self.respondents[-1]} {_name(text)}"
                return True
        if named is None and (len(text) > _LONGEST_RESPONDENT or text.endswith((".", ":"))):
            return False
        self.respondents.append(_name(text if named is None else named))
        return True

    def _add(self, text: str, *, gap: bool) -> None:
        blocks = self._blocks[self.section]
        if gap or not blocks:
            blocks.append([])
        block, item = blocks[-1], bullet_text(text)
        if item is not None:
            block.append(f"- {item}")
        elif block:
            block[-1] = f"{block[-1]} {text}"
        else:
            block.append(text)


def _name(text: str) -> str:
    """A respondent without the stop of a list; the point of an abbreviation stays."""
    name = " ".join(without_emphasis(text).split()).rstrip(";, ")
    abbreviated = re.search(r"\b\w\.(\w\.)*$", name)
    return name if abbreviated else name.rstrip(".")
