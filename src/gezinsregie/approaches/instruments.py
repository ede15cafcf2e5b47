# SPDX-License-Identifier: EUPL-1.2
"""Instruments that measure self-sufficiency: names and levels; texts of a licensed instrument are
loaded by an organisation that holds the licence."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from pydantic import Field

from gezinsregie.approaches.vocabulary import DocumentDomain, Vocabulary, vocabulary
from gezinsregie.foundation.content import CONTENT, Bilingual, Key, Text
from gezinsregie.foundation.definitions import Definition, Fault, load_definition
from gezinsregie.foundation.source_checks import leaves, maps_in, named_after_key, unknown
from gezinsregie.foundation.yaml_source import YamlSource

INSTRUMENTS = CONTENT / "instruments"


class Level(Definition):
    """One score and its name."""

    score: Annotated[int, Field(ge=0, le=100)]
    name: Bilingual


class Instrument(Definition):
    """An instrument; its domains stand in content/life_domains.yaml under `domain_set`."""

    key: Key
    name: Text
    owner: Text
    domain_set: Key
    looks_back_days: Annotated[int, Field(ge=1, le=365)] | None
    levels: tuple[Level, ...] = Field(min_length=2)
    rights: Text
    not_relevant_needs_reason: bool
    source: Text

    def domains(self, vocabulary: Vocabulary) -> tuple[DocumentDomain, ...]:
        """The domains in the order of the instrument, each with the life domains it covers."""
        return vocabulary.sets[self.domain_set].domains


def load_instrument(file: Path) -> Instrument:
    """Raises DefinitionFaults, also for an unknown set of domains or levels out of order."""
    return load_definition(file, Instrument, (named_after_key, _faults))


@lru_cache(maxsize=1)
def instruments() -> dict[str, Instrument]:
    """All instruments by key. Raises DefinitionFaults."""
    return {file.stem: load_instrument(file) for file in sorted(INSTRUMENTS.glob("*.yaml"))}


def _faults(source: YamlSource) -> Iterator[Fault]:
    sets = vocabulary().sets
    for path, value in leaves(source.value):
        if path == ("domain_set",) and isinstance(value, str) and value not in sets:
            yield source.fault(path, unknown(value, sets, "Reeks leefgebieden"))
    scores = [(number, level.get("score")) for number, level in maps_in(source.value, "levels")]
    for (_, score), (number, following) in pairwise(scores):
        if isinstance(score, int) and isinstance(following, int) and following <= score:
            yield source.fault(("levels", number, "score"), f"Verwacht werd meer dan {score}.")
