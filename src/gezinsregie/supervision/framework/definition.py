# SPDX-License-Identifier: EUPL-1.2
"""A framework of supervision as data: themes, criteria and indicators, in versions (TZ1)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from gezinsregie.foundation.definitions import Definition, load_definition

FRAMEWORKS = Path(__file__).parents[2] / "content" / "frameworks"

Key = Annotated[str, StringConstraints(pattern=r"^[1-9][0-9]*(\.[1-9][0-9]*)*$")]
Text = Annotated[str, StringConstraints(min_length=3, max_length=300, strip_whitespace=True)]


class Indicator(Definition):
    """What is tested; `key` as in "3.1.4". `also_printed`: other wordings seen on factsheets."""

    key: Key
    title: Text
    also_printed: tuple[Text, ...] = ()


class Criterion(Definition):
    """A part of a theme; `key` as in "3.1"."""

    key: Key
    title: Text
    also_printed: tuple[Text, ...] = ()
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=1)]


class Theme(Definition):
    """A theme; `key` as in "3"."""

    key: Key
    title: Text
    also_printed: tuple[Text, ...] = ()
    criteria: Annotated[tuple[Criterion, ...], Field(min_length=1)]


class Abbreviation(Definition):
    """A short form that stands in wordings, and what factsheets also print for it."""

    short: Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Za-z]+$")]
    in_full: Text


class Framework(Definition):
    """One published version of a framework. `valid_from` is the first day it was tested against."""

    key: Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]*$")]
    version: Annotated[str, StringConstraints(pattern=r"^[0-9]{4}(\.[0-9]+)?$")]
    title: Text
    short_title: Text
    publisher: Text
    valid_from: date
    source: Text
    abbreviations: tuple[Abbreviation, ...] = ()
    themes: Annotated[tuple[Theme, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _keys_follow_the_tree(self) -> Framework:
        faults = list(self._faulty_keys())
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _faulty_keys(self) -> Iterator[str]:
        keys = [part.key for part in self._parts()]
        for key, times in Counter(keys).items():
            if times > 1:
                yield f"nummer {key} staat er {times} keer; elk nummer mag één keer voorkomen"
        for theme in self.themes:
            for criterion in theme.criteria:
                if criterion.key.rpartition(".")[0] != theme.key:
                    yield f"criterium {criterion.key} hoort niet onder thema {theme.key}"
                for indicator in criterion.indicators:
                    if indicator.key.rpartition(".")[0] != criterion.key:
                        yield (
                            f"indicator {indicator.key} hoort niet onder criterium {criterion.key}"
                        )

    def _parts(self) -> Iterator[Theme | Criterion | Indicator]:
        for theme in self.themes:
            yield theme
            for criterion in theme.criteria:
                yield criterion
                yield from criterion.indicators

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """All criteria, in the order of the framework."""
        return tuple(part for part in self._parts() if isinstance(part, Criterion))

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators, in the order of the framework."""
        return tuple(part for part in self._parts() if isinstance(part, Indicator))

    def indicator(self, key: str) -> Indicator:
        """The indicator with this key. Raises KeyError when the framework has none."""
        return self._by_key[key]

    def place_of(self, key: str) -> tuple[Theme, Criterion, Indicator]:
        """An indicator with the theme and criterion it stands under. Raises KeyError."""
        return self._places[key]

    @cached_property
    def _by_key(self) -> dict[str, Indicator]:
        return {indicator.key: indicator for indicator in self.indicators}

    @cached_property
    def _places(self) -> dict[str, tuple[Theme, Criterion, Indicator]]:
        return {
            indicator.key: (theme, criterion, indicator)
            for theme in self.themes
            for criterion in theme.criteria
            for indicator in criterion.indicators
        }


@lru_cache
def load_framework(key: str = "ggsr", version: str = "2013") -> Framework:
    """A published framework from the content folder.

    Raises FileNotFoundError when there is none of that key and version, DefinitionFaults when the
    file is faulty.
    """
    path = FRAMEWORKS / f"{key}-{version}.yaml"
    if path not in published_frameworks():
        raise FileNotFoundError(f"Er is geen toetsingskader '{key}' met versie '{version}'.")
    return load_definition(path, Framework)


def published_frameworks() -> tuple[Path, ...]:
    """The files of all published versions, by name."""
    return tuple(sorted(FRAMEWORKS.glob("*.yaml")))
