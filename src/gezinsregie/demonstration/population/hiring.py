# SPDX-License-Identifier: EUPL-1.2
"""Writing down organisations and people of a population, each with an address of its own."""

from dataclasses import dataclass
from uuid import UUID

from gezinsregie.partners.models import OrganisationKind, Role

from .batch import Batch
from .content import backgrounds
from .seeded import Chance, named_uuid
from .tables import stored


@dataclass(frozen=True)
class Person:
    """Somebody with an account; ``works_for`` is the organisation as 32 hex digits."""

    id: UUID
    name: str
    works_for: str

    @property
    def hex(self) -> str:
        return self.id.hex


def email_of(role: str, number: int, town: int) -> str:
    """Return the address of a person: ``coach-1@stad-1.example`` is the first coach of town 1.

    The other roles are ``desk``, ``verwijzer``, ``partner``, ``teamleider`` and ``beheer``.
    """
    return f"{role}-{number}@stad-{town}.example"


class Hiring:
    """Writes down people of one organisation after another."""

    def __init__(self, batch: Batch, seed: int, town: int, serves: str, since: str) -> None:
        self._batch, self._seed, self._town = batch, seed, town
        self._serves, self._since = serves, since
        self._chance = Chance(seed, "people", town)

    def organisation(
        self, kind: OrganisationKind, name: str, domains: tuple[str, ...], municipality: str | None
    ) -> str:
        number = named_uuid(self._seed, "organisation", self._town, name).hex
        self._batch.put(
            "organisation", number, name, str(kind), municipality, stored(list(domains))
        )
        return number

    def person(
        self, email: str, role: Role, works_for: str, *, hours: int = 36, card: bool = False
    ) -> Person:
        number = named_uuid(self._seed, "person", email)
        background = self._chance.one_of(backgrounds())
        given = self._chance.one_of(self._chance.one_of((background.female, background.male)))
        name = f"{given} {self._chance.one_of(background.family)}"
        # Nobody of a population signs in by a password.
        self._batch.put("user", number.hex, f"!{number.hex}", email, name, int(card))
        self._batch.add(
            "appointment", number.hex, works_for, self._serves, str(role), hours, self._since
        )
        return Person(number, name, works_for)
