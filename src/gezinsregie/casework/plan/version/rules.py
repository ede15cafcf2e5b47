# SPDX-License-Identifier: EUPL-1.2
"""When a plan can be discussed, and what somebody may say of a version."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class ViewFacts:
    """What rules need to know of a view: of a partner or of a member, and whether that party
    belongs to this family; ``version_on`` is the day of the version."""

    view: str
    words: str
    of_partner: bool
    is_a_party: bool
    given_on: date
    version_on: date


def obstacles_to_discussing(concerns: int, footings: int) -> list[Obstacle]:
    """Return why there is nothing to lay before the family yet."""
    return [] if concerns or footings else [Obstacle("nothing_to_discuss")]


def says_the_same(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether two versions hold the same text, word for word, with the same actions and days:
    only then does a view on one hold for the other. What was lacking is no text."""
    keys = (one.keys() | other.keys()) - {"lacks"}
    return all(one.get(key) == other.get(key) for key in keys)


def obstacles_to_view(said: ViewFacts, today: date) -> list[Obstacle]:
    """Return what is wrong with the view of a party, all at once.

    Who disagrees says so in words of its own. Pressure is felt by a family; a partner that helps
    can say no.
    """
    pressed = said.of_partner and said.view == "seen_under_pressure"
    checks = (
        (said.is_a_party, Obstacle("not_a_party")),
        (not pressed, Obstacle("pressure_on_a_partner", field="view")),
        (
            said.view != "disagrees" or bool(said.words.strip()),
            Obstacle("disagreement_without_words", field="words"),
        ),
        (said.given_on <= today, Obstacle("in_the_future", field="given_on")),
        (said.given_on >= said.version_on, Obstacle("before_the_version", field="given_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
