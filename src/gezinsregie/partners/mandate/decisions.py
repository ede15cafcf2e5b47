# SPDX-License-Identifier: EUPL-1.2
"""The decisions that bind a partner and so need a mandate: data, in content/decisions.yaml."""

from __future__ import annotations

from functools import cached_property, lru_cache
from pathlib import Path

from pydantic import Field

from gezinsregie.foundation.content import CONTENT, Bilingual, Key
from gezinsregie.foundation.definitions import Definition, load_definition
from gezinsregie.foundation.source_checks import double_keys


class BindingDecisionKind(Definition):
    """A kind of decision that binds a partner."""

    key: Key
    name: Bilingual
    meaning: Bilingual


class Decisions(Definition):
    """The file content/decisions.yaml."""

    decisions: tuple[BindingDecisionKind, ...] = Field(min_length=1)

    @cached_property
    def by_key(self) -> dict[str, BindingDecisionKind]:
        """By key, in the order of the screen."""
        return {one.key: one for one in self.decisions}


def load_decisions(file: Path = CONTENT / "decisions.yaml") -> Decisions:
    """Read the decisions. Raises DefinitionFaults with every fault in Dutch."""
    return load_definition(file, Decisions, (double_keys,))


@lru_cache(maxsize=1)
def decisions() -> dict[str, BindingDecisionKind]:
    """The decisions of this installation, by key, in the order of the screen."""
    return load_decisions().by_key
