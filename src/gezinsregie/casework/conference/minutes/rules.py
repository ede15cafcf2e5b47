# SPDX-License-Identifier: EUPL-1.2
"""When the minutes of a conference can be fixed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.families.ages import DECIDES_ALONG, age_on
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class GuestFacts:
    """Somebody who was invited; ``member`` None for who does not belong to the family."""

    member: int | None
    present: bool
    heard: bool


@dataclass(frozen=True)
class ChildFacts:
    """A child of the family; ``born_on`` None when that is not known."""

    member: int
    born_on: date | None


def obstacles_to_fixing(
    guests: Sequence[GuestFacts], children: Sequence[ChildFacts], held_on: date
) -> list[Obstacle]:
    """Return why the minutes cannot be fixed yet: nobody came, the family was neither there nor
    heard (CRG-E6), or a child of twelve or older was not asked (Jeugdwet 7.3.4)."""
    asked = {one.member for one in guests}
    family_spoke = any(one.member is not None and (one.present or one.heard) for one in guests)
    not_asked = [
        child.member
        for child in children
        if child.born_on is not None
        and age_on(child.born_on, held_on) >= DECIDES_ALONG
        and child.member not in asked
    ]
    checks = (
        (any(one.present for one in guests), Obstacle("nobody_present")),
        (family_spoke, Obstacle("family_not_heard")),
        (not not_asked, Obstacle("child_not_asked", about=",".join(map(str, not_asked)))),
    )
    return [obstacle for holds, obstacle in checks if not holds]
