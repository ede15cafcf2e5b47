# SPDX-License-Identifier: EUPL-1.2
"""What stands outside the tables: title, approach, respondents, description (TZ6)."""

from __future__ import annotations

import re
from enum import Enum

from gezinsregie.supervision.factsheet.reading.cells import bullet_text, without_emphasis
from gezinsregie.supervision.factsheet.reading.enumerated import enumerated_in, names_in
from gezinsregie.supervision.factsheet.reading.headings import (
    Heading,
    approach_in,
    is_fixed_line,
    is_page_number,
    municipality_in,
)
from gezinsregie.supervision.factsheet.reading.records import Role
from gezinsregie.supervision.factsheet.reading.source import SourceLine
from gezinsregie.supervision.framework.lookup import Lookup
from gezinsregie.supervision.framework.wording import plain

_THEME_ITEM = re.compile(r"^[*_]{0,3}([^:*_]{3,40})[*_]{0,3}\s*:[*_]{0,3}\s*\S")
_APPROACH_INSIDE = re.compile(r"\baanpak\s*:\s*(\S.*)", re.I)
_NUMBERED = re.compile(r"^\s*\d{1,2}[.)]\s+(?=\S)")
_LIST_HEADING = re.compile(r"^(?:de )?(?:respondenten|(?:vragenlijst )?ingevuld door)$")
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
        self.introduced: set[int] = set()
        self._lookup = lookup
        self._blocks: dict[Section, list[list[str]]] = {section: [] for section in Section}
        self._listing = False
        self._sentence = ""
        self._naming: Role | None = None

    @property
    def description(self) -> str:
        """The description; without one the introduction. Paragraphs parted by a blank line."""
        blocks = self._blocks[Section.DESCRIPTION] or self._blocks[Section.INTRODUCTION]
        return "\n\n".join("\n".join(block) for block in blocks)

    @property
    def municipality(self) -> str | None:
        """The municipality in the title, which may name the approach behind it."""
        title = self.heading or ""
        return municipality_in(title.removesuffix(self.approach or "").strip()) if title else None

    def open(self, heading: Heading, text: str) -> Role:
        """A heading of the front matter."""
        self._listing = False
        if heading is Heading.TITLE:
            if self.heading is not None or self.section is not Section.OPENING:
                return Role.BOILERPLATE
            self.heading = without_emphasis(text)
            self._naming = Role.TITLE
            inside = _APPROACH_INSIDE.search(self.heading)
            if inside and self.approach is None:
                self.approach = inside[1].strip()
                self.approach_line = self.heading
            return Role.TITLE
        self._naming = None
        if heading is not Heading.INTRODUCTION or self.section is not Section.DESCRIPTION:
            self.section = _OPENS.get(heading, self.section)
        self.has_sections = True
        return Role.HEADING

    def take(self, line: SourceLine, *, gap: bool) -> Role:
        """One line that is no heading; `gap`: a blank line stands before it."""
        text = line.text.strip()
        role = self._of_name(text, gap=gap)
        self._naming = role if role in (Role.TITLE, Role.APPROACH) else None
        role = role or self._of_theme_list(text, gap=gap) or self._of_section(text, gap=gap)
        if self.section is Section.INTRODUCTION and role is Role.INTRODUCTION:
            self.introduced.add(line.number)
        return role

    def _of_name(self, text: str, *, gap: bool) -> Role | None:
        """The approach, or the rest of a title or approach that was broken over lines."""
        if self.section is Section.OPENING or self.approach is None:
            role = self._approach(text)
            if role:
                return role
        if gap or len(text) >= _LONGEST_RESPONDENT or text.endswith((".", ":")):
            return None
        if is_fixed_line(text) or bullet_text(text) is not None:
            return None
        rest = without_emphasis(text)
        if self._naming is Role.TITLE and municipality_in(self.heading or "") is None:
            self.heading = f"{self.heading} {rest}"
            return Role.TITLE
        if self._naming is Role.APPROACH:
            self.approach = f"{self.approach} {rest}"
            self.approach_line = f"{self.approach_line} {rest}"
            return Role.APPROACH
        return None

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
            return Role.DESCRIPTION if described else Role.INTRODUCTION
        if self.section is Section.FINDINGS or is_fixed_line(text):
            return Role.BOILERPLATE
        return self._of_opening(text, gap=gap)

    @property
    def is_described(self) -> bool:
        """Something stands under the heading of a description."""
        return bool(self._blocks[Section.DESCRIPTION])

    def _of_opening(self, text: str, *, gap: bool) -> Role:
        """Who filled in the questionnaire, and the sentences around it."""
        if self._listing and self._respondent(text, gap=gap):
            return Role.RESPONDENT
        self._listing = False
        self._sentence = text if gap else f"{self._sentence[-400:]} {text}"
        words = plain(self._sentence)
        asked = text.endswith(":") and ("vragenlijst" in words or "ingevuld door" in words)
        if asked or _LIST_HEADING.match(words):
            self._listing = True
        elif not self.respondents:
            self.respondents += enumerated_in(self._sentence)
            if self.respondents:
                return Role.RESPONDENT
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
        several = names_in(text) if named is None and "," in text else ()
        if len(several) > 1 and not self.respondents:
            self.respondents += several
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
