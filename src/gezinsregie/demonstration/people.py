# SPDX-License-Identifier: EUPL-1.2
"""Who lives by their work in the town of Lindewaard. All of them are invented."""

from dataclasses import dataclass, field

from gezinsregie.partners.models import OrganisationKind, Role

MUNICIPALITY = "Lindewaard"
INSPECTORATE = "Toezicht Sociaal Domein"
BRIDGE = "Stichting De Brug Gezinshulp"
POLICE = "Politie Lindewaard"
SCHOOL = "Openbare basisschool De Regenboog"
HOUSING = "Woningcorporatie Thuis aan de Waard"
WELFARE = "Stichting Maatschappelijke Dienstverlening Noordwest-Lindewaard"
HEALTH = "GGD Midden-Waardenland, afdeling Jeugdgezondheidszorg"
MIND = "Geestelijke Gezondheidszorg Waardenland"
ADDICTION = "Stichting Verslavingszorg De Oever"
PROTECTION = "Gecertificeerde Instelling Jeugdbescherming en Jeugdreclassering Waardenland"
COLLEGE = "Scholengemeenschap Het Waardcollege"
SAFETY_HOUSE = "Zorg- en Veiligheidshuis Waardenland"
DOCTORS = "Samenwerkende Huisartsen Lindewaard"
DISABILITY = "MEE Waardenland"
YOUTH_WORK = "Stichting Welzijn en Jongerenwerk Lindewaard-Oost"

# Who tells the stories, by the address that they sign in with.
DESK_WORKER = "desk@lindewaard.example"
JORIS = "coach@lindewaard.example"
FATMA = "coach2@lindewaard.example"
LOTTE = "coach3@lindewaard.example"
RANIA = "coach4@lindewaard.example"
TOMASZ = "coach5@lindewaard.example"
IRIS = "coach6@lindewaard.example"
MERYEM = "partner@lindewaard.example"
HENK = "wijkagent@lindewaard.example"
PRIYA = "wonen@lindewaard.example"
SORAYA = "maatschappelijkwerk@lindewaard.example"
WILLEM = "jeugdbescherming@lindewaard.example"
NGOZI = "jeugdarts@lindewaard.example"


@dataclass(frozen=True)
class Place:
    """An organisation of the town, with the life domains it works in."""

    name: str
    kind: OrganisationKind
    life_domains: tuple[str, ...] = ()


@dataclass(frozen=True)
class Somebody:
    """A person with a role at an organisation; ``card`` gives one-click sign-in."""

    email: str
    name: str
    role: Role
    organisation: str
    serves: str = MUNICIPALITY
    weekly_hours: int = 36
    card: bool = field(default=False)


PLACES = (
    Place(MUNICIPALITY, OrganisationKind.MUNICIPALITY, ("finances", "work", "participation")),
    Place(INSPECTORATE, OrganisationKind.INSPECTORATE),
    Place(BRIDGE, OrganisationKind.PARTNER, ("parenting", "family_relations", "daily_living")),
    Place(POLICE, OrganisationKind.PARTNER, ("safety",)),
    Place(SCHOOL, OrganisationKind.PARTNER, ("education",)),
    Place(HOUSING, OrganisationKind.PARTNER, ("housing",)),
    Place(WELFARE, OrganisationKind.PARTNER, ("finances", "social_network")),
    Place(HEALTH, OrganisationKind.PARTNER, ("physical_health", "parenting")),
    Place(MIND, OrganisationKind.PARTNER, ("mental_health",)),
    Place(ADDICTION, OrganisationKind.PARTNER, ("substance_use",)),
    Place(PROTECTION, OrganisationKind.PARTNER, ("parenting", "safety")),
    Place(COLLEGE, OrganisationKind.PARTNER, ("education",)),
    Place(SAFETY_HOUSE, OrganisationKind.PARTNER, ("safety",)),
    Place(DOCTORS, OrganisationKind.PARTNER, ("physical_health", "mental_health")),
    Place(DISABILITY, OrganisationKind.PARTNER, ("daily_living", "participation")),
    Place(YOUTH_WORK, OrganisationKind.PARTNER, ("social_network", "participation")),
)

PEOPLE = (
    Somebody(DESK_WORKER, "Samira el Idrissi", Role.DESK_WORKER, MUNICIPALITY, card=True),
    Somebody(JORIS, "Joris van den Berg", Role.COORDINATOR, BRIDGE, card=True),
    Somebody(FATMA, "Fatma Aydın", Role.COORDINATOR, BRIDGE, weekly_hours=24),
    Somebody(LOTTE, "Lotte Jansma", Role.COORDINATOR, BRIDGE),
    Somebody(RANIA, "Rania el Amrani", Role.COORDINATOR, BRIDGE, card=True),
    Somebody(TOMASZ, "Tomasz Nowicki", Role.COORDINATOR, BRIDGE),
    Somebody(IRIS, "Iris Lindeman", Role.COORDINATOR, BRIDGE, weekly_hours=32),
    Somebody(MERYEM, "Meryem Yıldız", Role.REFERRER, SCHOOL, card=True),
    Somebody(HENK, "Henk Postma", Role.REFERRER, POLICE),
    Somebody(PRIYA, "Priya Ramdin", Role.REFERRER, HOUSING),
    Somebody(SORAYA, "Soraya Malki", Role.REFERRER, WELFARE),
    Somebody(WILLEM, "Willem Zondervan", Role.REFERRER, PROTECTION),
    Somebody(NGOZI, "Ngozi Adeyemi", Role.REFERRER, HEALTH),
    Somebody("team@lindewaard.example", "Anneke Hoekstra", Role.TEAM_LEADER, BRIDGE, card=True),
    Somebody(
        "inspectie@toezicht.example",
        "Ruben Sewnarain",
        Role.INSPECTOR,
        INSPECTORATE,
        INSPECTORATE,
        card=True,
    ),
    Somebody("beheer@lindewaard.example", "Wei Chen", Role.ADMINISTRATOR, MUNICIPALITY, card=True),
)
