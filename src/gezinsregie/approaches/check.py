# SPDX-License-Identifier: EUPL-1.2
"""The check behind `gezinsregie approaches check [FILE]`: every fault of every file at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gezinsregie.approaches.catalogue import file_name_faults, load_approach
from gezinsregie.approaches.chains import CHAINS, load_chain
from gezinsregie.approaches.instruments import INSTRUMENTS, load_instrument
from gezinsregie.approaches.pins import APPROACHES, pin_faults
from gezinsregie.approaches.vocabulary import (
    FACTS_FILE,
    LIFE_DOMAINS_FILE,
    load_facts,
    load_life_domains,
)
from gezinsregie.foundation.definitions import DefinitionFaults, Fault
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
    for folder in (CHAINS, INSTRUMENTS):
        shared += sorted(folder.glob("*.yaml"))
    for file in shared:
        yield from _checked(file)
    for file in sorted(APPROACHES.glob("*.yaml")):
        yield from _checked(file)
    yield from pin_faults()


def _checked(path: Path) -> Sequence[Fault]:
    file = path.resolve()
    load = _BY_FILE.get(file) or _BY_FOLDER.get(file.parent, load_approach)
    try:
        load(path)
    except DefinitionFaults as found:
        return found.faults
    return ()


def _load_shipped_approach(path: Path) -> object:
    return load_approach(path, (file_name_faults,))


_BY_FILE: dict[Path, Callable[[Path], object]] = {
    LIFE_DOMAINS_FILE: load_life_domains,
    FACTS_FILE: load_facts,
    GLOSSARY_FILE: load_glossary,
}
_BY_FOLDER: dict[Path, Callable[[Path], object]] = {
    CHAINS: load_chain,
    INSTRUMENTS: load_instrument,
    APPROACHES: _load_shipped_approach,
}
