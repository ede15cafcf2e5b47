# SPDX-License-Identifier: EUPL-1.2
"""The tables of names and sentences out of which invented families are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

_HERE = Path(__file__).parent
Words = tuple[str, ...]


@dataclass(frozen=True)
class Background:
    """Names that go together; ``weight`` says how many of a hundred families bear them."""

    weight: int
    female: Words
    male: Words
    family: Words


@dataclass(frozen=True)
class DomainWords:
    """What is said and done in one life domain, by or about an ``adult`` or a ``pupil``."""

    key: str
    whose: str
    concerns: Words
    goals: tuple[Words, ...]
    steps: tuple[Words, ...]


def _read(name: str) -> Any:
    return yaml.safe_load((_HERE / name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def backgrounds() -> tuple[Background, ...]:
    """Return the backgrounds, each as often as its weight says."""
    found = [
        Background(one["weight"], *(tuple(one[kind]) for kind in ("female", "male", "family")))
        for one in _read("names.yaml")
    ]
    return tuple(one for one in found for _ in range(one.weight))


@lru_cache(maxsize=1)
def domains() -> Mapping[str, DomainWords]:
    """Return the words by life domain."""
    return {
        key: DomainWords(
            key,
            one["whose"],
            tuple(one["concerns"]),
            tuple(tuple(goal) for goal in one["goals"]),
            tuple(tuple(step) for step in one["steps"]),
        )
        for key, one in _read("words.yaml").items()
    }


@lru_cache(maxsize=1)
def notes() -> Mapping[str, Any]:
    """Return the sentences of notes.yaml by the place where they are used."""
    found: Mapping[str, Any] = _read("notes.yaml")
    return found
