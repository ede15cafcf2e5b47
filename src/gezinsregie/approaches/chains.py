# SPDX-License-Identifier: EUPL-1.2
"""Chains of steps and waits beside which a family's real dates are laid (VIG-H2)."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field

from gezinsregie.approaches.parties import Named
from gezinsregie.foundation.content import CONTENT, Key, Text
from gezinsregie.foundation.definitions import Definition, load_definition
from gezinsregie.foundation.source_checks import double_keys, named_after_key

CHAINS = CONTENT / "chains"


class StepKind(StrEnum):
    WAITING = "waiting"  # nothing happens yet
    LASTING = "lasting"  # somebody is at work


class ChainStep(Definition):
    """One step, in whole months."""

    key: Key
    name: Text
    who: Named
    kind: StepKind
    months: Annotated[int, Field(ge=0, le=60)]


class Chain(Definition):
    """Steps in the order in which they follow each other."""

    key: Key
    name: Text
    source: Text
    steps: tuple[ChainStep, ...] = Field(min_length=1)

    @property
    def months(self) -> int:
        """All steps together."""
        return sum(step.months for step in self.steps)


def load_chain(file: Path) -> Chain:
    """Raises DefinitionFaults, also for double keys and a file not named after its key."""
    return load_definition(file, Chain, (double_keys, named_after_key))


@lru_cache(maxsize=1)
def chains() -> dict[str, Chain]:
    """All chains by key. Raises DefinitionFaults."""
    return {file.stem: load_chain(file) for file in sorted(CHAINS.glob("*.yaml"))}
