# SPDX-License-Identifier: EUPL-1.2
"""Running text of a factsheet as paragraphs and lists."""

import re
from dataclasses import dataclass

_BULLET = re.compile(r"^\s*[-–•*]\s+")
_STRESS = re.compile(r"\*\*|__|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)")
_TAG = re.compile(r"</?(?:p|br|b|i|em|strong|ul|li)\s*/?>", re.IGNORECASE)


@dataclass(frozen=True)
class Block:
    """A paragraph of one line, or a list with a line for each point."""

    is_list: bool
    lines: tuple[str, ...]


def without_marks(line: str) -> str:
    """Return a line without its bullet, its stars for stress and its tags."""
    return " ".join(_TAG.sub(" ", _STRESS.sub("", _BULLET.sub("", line))).split())


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text: a line is a paragraph, or with a bullet a point of a list."""
    blocks: list[Block] = []
    for line in text.split("\n"):
        words = without_marks(line)
        if not words:
            continue
        bullet = _BULLET.match(line) is not None
        if bullet and blocks and blocks[-1].is_list:
            blocks[-1] = Block(True, (*blocks[-1].lines, words))
        else:
            blocks.append(Block(bullet, (words,)))
    return tuple(blocks)
