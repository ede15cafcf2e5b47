# SPDX-License-Identifier: EUPL-1.2
"""What may go out, to whom, and which received items may go with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gezinsregie.casework.sharing.rules import (
    FootingFacts,
    Opened,
    obstacles_to_footing,
    opens,
)
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class ItemFacts:
    """A received item that is to go along. ``agreed``: its sender said yes to passing it on."""

    key: str
    life_domain: str
    member: Any
    passing_on: str
    agreed: bool


@dataclass(frozen=True)
class DisclosureFacts:
    """What is to be told: on what it stands, about what, and what goes along.

    ``in_this_town`` and ``helps``: the organisation belongs to the family's town, and the partner
    who is named helps this family today for that organisation.
    """

    footing: FootingFacts
    life_domain: str
    member: Any
    case_reason: str
    in_this_town: bool
    helps: bool
    items: Sequence[ItemFacts]


def obstacles_to_disclosing(facts: DisclosureFacts) -> list[Obstacle]:
    """Return all that stands in the way of telling this.

    One fact may go out without an agreement: on a ground of this case alone, with a reason.
    """
    footing = facts.footing
    checks = (
        (facts.in_this_town, Obstacle("not_of_this_town", field="to")),
        (facts.helps, Obstacle("does_not_help", field="to")),
        (footing.case_specific or footing.bound, Obstacle("not_bound", field="to")),
        (
            footing.case_specific or footing.covered or not footing.bound,
            Obstacle("not_covered", field="life_domain"),
        ),
        (
            not footing.case_specific or bool(facts.case_reason.strip()),
            Obstacle("reason_missing", field="case_reason"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    found += obstacles_to_footing(footing)
    about = {Opened(facts.life_domain, facts.member)}
    for item in facts.items:
        found += _obstacles_of(item, about)
    return found


def _obstacles_of(item: ItemFacts, about: set[Opened]) -> list[Obstacle]:
    checks = (
        (item.passing_on != "not_to_be_passed_on", "item_not_to_be_passed_on"),
        (item.passing_on != "ask_first" or item.agreed, "item_ask_first"),
        (
            opens(about, life_domain=item.life_domain, member=item.member),
            "item_of_another",
        ),
    )
    return [Obstacle(key, about=item.key, field="items") for holds, key in checks if not holds]
