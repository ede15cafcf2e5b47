# SPDX-License-Identifier: EUPL-1.2
"""Chance that comes out the same again: numbers, choices and UUIDs that follow from a seed."""

from collections.abc import Sequence
from random import Random
from typing import Any, TypeVar
from uuid import UUID, uuid5

T = TypeVar("T")

# Everything of a population is named below this one.
_NAMES = UUID("5d1f6a52-6f0e-4c0b-9a53-0a6a1f1a7c11")


def named_uuid(seed: int, *place: Any) -> UUID:
    """Return the UUID of the thing at ``place`` (such as ``"family", 12``) under ``seed``."""
    return uuid5(_NAMES, "/".join(map(str, (seed, *place))))


class Chance(Random):
    """A source of chance for one thing, whatever was made before it."""

    def __init__(self, seed: int, *place: Any) -> None:
        super().__init__("/".join(map(str, (seed, *place))))

    def one_of(self, values: Sequence[T]) -> T:
        """Return one of ``values``; cheaper than ``choice``, and asked millions of times."""
        return values[int(self.random() * len(values))]

    def between(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return least + int(self.random() * (most - least + 1))

    def happens(self, share: float) -> bool:
        """Tell whether something that happens in ``share`` (0 to 1) of all cases happens now."""
        return self.random() < share
