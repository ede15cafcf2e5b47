# SPDX-License-Identifier: EUPL-1.2
"""The text of a cell to findings: paragraphs, marks and LET OPs (TZ3)."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from gezinsregie.supervision.factsheet.reading.marks import marks_in
from gezinsregie.supervision.factsheet.reading.records import Finding, Mark

#: How the lines of one cell are joined: a wrapped line, and a paragraph of its own.
WRAPPED = "\n"
PARAGRAPH = "\n\n"

_PARAGRAPH_END = re.compile(r"</?p(?:\s[^<>]{0,200})?/?>|(?:<br\s?/?>\s*){2,}|\n[^\S\n]*\n", re.I)
_LINE_END = re.compile(
    r"<br\s?/?>|</?(?:li|ul|ol|div|tr|td|th|table|tbody)(?:\s[^<>]{0,200})?>", re.I
)
_TAG = re.compile(
    r"</?(?:b|i|u|em|strong|span|sup|sub|font|small|mark|a|h[1-6])(?:\s[^<>]{0,200})?/?>", re.I
)
_BOLD = re.compile(r"(\*\*|__)(?=\S)([^*_]{1,400}?)(?<=\S)\1")
_LET_OP = re.compile(
    r"[*_]{0,3}\b(?:LET\s{0,3}OP\b[*_]{0,3}\s?[!:;.,–—-]{0,3}"
    r"|(?i:let\s{0,3}op)[*_]{0,3}\s?(?:![:;]?|[:;]))[*_]{0,3}"
)


@dataclass
class _Draft:
    mark: Mark | None
    text: str
    attention: list[str] = field(default_factory=list)

    @property
    def is_only_attention(self) -> bool:
        """A LET OP, with its words, that no finding stands before."""
        return not (self.mark or self.text) and all(self.attention)

    def finished(self) -> Finding:
        return Finding(self.mark, self.text, tuple(words for words in self.attention if words))


def findings_in(text: str, *, several: bool = False) -> tuple[Finding, ...]:
    """The findings in the text of one cell, in order.

    `several`: the cell belongs to several indicators; then every paragraph is a finding of its own.
    For one indicator a paragraph without a mark goes on with the marked finding before it. A LET OP
    belongs to the finding before it; the one that opens a cell belongs to the finding after it.
    """
    drafts: list[_Draft] = []
    for paragraph in _PARAGRAPH_END.split(text):
        for mark, words in _by_mark(_BOLD.sub(r"\2", without_tags(paragraph))):
            _take(drafts, mark, words, several=several)
    return tuple(draft.finished() for draft in drafts)


def starts_with_let_op(text: str) -> bool:
    """Whether a line or cell begins with LET OP."""
    start = without_tags(_PARAGRAPH_END.sub("", text[:80])).strip()
    return bool(_LET_OP.match(start))


def without_tags(text: str) -> str:
    """Text without HTML: tags of lines become ends of line, other known tags go."""
    return html.unescape(_TAG.sub("", _LINE_END.sub("\n", text)))


def _by_mark(paragraph: str) -> Iterator[tuple[Mark | None, str]]:
    mark, at = None, 0
    for found in marks_in(paragraph):
        if mark or _has_words(paragraph[at : found.start]):
            yield mark, paragraph[at : found.start]
        mark, at = found.mark, found.end
    if mark or _has_words(paragraph[at:]):
        yield mark, paragraph[at:]


def _take(drafts: list[_Draft], mark: Mark | None, words: str, *, several: bool) -> None:
    text, *attention = (" ".join(part.split()) for part in _LET_OP.split(words))
    text = text if _has_words(text) else ""
    last = drafts[-1] if drafts else None
    if last and last.is_only_attention and (mark or text):
        last.mark, last.text = mark, text  # a LET OP opened the cell
        last.attention += attention
        return
    if mark or last is None:
        drafts.append(_Draft(mark, text, attention))
        return
    if text and last.attention and not last.attention[-1]:
        last.attention[-1] = text  # the label stood in a paragraph of its own
    elif text and (last.mark and not (last.text or last.attention)):
        last.text = text  # so did the mark
    elif text and (several or last.mark is None):
        drafts.append(_Draft(None, text, attention))
        return
    elif text:
        last.text = f"{last.text} {text}".strip()
    last.attention += attention


def _has_words(text: str) -> bool:
    return any(sign.isalnum() for sign in text)
