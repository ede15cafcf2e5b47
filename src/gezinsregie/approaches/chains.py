# SPDX-License-Identifier: EUPL-1.2
"""Chains of steps and waits beside which a family's real dates are laid (VIG-H2)."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from gezinsregie.approaches.definition import Named
from gezinsregie.approaches.vocabulary import double_keys
from gezinsregie.foundation.content import Key, Text
from gezinsregie.foundation.definitions import Definition, Fault, Located


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


def chain_faults(located: Located[Chain]) -> Iterator[Fault]:
    """Double keys, and a file that is not named after its key."""
    yield from double_keys(located, ("steps",), [step.key for step in located.value.steps])
    if located.source.file.stem != located.value.key:
        yield located.fault(
            ("key",), f"Verwacht werd '{located.source.file.stem}', als het bestand."
        )
