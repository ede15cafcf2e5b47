# SPDX-License-Identifier: EUPL-1.2
"""The grounds of law on which something may be shared, and the purposes: data, with their sources.

A municipality switches a ground on or off (``models.GroundSwitch``); whoever does says why.
"""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Key, Text
from gezinsregie.foundation.definitions import Definition, load_definition
from gezinsregie.foundation.source_checks import double_keys


class LegalGround(Definition):
    """A ground of law. ``on``: how it stands where nobody switched it. ``case_specific``: it
    carries one fact in one case, and nothing that stands."""

    key: Key
    name: Bilingual
    law: Text
    needs_consent: bool
    case_specific: bool
    on: bool
    meaning: Bilingual


class Purpose(Definition):
    """What something may be shared for."""

    key: Key
    name: Bilingual


class Law(Definition):
    """The file content/grounds.yaml."""

    grounds: tuple[LegalGround, ...] = Field(min_length=1)
    purposes: tuple[Purpose, ...] = Field(min_length=1)

    @cached_property
    def ground_of(self) -> dict[str, LegalGround]:
        return {one.key: one for one in self.grounds}

    @cached_property
    def purpose_of(self) -> dict[str, Purpose]:
        return {one.key: one for one in self.purposes}

    @cached_property
    def on_by_default(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.grounds if one.on)

    @cached_property
    def needing_consent(self) -> tuple[str, ...]:
        return tuple(one.key for one in self.grounds if one.needs_consent)

    @cached_property
    def standing_grounds(self) -> tuple[LegalGround, ...]:
        """The grounds on which something can stay open; the others carry one fact in one case."""
        return tuple(one for one in self.grounds if not one.case_specific)


def load_law(file: Path = CONTENT / "grounds.yaml") -> Law:
    """Read the grounds and purposes. Raises DefinitionFaults with every fault in Dutch."""
    return load_definition(file, Law, (double_keys,))


@lru_cache(maxsize=1)
def law() -> Law:
    """The grounds and purposes of this installation."""
    return load_law()
