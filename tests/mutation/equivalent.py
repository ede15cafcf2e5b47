# SPDX-License-Identifier: EUPL-1.2
"""The mutants that change nothing, as somebody wrote down with the reason in equivalent.yaml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from .mutants import Mutant

FILE = Path(__file__).with_name("equivalent.yaml")


@dataclass(frozen=True)
class Equivalent:
    """A change of one thing in a function or table (``inside``) of a module, and why it is none."""

    module: str
    inside: str
    was: str
    becomes: str
    because: str

    def is_of(self, module: str, mutant: Mutant) -> bool:
        """Return whether this is that mutant of that module."""
        said = (self.module, self.inside, self.was, self.becomes)
        return said == (module, mutant.name, mutant.was, mutant.becomes)


@cache
def equivalents() -> tuple[Equivalent, ...]:
    """Return all that are known."""
    return tuple(Equivalent(**one) for one in yaml.safe_load(FILE.read_text(encoding="utf-8")))


def is_equivalent(module: str, mutant: Mutant) -> bool:
    """Return whether somebody wrote down why this mutant changes nothing."""
    return any(one.is_of(module, mutant) for one in equivalents())
