# SPDX-License-Identifier: EUPL-1.2
"""The check behind `gezinsregie approaches check [FILE]`: every fault of every file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gezinsregie.approaches import catalogue
from gezinsregie.approaches.pins import APPROACHES, pin_faults
from gezinsregie.approaches.vocabulary import (
    FACTS_FILE,
    LIFE_DOMAINS_FILE,
    LifeDomains,
    ReferralFactWords,
    fact_faults,
    life_domain_faults,
)
from gezinsregie.foundation.definitions import DefinitionFaults, Fault, load_located
from gezinsregie.foundation.glossary import GLOSSARY_FILE, load_glossary


def check_files(paths: Sequence[Path] | None = None) -> list[Fault]:
    """Check these files as approaches; None checks all that ships with the product.

    A shared file (life domains, facts, chain, instrument, glossary) that is named is checked as
    what it is. An empty list says that all is well. Never raises for what stands in a file.
    """
    if paths is None:
        return sorted({*_shipped()})
    return sorted({fault for path in paths for fault in _checked(path)})


def _shipped() -> Iterator[Fault]:
    shared = [LIFE_DOMAINS_FILE, FACTS_FILE, GLOSSARY_FILE]
    for folder in (catalogue.CHAINS, catalogue.INSTRUMENTS):
        shared += sorted(folder.glob("*.yaml"))
    for file in shared:
        yield from _checked(file)
    for file in sorted(APPROACHES.glob("*.yaml")):
        yield from _checked(file)
    yield from pin_faults()


def _checked(path: Path) -> list[Fault]:
    file = path.resolve()
    check = _BY_FILE.get(file) or _BY_FOLDER.get(file.parent, _approach)
    try:
        return list(check(path))
    except DefinitionFaults as found:
        return list(found.faults)


def _life_domains(path: Path) -> Iterator[Fault]:
    return life_domain_faults(load_located(path, LifeDomains))


def _facts(path: Path) -> Iterator[Fault]:
    return fact_faults(load_located(path, ReferralFactWords))


def _glossary(path: Path) -> Iterator[Fault]:
    load_glossary(path)
    return iter(())


def _chain(path: Path) -> Iterator[Fault]:
    catalogue.load_chain(path)
    return iter(())


def _instrument(path: Path) -> Iterator[Fault]:
    catalogue.load_instrument(path)
    return iter(())


def _approach(path: Path) -> Iterator[Fault]:
    catalogue.load_approach(path)
    return iter(())


def _shipped_approach(path: Path) -> Iterator[Fault]:
    return catalogue.name_faults(catalogue.load_approach(path))


_BY_FILE: dict[Path, Callable[[Path], Iterator[Fault]]] = {
    LIFE_DOMAINS_FILE: _life_domains,
    FACTS_FILE: _facts,
    GLOSSARY_FILE: _glossary,
}
_BY_FOLDER: dict[Path, Callable[[Path], Iterator[Fault]]] = {
    catalogue.CHAINS: _chain,
    catalogue.INSTRUMENTS: _instrument,
    APPROACHES: _shipped_approach,
}
