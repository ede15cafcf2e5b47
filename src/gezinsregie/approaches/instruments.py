# SPDX-License-Identifier: EUPL-1.2
"""Instruments that measure self-sufficiency: names and levels; texts of a licensed instrument are
loaded by an organisation that holds the licence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Annotated

from pydantic import Field

from gezinsregie.approaches.vocabulary import DocumentDomain, Vocabulary
from gezinsregie.foundation.content import Bilingual, Key, Text
from gezinsregie.foundation.definitions import Definition, Fault, Located, unknown


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


def instrument_faults(located: Located[Instrument], words: Vocabulary) -> Iterator[Fault]:
    """An unknown set of domains, levels out of order, a file not named after its key."""
    instrument = located.value
    if instrument.domain_set not in words.sets:
        expected = unknown(instrument.domain_set, words.sets, "Reeks leefgebieden")
        yield located.fault(("domain_set",), expected)
    scores = [level.score for level in instrument.levels]
    for number, (score, following) in enumerate(pairwise(scores), start=1):
        if following <= score:
            yield located.fault(("levels", number, "score"), f"Verwacht werd meer dan {score}.")
    if located.source.file.stem != instrument.key:
        yield located.fault(
            ("key",), f"Verwacht werd '{located.source.file.stem}', als het bestand."
        )
