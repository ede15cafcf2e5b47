# SPDX-License-Identifier: EUPL-1.2
"""The words of the product: content/glossary.yaml is the source of names, page and help texts."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Text
from gezinsregie.foundation.definitions import Definition, Fault, load_definition
from gezinsregie.foundation.source_checks import maps_in
from gezinsregie.foundation.yaml_source import YamlSource

GLOSSARY_FILE = CONTENT / "glossary.yaml"


class Word(Definition):
    """One word: in Dutch and English, its name in the code, what it means, where it comes from,
    and what not to call it. `for_families` says it in words that everyone uses."""

    nl: Text
    en: Text
    code: Text
    meaning: Bilingual
    source: Text
    avoid: tuple[Text, ...] = ()
    for_families: Text | None = None


class Glossary(Definition):
    """All words, in alphabetical order of the Dutch."""

    words: tuple[Word, ...] = Field(min_length=1)


def load_glossary(file: Path) -> Glossary:
    """Raises DefinitionFaults; a word that stands twice or out of order is a fault too."""
    return load_definition(file, Glossary, (_order_faults,))


def _order_faults(source: YamlSource) -> Iterator[Fault]:
    before, codes = "", set()
    for number, word in maps_in(source.value, "words"):
        name, code = str(word.get("nl")), word.get("code")
        if before and name.casefold() <= before.casefold():
            expected = f"Verwacht werd een woord dat in het alfabet na '{before}' komt."
            yield source.fault(("words", number, "nl"), expected)
        if code and str(code) in codes:
            expected = f"De naam '{code}' staat er dubbel; kies een ander."
            yield source.fault(("words", number, "code"), expected)
        before = name
        codes.add(str(code))


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """The glossary that ships with the product, read once."""
    return load_glossary(GLOSSARY_FILE)
