# SPDX-License-Identifier: EUPL-1.2
"""The headings and fixed lines of a factsheet, and the municipality that its title names."""

from __future__ import annotations

import re
from enum import Enum
from itertools import pairwise

from gezinsregie.supervision.factsheet.reading.cells import without_emphasis
from gezinsregie.supervision.framework.rules import same_word
from gezinsregie.supervision.framework.wording import Pattern, plain

MOST_WORDS = 14


class Heading(Enum):
    """What a heading opens."""

    TITLE = "the title, naming the inquiry"
    DESCRIPTION = "the description of the approach"
    INTRODUCTION = "the introduction of a follow-up"
    FINDINGS = "the findings"
    CONTINUED = "the findings, on a next page"


# The sender's name holds the word that names an inquiry.
_SENDER_NAME = re.compile(r"samenwerkend toezicht jeugd", re.I)
_LEAFLET = re.compile(r"^factsheet\s+(?=\S)", re.I)
_CONTENTS_LINE = re.compile(r"(?:\.{3,}|…|\s)\s*\d{1,2}$")
_FIRST_WORDS = (
    (Pattern("vervolg"), MOST_WORDS, Heading.CONTINUED),
    (Pattern("beschrijving"), 8, Heading.DESCRIPTION),
    (Pattern("inleiding"), 3, Heading.INTRODUCTION),
    (Pattern("ontwikkeling"), 4, Heading.INTRODUCTION),
    (Pattern("ontwikkelingen"), 4, Heading.INTRODUCTION),
    (Pattern("bevindingen"), 6, Heading.FINDINGS),
    (Pattern("uitkomsten"), MOST_WORDS, Heading.FINDINGS),
)
_INQUIRY = re.compile(r"\btoezicht\w*|\bverbeterpunten\b", re.I)
_SENDER = re.compile(
    r"^(samenwerkend toezicht jeugd|ministerie van|inspectie|toezicht sociaal domein|factsheet"
    r"|gemeente \w+|welzijn en sport|volksgezondheid)\b[\w ]{0,60}$"
)
_DATE = re.compile(
    r"^(\d{1,2} )?((januari|februari|maart|april|mei|juni|juli|augustus|september|oktober"
    r"|november|december) )?(19|20)\d\d$|^\d{1,2} \d{1,2} (19|20)?\d\d$"
)
_PAGE = re.compile(r"^(pagina |blz |p )?\d{1,3}( (van|of) \d{1,3}| \d{1,3})?$")
_APPROACH = re.compile(
    r"^(?:naam\s+)?(?:van\s+)?(?:de\s+)?aanpak(?:\s*:\s*|\s+[–—-]\s+)"
    r"|^(?-i:Aanpak|AANPAK)\s+(?=[\"'‘’“„«(]?(?-i:[A-ZÀ-ÖØ-Þ])(?:\S+\s*){1,8}$)",
    re.I,
)
_FILLER = re.compile(
    r"^(?:[\s:;,./|–—-]+|(?:ggsr|gezinnen met (?:een )?geringe sociale redzaamheid|naar|van|voor"
    r"|in|te|bij|de|het|op|gemeente)(?=[\s:,–—-]|$))+",
    re.I,
)
_NAME_ENDS = re.compile(
    r"\s+[–—|/-]+\s+|\s*[:;,(\[|]|\s+(?=(?:19|20)\d\d\b)|\s+(?=[Aa]anpak\b)|\s+(?=(?:januari|februari|maart|april|mei"
    r"|juni|juli|augustus|september|oktober|november|december)\s+\d{4})|\s+(?=GGSR\b)|\.\s*$",
)
_HAS_CAPITAL = re.compile(r"^(?:['’][st]-)?[^\W\d_a-zà-öø-ÿ]")
_ALONE_OR_YEAR = re.compile(r"^ontwikkeling\w*( in)?( (19|20)\d\d)*$")
_SMALL_WORDS = frozenset(
    [
        "aan",
        "den",
        "de",
        "der",
        "het",
        "op",
        "en",
        "in",
        "bij",
        "van",
        "ter",
        "ten",
        "'t",
        "'s",
        "over",
        "am",
    ]
)


def heading_in(line: str) -> Heading | None:
    """What a line opens, or None for a line that is no heading."""
    text = without_emphasis(line)
    words = plain(text).split()
    if not words or len(words) > MOST_WORDS or len(text) > 160 or text.endswith((".", ";", ",")):
        return None
    if _LEAFLET.match(text) and municipality_in(text) is not None:
        return Heading.TITLE
    for pattern, most, heading in _FIRST_WORDS:
        if len(words) <= most and same_word(pattern, words[0]):
            if pattern.text.startswith("ontwikkeling") and not _ALONE_OR_YEAR.match(plain(text)):
                return None
            if heading is not Heading.CONTINUED and _CONTENTS_LINE.search(text):
                return None
            if heading is Heading.FINDINGS and _names_inquiry_of(text):
                return Heading.TITLE
            return heading
    names = any(word.startswith("toezichtonderzoek") for word in words)
    return Heading.TITLE if names else None


def approach_in(line: str) -> str | None:
    """What follows "Aanpak:" ("" when the name stands on the next line); None without it."""
    text = without_emphasis(line)
    match = _APPROACH.match(text.replace("*", ""))
    return " ".join(text.replace("*", "")[match.end() :].split()) if match else None


def municipality_in(title: str) -> str | None:
    """The municipality that a title names after the inquiry, as printed, or None."""
    title = _SENDER_NAME.sub("", without_emphasis(title))
    named = list(_INQUIRY.finditer(title))
    leaflet = _LEAFLET.match(title)
    if not named and not leaflet:
        return None
    begin = named[-1].end() if named else leaflet.end() if leaflet else 0
    rest = _FILLER.sub("", title[begin:].strip("*_ "), count=1)
    name = _NAME_ENDS.split(rest, maxsplit=1)[0].strip(' \t*_"')
    words = name.split()
    if not words or len(words) > 6:
        return None
    capitals = [word for word in words if _HAS_CAPITAL.match(word)]
    small = [word for word in words if word.casefold() in _SMALL_WORDS]
    if not named and _names_a_thing(words):
        return None
    return name if capitals and len(capitals) + len(small) >= len(words) else None


def _names_a_thing(words: list[str]) -> bool:
    """Two capitals in a row, as in the name of an approach: after "Factsheet" alone these are
    rarely a municipality."""
    large = [bool(_HAS_CAPITAL.match(w)) and w.casefold() not in _SMALL_WORDS for w in words]
    return any(a and b for a, b in pairwise(large))


def is_fixed_line(line: str) -> bool:
    """The sender, a date or the number of a page."""
    words = plain(line)
    return bool(_SENDER.match(words) or _DATE.match(words) or is_page_number(line))


def is_page_number(line: str) -> bool:
    """The number of a page and nothing else."""
    return len(line) < 30 and bool(_PAGE.match(plain(line)))


def _names_inquiry_of(text: str) -> bool:
    """A title names the inquiry and goes on; a heading of a section only names it."""
    starts = plain(text).startswith("uitkomsten")
    return ("toezicht" in text.casefold() and starts) or municipality_in(text) is not None
