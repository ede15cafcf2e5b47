# SPDX-License-Identifier: EUPL-1.2
"""The words of the product: content/glossary.yaml is the source of names, page and help texts."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Text
from gezinsregie.foundation.definitions import Definition, DefinitionFaults, load_located

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

    def by_code(self) -> dict[str, Word]:
        return {word.code: word for word in self.words}


def load_glossary(file: Path) -> Glossary:
    """Raises DefinitionFaults; a word that stands twice or out of order is a fault too."""
    located = load_located(file, Glossary)
    words = located.value.words
    faults = []
    for number, word in enumerate(words):
        before = words[:number]
        if before and word.nl.casefold() <= before[-1].nl.casefold():
            expected = f"Verwacht werd een woord dat in het alfabet na '{before[-1].nl}' komt."
            faults.append(located.fault(("words", number, "nl"), expected))
        if word.code in {other.code for other in before}:
            expected = f"De naam '{word.code}' staat er dubbel; kies een ander."
            faults.append(located.fault(("words", number, "code"), expected))
    if faults:
        raise DefinitionFaults(faults)
    return located.value


@lru_cache(maxsize=1)
def glossary() -> Glossary:
    """The glossary that ships with the product, read once."""
    return load_glossary(GLOSSARY_FILE)
