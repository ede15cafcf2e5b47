# SPDX-License-Identifier: EUPL-1.2
"""The partners of an invented town, with who refers families and who comes to them."""

from dataclasses import dataclass

from gezinsregie.partners.models import OrganisationKind, Role

from .hiring import Hiring, Person, email_of
from .towns import Town

# At each partner; so that a professional stands in some twenty plans that are under way.
_FAMILIES_A_PROFESSIONAL = 40

_PARTNERS: tuple[tuple[str, tuple[str, ...], int], ...] = (
    ("Politie {town}", ("safety",), 2),
    ("Scholengroep {town} en omstreken", ("education",), 3),
    ("Woningcorporatie Thuis in {town}", ("housing",), 2),
    ("Stichting Maatschappelijk Werk en Dienstverlening {town}", ("finances", "social_network"), 2),
    ("Veilig Thuis {town}", ("safety", "family_relations"), 2),
    ("Jeugdgezondheidszorg {town}", ("physical_health", "parenting"), 1),
    ("Geestelijke Gezondheidszorg {town}", ("mental_health", "substance_use"), 1),
)


@dataclass(frozen=True)
class Partner:
    """A partner with the people who come to families; ``id`` is 32 hex digits."""

    id: str
    life_domains: tuple[str, ...]
    professionals: tuple[Person, ...]


def hire_partners(
    hiring: Hiring, town: Town, municipality: str
) -> tuple[tuple[Partner, ...], tuple[Person, ...]]:
    """Write down the partners of a town; return them, and the people who refer families."""

    def address(role: str, number: int) -> str:
        return email_of(role, number, town.number)

    first = town.number == 1
    referrers: list[Person] = []
    partners: list[Partner] = []
    for place, (name, domains, people) in enumerate(_PARTNERS):
        partner = hiring.organisation(
            OrganisationKind.PARTNER, name.format(town=town.name), domains, municipality
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
        each = 2 + town.size // _FAMILIES_A_PROFESSIONAL
        professionals = tuple(
            hiring.person(
                address("partner", number),
                Role.PARTNER,
                partner,
                card=first and number == 1,
            )
            for number in range(place * each + 1, (place + 1) * each + 1)
        )
        partners.append(Partner(partner, domains, professionals))
    return tuple(partners), tuple(referrers)
