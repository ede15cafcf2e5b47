# SPDX-License-Identifier: EUPL-1.2
"""Who works in an invented town, and for which organisation."""

from dataclasses import dataclass
from uuid import UUID

from gezinsregie.partners.models import OrganisationKind, Role

from .batch import Batch
from .calendar import Calendar
from .content import backgrounds
from .seeded import Chance, named_uuid
from .tables import stored
from .towns import Town

INSPECTORATE = "Rijkstoezicht Gezin en Samenleving"
# So many coaches make one team, with a leader of its own.
_A_TEAM = 15
_SINCE = -2200
_INSPECTORS = 3

_PARTNERS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("Politie {town}", ("safety",), 2),
    ("Scholengroep {town} en omstreken", ("education",), 3),
    ("Woningcorporatie Thuis in {town}", ("housing",), 2),
    ("Stichting Maatschappelijk Werk en Dienstverlening {town}", ("finances", "social_network"), 2),
    ("Veilig Thuis {town}", ("safety", "family_relations"), 2),
    ("Jeugdgezondheidszorg {town}", ("physical_health", "parenting"), 1),
    ("Geestelijke Gezondheidszorg {town}", ("mental_health", "substance_use"), 1),
)
_PROVIDERS = ("De Brug", "Samen Thuis", "Het Kompas", "De Schakel", "Vaste Grond", "De Veerman")


@dataclass(frozen=True)
class Person:
    """Somebody with an account; ``works_for`` is the organisation as 32 hex digits."""

    id: UUID
    name: str
    works_for: str

    @property
    def hex(self) -> str:
        return self.id.hex


@dataclass(frozen=True)
class Staff:
    """The people of one town; ``coaches`` in the order of ``Town.coaches``."""

    municipality: UUID
    coaches: tuple[Person, ...]
    desk: tuple[Person, ...]
    referrers: tuple[Person, ...]
    administrator: Person


def email_of(role: str, number: int, town: int) -> str:
    """Return the address of a person: ``coach-1@stad-1.example`` is the first coach of town 1.

    The other roles are ``desk``, ``verwijzer``, ``teamleider`` and ``beheer``.
    """
    return f"{role}-{number}@stad-{town}.example"


def inspector_email(number: int) -> str:
    """Return the address of an inspector; there is one inspectorate for all towns."""
    return f"inspecteur-{number}@rijkstoezicht.example"


class _Hiring:
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


def hire(batch: Batch, seed: int, town: Town, calendar: Calendar) -> Staff:
    """Write down the organisations and the people of a town."""
    municipality = municipality_id(seed, town)
    batch.put("organisation", municipality.hex, town.name, "municipality", None, '["work"]')
    hiring = _Hiring(batch, seed, town.number, municipality.hex, calendar.day(_SINCE))
    first = town.number == 1

    def address(role: str, number: int) -> str:
        return email_of(role, number, town.number)

    desk = tuple(
        hiring.person(
            address("desk", number),
            Role.DESK_WORKER,
            municipality.hex,
            card=first and number == 1,
        )
        for number in range(1, 2 + town.size // 400 + 1)
    )
    administrator = hiring.person(
        address("beheer", 1), Role.ADMINISTRATOR, municipality.hex, card=first
    )
    referrers: list[Person] = []
    for name, domains, people in _PARTNERS:
        partner = hiring.organisation(
            OrganisationKind.PARTNER, name.format(town=town.name), domains, municipality.hex
        )
        for _ in range(people):
            number = len(referrers) + 1
            referrers.append(
                hiring.person(
                    address("verwijzer", number),
                    Role.REFERRER,
                    partner,
                    card=first and number == 1,
                )
            )
    coaches: list[Person] = []
    for begin in range(0, len(town.coaches), _A_TEAM):
        team = begin // _A_TEAM
        provider = hiring.organisation(
            OrganisationKind.PARTNER,
            f"Stichting {_provider(team)} Gezinshulp {town.name}",
            ("parenting", "family_relations", "daily_living"),
            municipality.hex,
        )
        hiring.person(
            address("teamleider", team + 1), Role.TEAM_LEADER, provider, card=first and team == 0
        )
        coaches += [
            hiring.person(
                address("coach", coach.number),
                Role.COORDINATOR,
                provider,
                hours=coach.weekly_hours,
                card=first and coach.number == 1,
            )
            for coach in town.coaches[begin : begin + _A_TEAM]
        ]
    return Staff(municipality, tuple(coaches), desk, tuple(referrers), administrator)


def municipality_id(seed: int, town: Town) -> UUID:
    """Return the id of the municipality of a town."""
    return named_uuid(seed, "municipality", town.number)


def hire_inspectors(batch: Batch, seed: int, calendar: Calendar) -> tuple[UUID, Person]:
    """Write down the one inspectorate with its people; return it and the first inspector."""
    inspectorate = named_uuid(seed, "inspectorate")
    batch.put("organisation", inspectorate.hex, INSPECTORATE, "inspectorate", None, "[]")
    hiring = _Hiring(batch, seed, 0, inspectorate.hex, calendar.day(_SINCE))
    people = [
        hiring.person(inspector_email(number), Role.INSPECTOR, inspectorate.hex, card=number == 1)
        for number in range(1, _INSPECTORS + 1)
    ]
    return inspectorate, people[0]


def _provider(team: int) -> str:
    around, place = divmod(team, len(_PROVIDERS))
    return _PROVIDERS[place] if not around else f"{_PROVIDERS[place]} {around + 1}"
