# SPDX-License-Identifier: EUPL-1.2
"""The signs that stand before findings: where they are, and which of the two they mean."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gezinsregie.supervision.factsheet.reading.records import Mark

#: Signs that are a mark wherever they stand, and signs that also have another use.
_SIGNS = {
    Mark.MEETS: ("✓✔☑✅\U0001f5f8\uf0fc\uf0fe", "√Vv"),
    Mark.IMPROVEMENT: ("✗✘☒✖✕❌\U0001f5f6\U0001f5f4\U0001f5f5\uf0fb\uf0fd", "×Xx"),
}
_MEANING = {sign: mark for mark, pair in _SIGNS.items() for sign in "".join(pair)}
_ALWAYS = "".join(pair[0] for pair in _SIGNS.values())
_SOMETIMES = "".join(pair[1] for pair in _SIGNS.values())
_MARK = re.compile(
    rf"[*_]{{0,3}}(?:\[\s?([{_ALWAYS}{_SOMETIMES}])\s?\]|\(\s?([{_ALWAYS}{_SOMETIMES}])\s?\)"
    rf"|([{_ALWAYS}])|(?<!\w)([{_SOMETIMES}])(?!\w))[*_]{{0,3}}"
)
_AFTER_MARK = re.compile(r"\s*[:.–-]?\s+|\s*[:.–-]?$|:\s*")
_CAPITAL = re.compile(r"\s+[\"'‘’“”«(]?[^\W\d_a-zà-öø-ÿ]")
_CLOSING = " \t\"'’”»)*_"
_LOOK_BACK = 12


@dataclass(frozen=True, slots=True)
class MarkAt:
    """A mark at [start, end) of a text, with the stop or colon that belongs to it."""

    mark: Mark
    start: int
    end: int


def marks_in(text: str) -> Iterator[MarkAt]:
    """The marks in one paragraph.

    Letters, × and √, and marks in brackets, count only at its start, or at the start of a sentence
    or line when a capital follows; in running text they are words.
    """
    for match in _MARK.finditer(text):
        sign = next(group for group in match.groups() if group)
        if not match[3]:
            start = _starts(text, match.start())
            follows = _AFTER_MARK.match(text, match.end())
            capital = _CAPITAL.match(text, match.end())
            # V is typed for ✓ where X is typed for ✗; it is also an initial and a number.
            sure = start == "paragraph" and sign not in "Vv"
            if not start or not follows or not (sure or capital):
                continue
        tail = _AFTER_MARK.match(text, match.end())
        yield MarkAt(_MEANING[sign], match.start(), tail.end() if tail else match.end())


def starts_with_mark(text: str) -> bool:
    """Whether a cell or line begins with a mark."""
    first = next(marks_in(text[:40]), None)
    return first is not None and not text[: first.start].strip()


def is_mark_only(text: str) -> bool:
    """A cell that holds a mark and nothing else."""
    return 0 < len(text) <= _LOOK_BACK and any(
        not text[: found.start].strip() and not text[found.end :].strip()
        for found in marks_in(text)
    )


def _starts(text: str, at: int) -> str:
    """ "paragraph", "sentence" (or line) when something begins at this place, else ""."""
    before = text[max(0, at - _LOOK_BACK) : at]
    if at <= _LOOK_BACK and not before.strip():
        return "paragraph"
    if "\n" in before[len(before.rstrip()) :]:
        return "sentence"
    if before == before.rstrip():
        return ""
    return "sentence" if before.rstrip(_CLOSING)[-1:] in tuple(".!?…;:") else ""
