# SPDX-License-Identifier: EUPL-1.2
"""A line of a table to its cells: tabs, Markdown pipes, or columns held apart by spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^[\s|:+=_─—–-]*[|:+=_─—–-]{3,}[\s|:+=_─—–-]*$")
_EMPHASIS = re.compile(r"^(\*\*|__|\*|_)(?=\S)(.*?)(?<=\S)\1$")
_HEADING_SIGNS = re.compile(r"^#{1,6}\s+|\s+#{1,6}$")
_BULLET = re.compile(
    r"^\s*(?:(?:[-*•·∙‣⁃–—▪■□●○◦➢►§\uf0a7\uf0b7\uf0d8]|o(?=\s+[^\Wa-z\d_]))\s+)+(?=\S)"
)


class Parting(Enum):
    """What holds the columns of a table apart, besides tabs and Markdown rows."""

    TABS = "tabs"
    PIPES = "pipes without one at the start of the line"
    SPACES = "two spaces or more"


def split_cells(line: str, parting: Parting = Parting.TABS) -> tuple[str, ...]:
    """The cells of a line, stripped. A line that is no row of a table is one cell."""
    if "\t" in line:
        return tuple(cell.strip() for cell in line.split("\t"))
    text = line.strip()
    if text.startswith("|") and len(text) > 1:
        inner = text[1:-1] if text.endswith("|") and not text.endswith("\\|") else text[1:]
        return tuple(cell.replace("\\|", "|").strip() for cell in _PIPE.split(inner))
    between = _BETWEEN.get(parting)
    if between and between.search(line.rstrip()):
        return tuple(cell.strip() for cell in between.split(line.rstrip()))
    return (text,)


_BETWEEN = {Parting.PIPES: _PIPE, Parting.SPACES: re.compile(r" {2,}")}


def is_rule(line: str) -> bool:
    """A line of dashes, as under the header of a Markdown table."""
    return bool(_RULE.match(line))


def without_emphasis(text: str) -> str:
    """A heading or cell without the signs of Markdown around the whole of it."""
    text = _HEADING_SIGNS.sub("", text.strip()).strip()
    while match := _EMPHASIS.match(text):
        text = match[2].strip()
    return text


def bullet_text(line: str) -> str | None:
    """What follows the sign of a list item; None for a line that is none."""
    match = _BULLET.match(line)
    return line[match.end() :].strip() if match else None


@dataclass(frozen=True, slots=True)
class TableLine:
    """A line inside a table. `gap`: a blank line stands before it. `next_cell`: the first cell of
    the line right after it ("" when that is blank or no row)."""

    number: int
    text: str
    cells: tuple[str, ...]
    gap: bool
    next_cell: str = ""
