# SPDX-License-Identifier: EUPL-1.2
"""What is needed to write a mandate down, and to take it back."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# Whoever works on a case, or answers for it; by the stored value of the role.
HOLDERS = ("coordinator", "team_leader", "process_director")


@dataclass(frozen=True)
class MandateFacts:
    """A mandate that is to be written down, beside the letter it would rest on."""

    is_a_mandate_letter: bool
    over_is_a_party: bool
    holder_role: str
    decision_key: str
    known_decisions: Collection[str]
    written_already: bool


def obstacles_to_mandating(facts: MandateFacts) -> list[Obstacle]:
    """Return all that stands in the way of writing a mandate down."""
    checks = (
        (facts.is_a_mandate_letter, Obstacle("no_mandate_letter", field="agreement")),
        (facts.over_is_a_party, Obstacle("no_party_to_the_letter", field="over")),
        (facts.holder_role in HOLDERS, Obstacle("role_decides_nothing", field="holder_role")),
        (
            facts.decision_key in facts.known_decisions,
            Obstacle("decision_unknown", field="decision_key"),
        ),
        (not facts.written_already, Obstacle("mandated_already", field="decision_key")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_taking_back(*, ends_on: date | None, today: date) -> list[Obstacle]:
    """Return why a mandate cannot be taken back: that happened before."""
    return [Obstacle("taken_back_already")] if ends_on is not None and ends_on < today else []
