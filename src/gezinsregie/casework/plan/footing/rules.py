# SPDX-License-Identifier: EUPL-1.2
"""What each kind of footing must say, and which kinds can be settled."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# An end term is reached, an exchange kept; a need and a strength are never over by a mark.
SETTLED = frozenset({"end_term", "exchange"})


@dataclass(frozen=True)
class FootingFacts:
    """What rules need to know of a footing; texts may be empty."""

    kind: str
    in_return: str
    life_domain: str


def obstacles_to_saying(said: FootingFacts, known_domains: Container[str]) -> list[Obstacle]:
    """Return what a footing of this kind lacks, or says that is not for its kind."""
    found = []
    if said.kind == "exchange" and not said.in_return.strip():
        found.append(Obstacle("in_return_missing", field="in_return"))
    if said.kind == "strength" and said.life_domain not in known_domains:
        found.append(Obstacle("unknown_life_domain", about=said.life_domain, field="life_domain"))
    too_much = (said.in_return and said.kind != "exchange") or (
        said.life_domain and said.kind != "strength"
    )
    if too_much:
        found.append(Obstacle("not_of_this_kind"))
    return found


def obstacles_to_settling(
    kind: str, settled_on: date, *, said_on: date, today: date
) -> list[Obstacle]:
    """Return why this cannot be settled on that day, all at once."""
    checks = (
        (kind in SETTLED, Obstacle("never_settled")),
        (settled_on <= today, Obstacle("in_the_future", field="settled_on")),
        (settled_on >= said_on, Obstacle("settled_before_said", field="settled_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
