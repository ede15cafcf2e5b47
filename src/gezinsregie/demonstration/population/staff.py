# SPDX-License-Identifier: EUPL-1.2
"""Who works in an invented town, and for which organisation."""

from dataclasses import dataclass
from uuid import UUID

from gezinsregie.partners.models import OrganisationKind, Role

from .batch import Batch
from .calendar import Calendar
from .hiring import Hiring, Person, email_of
from .partners import Partner, hire_partners
from .seeded import named_uuid
from .towns import Town

INSPECTORATE = "Rijkstoezicht Gezin en Samenleving"
# So many coaches make one team, with a leader of its own.
_A_TEAM = 15
_SINCE = -2200
_INSPECTORS = 3

_PROVIDERS = ("De Brug", "Samen Thuis", "Het Kompas", "De Schakel", "Vaste Grond", "De Veerman")


@dataclass(frozen=True)
class Staff:
    """The people of one town; ``coaches`` in the order of ``Town.coaches``."""

    municipality: UUID
    coaches: tuple[Person, ...]
    desk: tuple[Person, ...]
    referrers: tuple[Person, ...]
    partners: tuple[Partner, ...]
    administrator: Person


def inspector_email(number: int) -> str:
    """Return the address of an inspector; there is one inspectorate for all towns."""
    return f"inspecteur-{number}@rijkstoezicht.example"


def hire(batch: Batch, seed: int, town: Town, calendar: Calendar) -> Staff:
    """Write down the organisations and the people of a town."""
    municipality = municipality_id(seed, town)
    batch.put("organisation", municipality.hex, town.name, "municipality", None, '["work"]')
    hiring = Hiring(batch, seed, town.number, municipality.hex, calendar.day(_SINCE))
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
    partners, referrers = hire_partners(hiring, town, municipality.hex)
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
    return Staff(municipality, tuple(coaches), desk, referrers, partners, administrator)


def municipality_id(seed: int, town: Town) -> UUID:
    """Return the id of the municipality of a town."""
    return named_uuid(seed, "municipality", town.number)


def hire_inspectors(batch: Batch, seed: int, calendar: Calendar) -> tuple[UUID, Person]:
    """Write down the one inspectorate with its people; return it and the first inspector."""
    inspectorate = named_uuid(seed, "inspectorate")
    batch.put("organisation", inspectorate.hex, INSPECTORATE, "inspectorate", None, "[]")
    hiring = Hiring(batch, seed, 0, inspectorate.hex, calendar.day(_SINCE))
    people = [
        hiring.person(inspector_email(number), Role.INSPECTOR, inspectorate.hex, card=number == 1)
        for number in range(1, _INSPECTORS + 1)
    ]
    return inspectorate, people[0]


def _provider(team: int) -> str:
    around, place = divmod(team, len(_PROVIDERS))
    return _PROVIDERS[place] if not around else f"{_PROVIDERS[place]} {around + 1}"
