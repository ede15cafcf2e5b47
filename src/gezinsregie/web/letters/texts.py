# SPDX-License-Identifier: EUPL-1.2
"""The letters to a member of a family: content/letters.yaml."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Key, Text
from gezinsregie.foundation.definitions import Definition, load_definition

LETTERS_FILE = CONTENT / "letters.yaml"


class Letter(Definition):
    """One letter: its paragraphs for an adult and for a young person, and the lists below them."""

    key: Key
    title: Text
    adults: tuple[Text, ...] = Field(min_length=1)
    young: tuple[Text, ...] = Field(min_length=1)
    shows: tuple[Literal["meetings", "tables", "phones"], ...] = ()


class Letters(Definition):
    """All letters, in the order in which a family meets them."""

    letters: tuple[Letter, ...] = Field(min_length=1)


def load_letters(file: Path) -> Letters:
    """Raises DefinitionFaults."""
    return load_definition(file, Letters, ())


@lru_cache(maxsize=1)
def letters() -> dict[str, Letter]:
    """Return the letters that ship with the product by key, read once."""
    return {one.key: one for one in load_letters(LETTERS_FILE).letters}
