# SPDX-License-Identifier: EUPL-1.2
"""Which indicators, criterion or theme a printed text is (TZ1, TZ8)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache, reduce
from operator import or_

from gezinsregie.supervision.framework import rules
from gezinsregie.supervision.framework.alike import Alike
from gezinsregie.supervision.framework.definition import Abbreviation, Framework
from gezinsregie.supervision.framework.shortened import Shortened
from gezinsregie.supervision.framework.wording import Occurrence, Pattern, plain

#: A cell longer than this (signs) is no list of indicators: all thirty together take 2,100.
LONGEST_CELL = 4_000
LONGEST_TITLE = 120
_NUMBER = re.compile(r"^\(?\d+(\.\d+){1,2}[.):]?$")
_SENTENCE_END = re.compile(r"(?<=[.;])\s+|\n")
_TRIGRAMS_SHARED = 0.6
#: By how much of itself a printed wording may be longer than the framework's.
_LONGER = 0.3
_REMEMBERED = 4_096


class Care(Enum):
    """How much a text may differ from an indicator: the less, the less one is expected there."""

    STRICT = "typing errors only"
    USUAL = "a few words too"
    LOOSE = "shortened and lengthened too"


_ERRORS = {
    Care.STRICT: rules.SENTENCE_TYPING_ERRORS,
    Care.USUAL: rules.SENTENCE_ERRORS,
    Care.LOOSE: rules.SENTENCE_ERRORS,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """A piece of a printed text and the indicator it is; `key` is None when that is not clear."""

    key: str | None
    text: str


@dataclass(frozen=True, slots=True)
class _Place:
    key: str
    first: int
    last: int
    ratio: float

    def overlaps(self, other: _Place) -> bool:
        return self.first < other.last and other.first < self.last

    def rivals(self, other: _Place) -> bool:
        """Stands for the larger part in the same place and is nearly as good."""
        shared = min(self.last, other.last) - max(self.first, other.first)
        shortest = min(self.last - self.first, other.last - other.first)
        return (
            other.key != self.key
            and shared * 2 > shortest
            and other.ratio - self.ratio < rules.SENTENCE_MARGIN
        )


class Lookup:
    """The wordings of one framework, made ready for comparing."""

    def __init__(self, framework: Framework) -> None:
        self._order = {part.key: place for place, part in enumerate(framework.indicators)}
        self._wordings = [
            (part.key, Pattern(wording))
            for part in framework.indicators
            for wording in (part.title, *part.also_printed)
        ]
        self._exact = {pattern.text: key for key, pattern in self._wordings}
        self._in_full = [(_in_full(one), one.short) for one in framework.abbreviations]
        signs = sorted({sign for _, pattern in self._wordings for sign in pattern.trigrams})
        self._bits = {sign: 1 << place for place, sign in enumerate(signs)}
        self._masks = [sum(map(self._bits.__getitem__, p.trigrams)) for _, p in self._wordings]
        self._shortened = Shortened(self._wordings)
        self._criteria = _titles((c.key, c.title, *c.also_printed) for c in framework.criteria)
        self._themes = _titles((t.key, t.title, *t.also_printed) for t in framework.themes)
        self.indicators = lru_cache(_REMEMBERED)(self._indicators)
        self._spots = lru_cache(_REMEMBERED)(self._find_spots)
        self.criterion = lru_cache(_REMEMBERED)(self._criterion)
        self.theme = lru_cache(_REMEMBERED)(self._theme)

    def in_order(self, keys: Iterable[str]) -> list[str]:
        """Keys of indicators in the order of the framework."""
        return sorted(keys, key=self._order.__getitem__)

    def _criterion(self, text: str) -> str | None:
        """The key of the criterion that a whole text is, or None."""
        return _whole_title(text, self._criteria)

    def _theme(self, text: str) -> str | None:
        """The key of the theme that a whole text is, or None."""
        return _whole_title(text, self._themes)

    def _indicators(self, text: str, *, care: Care = Care.USUAL) -> tuple[Printed, ...]:
        """The indicators in a text, in order, with the pieces between them that are none.

        A text without any indicator is one piece with key None.
        """
        short = text
        for in_full, abbreviation in self._in_full:
            short = in_full.sub(abbreviation, short)
        if short != text:
            pieces = self._as_printed(short, care)
            if all(piece.key for piece in pieces):
                return pieces
        return self._as_printed(text, care)

    def _as_printed(self, text: str, care: Care) -> tuple[Printed, ...]:
        words = [word for word in text.split() if not _NUMBER.match(word)]
        bare = [plain(word) for word in words]
        whole = " ".join(word for word in bare if word)
        strange = any(not b and _has_letters(w) for w, b in zip(words, bare, strict=True))
        if whole in self._exact and not strange:
            return (Printed(self._exact[whole], text),)
        if not whole or len(whole) > LONGEST_CELL:
            return (Printed(None, text),)
        pieces = tuple(
            self._pieces(words, bare, self._places(bare, whole, _ERRORS[care]), care=care)
        )
        sentences = [part for part in _SENTENCE_END.split(text) if plain(part)]
        if care is not Care.LOOSE or len(sentences) < 2:
            return pieces
        # Shortened wordings run together less well than they stand apart.
        apart = tuple(p for part in sentences for p in self._indicators(part, care=Care.LOOSE))
        return apart if _known(apart) > _known(pieces) else pieces

    def _places(self, bare: list[str], whole: str, errors: float) -> list[_Place]:
        """The clear places of indicators among the words, from left to right."""
        owners = [place for place, word in enumerate(bare) for _ in range(len(word) + bool(word))]
        candidates = []
        for key, pattern, spot in self._spots(whole):
            first, last = _whole_words(owners, bare, spot.start, spot.end)
            held = " ".join(word for word in bare[first:last] if word)
            candidates.append(_Place(key, first, last, pattern.distance(held) / len(pattern)))
        candidates.sort(key=lambda place: (place.ratio, place.first))
        clear: list[_Place] = []
        for place in candidates:
            if place.ratio > errors or any(place.overlaps(taken) for taken in clear):
                continue
            if not any(place.rivals(other) for other in candidates):
                clear.append(place)
        return sorted(clear, key=lambda place: place.first)

    def _find_spots(self, whole: str) -> list[tuple[str, Pattern, Occurrence]]:
        """Where each wording would stand in a text, if it stands there at all."""
        bits = [self._bits.get(whole[at : at + 3], 0) for at in range(len(whole) - 2)]
        signs = reduce(or_, bits, 0)
        most = rules.SENTENCE_ERRORS + rules.SENTENCE_MARGIN
        found = []
        for (key, pattern), mask in zip(self._wordings, self._masks, strict=True):
            fewest = _TRIGRAMS_SHARED * len(pattern.trigrams)
            if (mask & signs).bit_count() < fewest:
                continue
            stretch = _dense_stretch([bool(mask & bit) for bit in bits], len(pattern), fewest)
            if stretch:
                spot = pattern.best_occurrence(whole, *stretch)
                if spot.errors <= most * len(pattern):
                    found.append((key, pattern, spot))
        return found

    def _pieces(
        self, words: list[str], bare: list[str], places: list[_Place], *, care: Care
    ) -> Iterator[Printed]:
        at = 0
        for place in [*places, None]:
            until = place.first if place else len(words)
            yield from self._between(words[at:until], bare[at:until], care=care)
            if place:
                yield Printed(place.key, " ".join(words[place.first : place.last]))
                at = place.last

    def _between(self, words: list[str], bare: list[str], *, care: Care) -> Iterator[Printed]:
        if not any(bare) and not _has_letters("".join(words)):
            return
        text = " ".join(words)
        yield Printed(
            self._shortened.find(" ".join(bare).split()) if care is Care.LOOSE else None, text
        )


@lru_cache(maxsize=8)
def lookup_in(framework: Framework) -> Lookup:
    """The lookup of a framework, made once."""
    return Lookup(framework)


def _dense_stretch(hits: list[bool], width: int, fewest: float) -> tuple[int, int] | None:
    """The part [start, end) of a text outside which no wording of that width can stand, told by
    where its trigrams are; None when they are nowhere close enough together."""
    wide = int(width * (1 + _LONGER))
    if len(hits) <= wide:
        return 0, len(hits) + 2
    total = sum(hits[:wide])
    dense = [0] if total >= fewest else []
    for start, (gone, come) in enumerate(zip(hits, hits[wide:], strict=False), start=1):
        total += come - gone
        if total >= fewest:
            dense.append(start)
    return (dense[0], dense[-1] + wide + 2) if dense else None


def _in_full(abbreviation: Abbreviation) -> re.Pattern[str]:
    """What an abbreviation stands for, with the abbreviation in brackets behind it or not."""
    words = r"\s+".join(map(re.escape, abbreviation.in_full.split()))
    return re.compile(rf"\b{words}\b(?:\s*\({re.escape(abbreviation.short)}\))?", re.I)


def _has_letters(text: str) -> bool:
    """Letters of any script; those that are no Latin have no plain form."""
    return any(sign.isalnum() for sign in text)


def _known(pieces: tuple[Printed, ...]) -> int:
    # Different ones: a stray full stop makes one sentence two, and not one indicator.
    return len({piece.key for piece in pieces} - {None})


def _titles(parts: Iterator[tuple[str, ...]]) -> Alike[str]:
    return Alike((key, Pattern(title)) for key, *titles in parts for title in titles)


def _whole_title(text: str, titles: Alike[str]) -> str | None:
    if len(text) > LONGEST_TITLE:
        return None
    words = " ".join(plain(w) for w in text.split() if not _NUMBER.match(w)).strip()
    return titles.nearest(words, rules.TITLE_LIKENESS) if words else None


def _whole_words(owners: list[int], bare: list[str], start: int, end: int) -> tuple[int, int]:
    """The words [first, last) that lie for at least half in the signs [start, end)."""
    inside: dict[int, int] = {}
    for owner in owners[start:end]:
        inside[owner] = inside.get(owner, 0) + 1
    held = [owner for owner, signs in inside.items() if signs * 2 > len(bare[owner])]
    return (min(held), max(held) + 1) if held else (0, 0)
