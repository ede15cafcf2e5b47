# SPDX-License-Identifier: EUPL-1.2
"""All approaches, chains and instruments, found by key and version."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from gezinsregie.approaches.chains import Chain, chain_faults
from gezinsregie.approaches.definition import Approach
from gezinsregie.approaches.instruments import Instrument, instrument_faults
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.approaches.references import approach_faults
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation.content import CONTENT
from gezinsregie.foundation.definitions import DefinitionFaults, Fault, Located, load_located

CHAINS = CONTENT / "chains"
INSTRUMENTS = CONTENT / "instruments"


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
                located = load_approach(file)
            except DefinitionFaults as found:
                faults += found.faults
                continue
            faults += name_faults(located)
            loaded[located.value.key, int(located.value.version)] = located.value
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


@lru_cache(maxsize=1)
def chains() -> dict[str, Chain]:
    """All chains by key. Raises DefinitionFaults."""
    return {file.stem: load_chain(file).value for file in sorted(CHAINS.glob("*.yaml"))}


@lru_cache(maxsize=1)
def instruments() -> dict[str, Instrument]:
    """All instruments by key. Raises DefinitionFaults."""
    return {file.stem: load_instrument(file).value for file in sorted(INSTRUMENTS.glob("*.yaml"))}


def load_approach(file: Path) -> Located[Approach]:
    """One approach with its references checked. Raises DefinitionFaults with all faults."""
    located = load_located(file, Approach)
    _refuse(approach_faults(located, vocabulary(), chains()))
    return located


def load_chain(file: Path) -> Located[Chain]:
    located = load_located(file, Chain)
    _refuse(chain_faults(located))
    return located


def load_instrument(file: Path) -> Located[Instrument]:
    located = load_located(file, Instrument)
    _refuse(instrument_faults(located, vocabulary()))
    return located


def name_faults(located: Located[Approach]) -> Iterator[Fault]:
    """In the catalogue a file is named key@version.yaml, so that no version can hide another."""
    name = f"{located.value.key}@{located.value.version}.yaml"
    if located.source.file.name != name:
        yield located.fault(("key",), f"Verwacht werd de bestandsnaam {name}.")


def _refuse(found: Iterator[Fault]) -> None:
    faults = list(found)
    if faults:
        raise DefinitionFaults(faults)
