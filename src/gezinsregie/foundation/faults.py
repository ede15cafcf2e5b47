# SPDX-License-Identifier: EUPL-1.2
"""What is wrong in a definition file, where it stands and what was expected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """One fault. `line` counts from 1; `key` is the dotted path in the document ("" = the whole
    file; items of a list by their number from 0); `expected` is a Dutch sentence."""

    file: Path
    line: int
    key: str
    expected: str

    def __str__(self) -> str:
        return f"{self.file}, regel {self.line}, {self.key or 'het bestand'}: {self.expected}"


class DefinitionFaults(Exception):
    """All faults of one or more files, ordered by file and line. Nothing of them was loaded."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(sorted(set(faults)))
        super().__init__("\n".join(str(fault) for fault in self.faults))
