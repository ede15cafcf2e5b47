# SPDX-License-Identifier: EUPL-1.2
"""Wordings that were shortened, lengthened or turned around: found by their telling words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gezinsregie.supervision.framework import rules
from gezinsregie.supervision.framework.alike import Alike
from gezinsregie.supervision.framework.wording import Pattern

_FEWEST_WORDS = 3
_FEWEST_WORDS_OF_PART = 4
_LEAST_RIVAL = rules.WORDS_LIKENESS - rules.WORDS_MARGIN
_REMEMBERED = 4_096

#: The words of the framework that a printed word can be, the nearest first; or only itself.
Spellings = tuple[str, ...]


class Shortened:
    """The wordings of a framework as bags of words; each (key, wording) pair is one."""

    def __init__(self, wordings: Sequence[tuple[str, Pattern]]) -> None:
        self._wordings = wordings
        self._words = [(key, pattern.text.split()) for key, pattern in wordings]
        self._weights = rules.word_weights(words for _, words in self._words)
        self._totals = [sum(map(self._weights.__getitem__, words)) for _, words in self._words]
        self._strange = max(self._weights.values())
        self._holders: dict[str, list[int]] = {}
        for place, (_, words) in enumerate(self._words):
            for word in set(words):
                self._holders.setdefault(word, []).append(place)
        self._vocabulary = Alike((word, Pattern(word)) for word in self._weights)
        self._longest = max(len(pattern) for _, pattern in wordings)
        self._spelled = lru_cache(_REMEMBERED)(self._spell)

    def find(self, printed: Sequence[str]) -> str | None:
        """The key that plain words stand for, or None when that is not clear."""
        if len(printed) < _FEWEST_WORDS or sum(map(len, printed)) > 2 * self._longest:
            return None
        words = [self._spelled(word) for word in printed]
        key = self._alike(words) or self._part(words)
        return None if key is None or self._looks_like_another(" ".join(printed), key) else key

    def _alike(self, words: Sequence[Spellings]) -> str | None:
        """The wording that shares most of its words, and most of the printed ones."""
        total = self._total(words)
        best: dict[str, float] = {}
        for place, most in self._shared_at_most(words).items():
            # Lower scores change nothing: they are no choice, and no rival of one either.
            if 2 * most < _LEAST_RIVAL * (self._totals[place] + total):
                continue
            key, wording = self._words[place]
            score = rules.words_likeness(words, wording, self._weights)
            best[key] = max(score, best.get(key, 0.0))
        return _clear(best, rules.WORDS_LIKENESS, rules.WORDS_MARGIN)

    def _part(self, words: Sequence[Spellings]) -> str | None:
        """The one wording of which these words are the beginning, the middle or the end."""
        if len(words) < _FEWEST_WORDS_OF_PART:
            return None
        total = self._total(words)
        found = {
            self._words[place][0]: total >= rules.PART_OF_WORDING * self._totals[place]
            for place, most in self._shared_at_most(words).items()
            if most >= total and _runs_in(words, self._words[place][1])
        }
        return next(iter(found)) if list(found.values()) == [True] else None

    def _total(self, words: Sequence[Spellings]) -> float:
        return sum(self._weights.get(spellings[0], self._strange) for spellings in words)

    def _shared_at_most(self, words: Sequence[Spellings]) -> dict[int, float]:
        """Per wording (its place) the weight it can share, each printed word at its heaviest."""
        most: dict[int, float] = {}
        for spellings in words:
            heaviest: dict[int, float] = {}
            for word in spellings:
                for place in self._holders.get(word, ()):
                    heaviest[place] = max(self._weights[word], heaviest.get(place, 0.0))
            for place, weight in heaviest.items():
                most[place] = most.get(place, 0.0) + weight
        return most

    def _spell(self, word: str) -> Spellings:
        if len(word) < rules.SIGNS_PER_ERROR:
            return (word,)
        errors = len(word) // rules.SIGNS_PER_ERROR
        near = [
            (pattern.distance(word), order, pattern.text)
            for order, _, pattern in self._vocabulary.of_length(
                len(word) - errors, len(word) + errors
            )
            if rules.same_word(pattern, word)
        ]
        return tuple(text for _, _, text in sorted(near)) or (word,)

    def _looks_like_another(self, text: str, chosen: str) -> bool:
        looks: dict[str, float] = {}
        for key, pattern in self._wordings:
            looks[key] = max(pattern.likeness(text, rules.LOOKS_LIKE), looks.get(key, 0.0))
        own = looks.pop(chosen)
        return any(
            other >= rules.LOOKS_LIKE and own < other + rules.LOOKS_MARGIN
            for other in looks.values()
        )


def _runs_in(words: Sequence[Spellings], wording: Sequence[str]) -> bool:
    """Whether the words stand in the wording one after another."""
    return any(
        all(word in spellings for word, spellings in zip(wording[first:], words, strict=False))
        for first in range(len(wording) - len(words) + 1)
    )


def _clear(scores: dict[str, float], least: float, margin: float) -> str | None:
    keys = list(scores)
    place = rules.clearly_best([scores[key] for key in keys], least=least, margin=margin)
    return None if place is None else keys[place]
