# SPDX-License-Identifier: EUPL-1.2
"""When somebody can be written down as one of the family, or otherwise than before."""

from dataclasses import dataclass
from datetime import date

from gezinsregie.families.bsn import is_bsn
from gezinsregie.families.rules import obstacles_to_birth_date
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class BelongingFacts:
    """What somebody is to be written down as.

    ``roof_of_family``: the roof is one of this family's; ``stands_there``: somebody of this name
    and day of birth is one of the family already. ``has_authority`` and ``under_authority``: over
    a child, or of an adult, today; ``role_changes``: into a child, or from one.
    """

    given_name: str
    birth_date: date | None
    belongs_from: date | None
    belongs_until: date | None
    roof_of_family: bool
    today: date
    stands_there: bool = False
    role_changes: bool = False
    has_authority: bool = False
    under_authority: bool = False


def obstacles_to_belonging(facts: BelongingFacts) -> list[Obstacle]:
    """Return all that stands in the way of writing it down so."""
    first, last, born = facts.belongs_from, facts.belongs_until, facts.birth_date
    bound = facts.role_changes and (facts.has_authority or facts.under_authority)
    checks = (
        (bool(facts.given_name.strip()), Obstacle("given_name_missing", field="given_name")),
        (facts.roof_of_family, Obstacle("roof_of_elsewhere", field="household")),
        (not facts.stands_there, Obstacle("stands_there", field="given_name")),
        (
            first is None or last is None or first <= last,
            Obstacle("until_before_from", field="belongs_until"),
        ),
        (
            first is None or born is None or first >= born,
            Obstacle("from_before_birth", field="belongs_from"),
        ),
        (first is None or first <= facts.today, Obstacle("from_to_come", field="belongs_from")),
        (not bound, Obstacle("authority_first", field="role")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + (obstacles_to_birth_date(born, facts.today) if born else [])


def obstacles_to_bsn(bsn: str, *, of_another: bool) -> list[Obstacle]:
    """Return why this is not somebody's BSN; empty is no BSN at all."""
    found = []
    if bsn and not is_bsn(bsn):
        found.append(Obstacle("bsn_wrong", field="bsn"))
    if of_another:
        found.append(Obstacle("bsn_twice", field="bsn"))
    return found


def obstacles_to_roof(name: str, taken: list[str]) -> list[Obstacle]:
    """Return why a roof of this name cannot be written down beside those there are."""
    found = []
    if not name.strip():
        found.append(Obstacle("roof_name_missing", field="name"))
    if name.strip().casefold() in {one.strip().casefold() for one in taken}:
        found.append(Obstacle("household_twice", field="name"))
    return found
