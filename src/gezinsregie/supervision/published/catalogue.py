# SPDX-License-Identifier: EUPL-1.2
"""The published inquiries that ship with the product, found once."""

from functools import lru_cache
from pathlib import Path

from gezinsregie.foundation.content import CONTENT
from gezinsregie.foundation.definitions import DefinitionFaults, Fault

from .check import load_inquiry
from .definition import PublishedInquiry

VERDICTS = CONTENT / "verdicts"


def files_in(directory: Path = VERDICTS) -> tuple[Path, ...]:
    """Return the files of a directory, by name."""
    return tuple(sorted(directory.glob("*.yaml")))


def load_inquiries(directory: Path = VERDICTS) -> tuple[PublishedInquiry, ...]:
    """Return the inquiries of a directory, by key. Raises DefinitionFaults with those of all
    files: half a comparison is none."""
    loaded: list[PublishedInquiry] = []
    faults: list[Fault] = []
    for file in files_in(directory):
        try:
            loaded.append(load_inquiry(file))
        except DefinitionFaults as found:
            faults += found.faults
    if faults:
        raise DefinitionFaults(faults)
    return tuple(loaded)


@lru_cache(maxsize=1)
def published_inquiries() -> tuple[PublishedInquiry, ...]:
    """Return what ships with the product, read once."""
    return load_inquiries()
