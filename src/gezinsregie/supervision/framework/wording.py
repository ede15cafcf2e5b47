# SPDX-License-Identifier: EUPL-1.2
"""Comparing wordings: the same sentence with other capitals, stops or typing errors.

Distances are counted with the bit-parallel method of Myers (1999): one pass over the text,
whatever the number of errors, so a long cell costs no more than its length.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_REMEMBERED = 4_096
_COUNTED = 8
_NOT_WRITTEN = re.compile(r"[-'’‘`´]")
_NOT_LETTER = re.compile(r"[^0-9a-z]+")


def plain(text: str) -> str:
    """The bare words: lower case, without accents and punctuation, one space between them."""
    bare = text.casefold()
    if not bare.isascii():
        bare = unicodedata.normalize("NFKD", bare)
        bare = "".join(sign for sign in bare if not unicodedata.combining(sign))
    return _NOT_LETTER.sub(" ", _NOT_WRITTEN.sub("", bare)).strip()


def trigrams(text: str) -> frozenset[str]:
    """All runs of three signs in a plain text."""
    return frozenset(text[start : start + 3] for start in range(len(text) - 2))


@lru_cache(_REMEMBERED)
def letters(text: str) -> int:
    """The letters of a plain text as bits: one for the first of each, one for the second, up to
    eight. The bits that two texts do not share bound the edits between them from below."""
    bits, seen = 0, dict.fromkeys(text, 0)
    for sign in text:
        times = seen[sign]
        if times < _COUNTED:
            bits |= 1 << (ord(sign) % 128 * _COUNTED + times)
            seen[sign] = times + 1
    return bits


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
        self._letters = letters(self.text)
        self._forward = _Automaton(self.text)
        self._backward = _Automaton(self.text[::-1])

    def __len__(self) -> int:
        return len(self.text)

    def distance(self, text: str) -> int:
        """Edits between this pattern and a whole plain text."""
        return 0 if text == self.text else self._forward.distance(text)

    def may_be(self, text: str, edits: float) -> bool:
        """Whether a whole plain text can lie within so many edits, told by its letters alone."""
        if abs(len(self.text) - len(text)) > edits:
            return False
        own, other = self._letters, letters(text)
        return (own & ~other).bit_count() <= edits and (other & ~own).bit_count() <= edits

    def likeness(self, text: str, least: float = 0.0) -> float:
        """1.0 for the same text, down to 0.0; 0.0 too when lengths or letters alone say less than
        `least`, which saves the counting."""
        if text == self.text:
            return 1.0
        longest = max(len(self.text), len(text))
        # Half an edit more, for the rounding of the product.
        if not self.may_be(text, (1 - least) * longest + 0.5):
            return 0.0
        return 1 - self.distance(text) / longest

    def best_occurrence(self, text: str, first: int = 0, last: int | None = None) -> Occurrence:
        """The place in a plain text, or its part [first, last), that needs the fewest edits (the
        first of equals)."""
        if first or last is not None:
            found = self.best_occurrence(text[first:last])
            return Occurrence(found.start + first, found.end + first, found.errors)
        exact = text.find(self.text)
        if exact >= 0:
            return Occurrence(exact, exact + len(self), 0)
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

    def distance(self, text: str) -> int:
        """Edits between the pattern and the whole text: the height of the last column."""
        plus, minus, mask, places = self._mask, 0, self._mask, self._places
        for sign in text:
            equal = places.get(sign, 0)
            vertical = equal | minus
            horizontal = (((equal & plus) + plus) ^ plus) | equal
            up = ((minus | ~(horizontal | plus)) << 1) | 1
            down = (plus & horizontal) << 1
            plus = (down | ~(vertical | up)) & mask
            minus = up & vertical & mask
        return len(text) + plus.bit_count() - minus.bit_count()

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
