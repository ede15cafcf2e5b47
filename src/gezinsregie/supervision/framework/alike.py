# SPDX-License-Identifier: EUPL-1.2
"""Finding the wording that a whole short text is, among those of about the same length."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil, floor
from typing import Generic, TypeVar

from gezinsregie.supervision.framework.wording import Pattern

Key = TypeVar("Key")


class Alike(Generic[Key]):
    """Short wordings (titles, words), each with a key. Of equally good ones the first counts."""

    def __init__(self, wordings: Iterable[tuple[Key, Pattern]]) -> None:
        self._by_length: dict[int, list[tuple[int, Key, Pattern]]] = {}
        for order, (key, pattern) in enumerate(wordings):
            self._by_length.setdefault(len(pattern), []).append((order, key, pattern))

    def nearest(self, text: str, least: float) -> Key | None:
        """The key of the wording most like a plain text, or None when none is so much like it
        (`least`, more than 0.0)."""
        best: tuple[float, int] | None = None
        found: Key | None = None
        for order, key, pattern in self.of_length(least * len(text), len(text) / least):
            score = pattern.likeness(text, least)
            if score >= least and (best is None or (score, -order) > best):
                best, found = (score, -order), key
        return found

    def of_length(self, shortest: float, longest: float) -> Iterable[tuple[int, Key, Pattern]]:
        """Order, key and wording of all between two lengths."""
        for length in range(ceil(shortest), floor(longest) + 1):
            yield from self._by_length.get(length, ())
