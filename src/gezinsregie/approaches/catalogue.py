# SPDX-License-Identifier: EUPL-1.2
"""All approaches, chains and instruments, found by key and version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from gezinsregie.approaches.chains import chains
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.instruments import instruments
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.approaches.references import approach_faults
from gezinsregie.foundation.definitions import DefinitionFaults, Fault, load_definition
from gezinsregie.foundation.source_checks import Check, double_keys
from gezinsregie.foundation.yaml_source import YamlSource

__all__ = [
    "Catalogue",
    "UnknownApproach",
    "catalogue",
    "chains",
    "file_name_faults",
    "instruments",
    "load_approach",
]


class UnknownApproach(LookupError):
    """No approach of that key and version; str() is a Dutch sentence."""


class Catalogue:
    """The approaches of one directory. Raises DefinitionFaults when any file is faulty: half a
    catalogue is none."""

    def __init__(self, directory: Path = APPROACHES) -> None:
        loaded: dict[tuple[str, int], Approach] = {}
        faults: list[Fault] = []
        for file in sorted(directory.glob("*.yaml")):
            try:
                approach = load_approach(file, (file_name_faults,))
            except DefinitionFaults as found:
                faults += found.faults
            else:
                loaded[approach.key, int(approach.version)] = approach
        if faults:
            raise DefinitionFaults(faults)
        self._approaches = dict(sorted(loaded.items()))

    def __iter__(self) -> Iterator[Approach]:
        return iter(self._approaches.values())

    def find(self, key: str, version: str) -> Approach:
        """The approach that a trajectory pinned. Raises UnknownApproach."""
        number = int(version) if version.isascii() and version.isdecimal() else 0
        if (key, number) in self._approaches:
            return self._approaches[key, number]
        raise UnknownApproach(f"Er is geen aanpak '{key}' met versie '{version}'.")

    def latest(self) -> tuple[Approach, ...]:
        """The highest version of each approach, by key."""
        return tuple({approach.key: approach for approach in self}.values())

    def latest_of(self, key: str) -> Approach:
        """The highest version of one approach. Raises UnknownApproach."""
        for approach in self.latest():
            if approach.key == key:
                return approach
        raise UnknownApproach(f"Er is geen aanpak '{key}'.")


@lru_cache(maxsize=1)
def catalogue() -> Catalogue:
    """The catalogue that ships with the product, read once."""
    return Catalogue()


def load_approach(file: Path, also: Sequence[Check] = ()) -> Approach:
    """One approach with its references checked. Raises DefinitionFaults with all faults."""
    return load_definition(file, Approach, (double_keys, approach_faults, *also))


def file_name_faults(source: YamlSource) -> Iterator[Fault]:
    """In the catalogue a file is named key@version.yaml, so that no version can hide another."""
    found = source.value if isinstance(source.value, dict) else {}
    name = f"{found.get('key')}@{found.get('version')}.yaml"
    if source.file.name != name:
        yield source.fault(("key",), f"Verwacht werd de bestandsnaam {name}.")
