# SPDX-License-Identifier: EUPL-1.2
"""Wordings that were shortened, lengthened or turned around: found by their telling words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gezinsregie.supervision.framework import rules
from gezinsregie.supervision.framework.wording import Pattern

_FEWEST_WORDS = 3
_REMEMBERED = 4_096


class Shortened:
    """The wordings of a framework as bags of words; each (key, wording) pair is one."""

    def __init__(self, wordings: Sequence[tuple[str, Pattern]]) -> None:
        self._wordings = wordings
        self._words = [(key, pattern.text.split()) for key, pattern in wordings]
        self._weights = rules.word_weights(words for _, words in self._words)
        self._vocabulary = [Pattern(word) for word in self._weights]
        self._longest = max(len(pattern) for _, pattern in wordings)
        self._spelled = lru_cache(_REMEMBERED)(self._spell)

    def find(self, printed: Sequence[str]) -> str | None:
        """The key that plain words stand for, or None when that is not clear."""
        if len(printed) < _FEWEST_WORDS or sum(map(len, printed)) > 2 * self._longest:
            return None
        words = [self._spelled(word) for word in printed]
        best: dict[str, float] = {}
        for key, wording in self._words:
            score = rules.words_likeness(words, wording, self._weights)
            best[key] = max(score, best.get(key, 0.0))
        keys = list(best)
        place = rules.clearly_best(
            [best[key] for key in keys], least=rules.WORDS_LIKENESS, margin=rules.WORDS_MARGIN
        )
        if place is None or self._looks_like_another(" ".join(printed), keys[place]):
            return None
        return keys[place]

    def _spell(self, word: str) -> tuple[str, ...]:
        """The words of the framework that a word can be, the nearest first; or only itself."""
        near = [pattern for pattern in self._vocabulary if rules.same_word(pattern, word)]
        near.sort(key=lambda pattern: pattern.distance(word))
        return tuple(pattern.text for pattern in near) or (word,)

    def _looks_like_another(self, text: str, chosen: str) -> bool:
        looks: dict[str, float] = {}
        for key, pattern in self._wordings:
            looks[key] = max(pattern.likeness(text, rules.LOOKS_LIKE), looks.get(key, 0.0))
        own = looks.pop(chosen)
        return any(
            other >= rules.LOOKS_LIKE and own < other + rules.LOOKS_MARGIN
            for other in looks.values()
        )
