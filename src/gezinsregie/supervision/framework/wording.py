# SPDX-License-Identifier: EUPL-1.2
"""Comparing wordings: the same sentence with other capitals, stops or typing errors.

Distances are counted with the bit-parallel method of Myers (1999): one pass over the text,
whatever the number of errors, so a long cell costs no more than its length.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_NOT_WRITTEN = re.compile(r"[-'’‘`´]")
_NOT_LETTER = re.compile(r"[^0-9a-z]+")


def plain(text: str) -> str:
    """The bare words: lower case, without accents and punctuation, one space between them."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return _NOT_LETTER.sub(" ", _NOT_WRITTEN.sub("", bare)).strip()


def trigrams(text: str) -> frozenset[str]:
    """All runs of three signs in a plain text."""
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place [start, end) in a text that looks like a pattern, `errors` edits away from it."""

    start: int
    end: int
    errors: int


class Pattern:
    """A wording to compare with, in plain words."""

    def __init__(self, wording: str) -> None:
        self.text = plain(wording)
        self.trigrams = trigrams(self.text)
        self._forward = _Automaton(self.text)
        self._backward = _Automaton(self.text[::-1])

    def __len__(self) -> int:
        return len(self.text)

    def distance(self, text: str) -> int:
        """Edits between this pattern and a whole plain text."""
        return self._forward.distances(text, whole=True)[-1]

    def likeness(self, text: str, least: float = 0.0) -> float:
        """1.0 for the same text, down to 0.0; 0.0 too when the lengths alone say less than
        `least`, which saves the counting."""
        if text == self.text:
            return 1.0
        longest = max(len(self), len(text))
        if abs(len(self) - len(text)) > (1 - least) * longest:
            return 0.0
        return 1 - self.distance(text) / longest

    def best_occurrence(self, text: str) -> Occurrence:
        """The place in a plain text that needs the fewest edits (the first of equals)."""
        ends = self._forward.distances(text, whole=False)
        errors = min(ends)
        end = ends.index(errors)
        reach = text[max(0, end - len(self) - errors) : end][::-1]
        starts = self._backward.distances(reach, whole=True)
        return Occurrence(end - starts.index(min(starts)), end, errors)


class _Automaton:
    """Myers' automaton of one pattern (not empty)."""

    def __init__(self, text: str) -> None:
        self._size = len(text)
        self._mask = (1 << self._size) - 1
        self._high = 1 << (self._size - 1) if self._size else 0
        self._places: dict[str, int] = {}
        for place, sign in enumerate(text):
            self._places[sign] = self._places.get(sign, 0) | 1 << place

    def distances(self, text: str, *, whole: bool) -> list[int]:
        """Per prefix of the text (the empty one first) the edits to the pattern: to all of the
        prefix when `whole`, else to whichever end of it fits best."""
        plus, minus, score = self._mask, 0, self._size
        carry = 1 if whole else 0
        mask, high, places = self._mask, self._high, self._places
        found = [score]
        for sign in text:
            equal = places.get(sign, 0)
            vertical = equal | minus
            horizontal = (((equal & plus) + plus) ^ plus) | equal
            up = minus | (~(horizontal | plus) & mask)
            down = plus & horizontal
            if up & high:
                score += 1
            elif down & high:
                score -= 1
            up = (up << 1) | carry
            down <<= 1
            plus = (down | ~(vertical | up)) & mask
            minus = up & vertical & mask
            found.append(score)
        return found
