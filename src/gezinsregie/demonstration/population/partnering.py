# SPDX-License-Identifier: EUPL-1.2
"""Which partners help an invented family, and what each of them may know of it."""

from dataclasses import dataclass
from uuid import UUID

from .batch import Batch
from .calendar import Calendar
from .hiring import Person
from .partners import Partner
from .seeded import Chance
from .staff import Staff
from .trajectory import Trajectory

_PURPOSES = {
    "safety": "safety",
    "education": "attendance",
    "housing": "housing",
    "finances": "debt_help",
    "mental_health": "treatment",
    "substance_use": "treatment",
}
_ROLES = ("vaste contactpersoon", "begeleidt een kind", "komt thuis", "")
_ON_LAW = "youth_act_task"
_ON_CONSENT = "consent"
# A family is known to five to ten helpers; these are the ones that stand in the plan by name.
_FEWEST, _MOST = 3, 6


@dataclass(frozen=True)
class Helper:
    """Somebody who was brought in; ``number`` is that of the involvement."""

    number: int
    name: str


def bring_in(
    batch: Batch, calendar: Calendar, chance: Chance, way: Trajectory, staff: Staff
) -> tuple[Helper, ...]:
    """Write down who helps in a trajectory, with scopes and, where they need it, consent."""
    partners = list(staff.partners)
    chance.shuffle(partners)
    helping = _Helping(batch, calendar, chance, way)
    return tuple(
        helping.write(partner, chance.one_of(partner.professionals))
        for partner in partners[: chance.between(_FEWEST, _MOST)]
    )


class _Helping:
    def __init__(self, batch: Batch, calendar: Calendar, chance: Chance, way: Trajectory) -> None:
        self._batch, self._calendar, self._chance, self._way = batch, calendar, chance, way

    def write(self, partner: Partner, professional: Person) -> Helper:
        way, chance, day = self._way, self._chance, self._calendar.day
        begins = min(way.started + chance.between(3, 30), way.last)
        stops = chance.happens(0.2)
        ends = chance.between(begins, way.last) if stops else None
        involvement = self._batch.add(
            "involvement", way.number, partner.id, professional.hex, professional.name,
            chance.one_of(_ROLES), day(begins), None if ends is None else day(ends),
            way.coach.hex,
        )  # fmt: skip
        for domain in partner.life_domains:
            self._scope(involvement, domain, begins)
        return Helper(involvement, professional.name)

    def _scope(self, involvement: int, domain: str, begins: int) -> None:
        chance, home = self._chance, self._way.home
        child = chance.one_of(home.pupils) if chance.happens(0.4) else None
        asked = chance.happens(0.35)
        scope = self._batch.add(
            "scope", involvement, domain, child.number if child else None,
            _PURPOSES.get(domain, "coordination"), _ON_CONSENT if asked else _ON_LAW,
            self._calendar.day(begins), self._way.coach.hex,
        )  # fmt: skip
        if asked:
            for parent in home.parents:
                self._position(scope, parent.number, begins)

    def _position(self, scope: int, member: int, day: int) -> None:
        given = self._chance.happens(0.85)
        answer = "given" if given else self._chance.one_of(("asked", "refused", "withdrawn"))
        self._batch.add(
            "position", scope, member, answer, self._calendar.day(day), self._coach.hex,
            self._calendar.moment(day, 15),
        )  # fmt: skip

    @property
    def _coach(self) -> UUID:
        return self._way.coach
