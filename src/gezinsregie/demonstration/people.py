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
SAFE_HOME = "Veilig Thuis Waardenland"
INDEX = "Regionale Verwijsindex Waardenland"
NEIGHBOUR = "Gemeente Rietbroek"

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
# Who works on the plans of families, for a partner.
RAVI = "schuldhulp@lindewaard.example"
SJOERD = "intern-begeleider@lindewaard.example"
AYLIN = "politie-gezinnen@lindewaard.example"
KOFI = "ggz@lindewaard.example"
MARLOES = "bewonerszaken@lindewaard.example"
ESRA = "inkomen@lindewaard.example"
PRIVACY_OFFICER = "privacy@lindewaard.example"
PROCESS_DIRECTOR = "procesregie@lindewaard.example"
TEAM_LEADER = "team@lindewaard.example"

# Members of families who look along; the mother and the son with a card to sign in by.
MOTHER = "abena@thuis.example"
KWAME = "kwame@thuis.example"
ROBIN = "robin@thuis.example"
RELATIVES_WITH_CARDS = (MOTHER, KWAME, ROBIN)


@dataclass(frozen=True)
class Place:
    """An organisation of the town, with the life domains it works in, how it is reached by day and
    at night, and the names that it had."""

    name: str
    kind: OrganisationKind
    life_domains: tuple[str, ...] = ()
    day: str = ""
    night: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True)
class Somebody:
    """A person with a role at an organisation; ``card`` gives one-click sign-in."""

    email: str
    name: str
    role: Role
    organisation: str
    serves: str = MUNICIPALITY
    weekly_hours: int = 36
    discipline: str = ""
    card: bool = field(default=False)


_PARTNER = OrganisationKind.PARTNER
PLACES = (
    Place(
        MUNICIPALITY,
        OrganisationKind.MUNICIPALITY,
        ("finances", "work", "participation"),
        day="0598 55 50 00",
        formerly=("Sociale Zaken en Werkgelegenheid",),
    ),
    Place(INSPECTORATE, OrganisationKind.INSPECTORATE),
    Place(
        BRIDGE,
        _PARTNER,
        ("parenting", "family_relations", "daily_living"),
        "0598 55 51 10",
        "0598 55 51 99",
    ),
    Place(POLICE, _PARTNER, ("safety",), "0900 88 44", "112"),
    Place(SCHOOL, _PARTNER, ("education",), "0598 55 52 20"),
    Place(HOUSING, _PARTNER, ("housing",), "0598 55 53 30", "0598 55 53 31", ("WBV",)),
    Place(WELFARE, _PARTNER, ("finances", "social_network"), "0598 55 54 40"),
    Place(HEALTH, _PARTNER, ("physical_health", "parenting"), "0598 55 55 50"),
    Place(MIND, _PARTNER, ("mental_health",), "0598 55 56 60", "0598 55 56 66", ("RIAGG",)),
    Place(ADDICTION, _PARTNER, ("substance_use",), "0598 55 57 70"),
    Place(
        PROTECTION,
        _PARTNER,
        ("parenting", "safety"),
        "0598 55 58 80",
        "0598 55 58 88",
        ("Bureau Jeugdzorg",),
    ),
    Place(COLLEGE, _PARTNER, ("education",), "0598 55 59 90"),
    Place(
        SAFETY_HOUSE, _PARTNER, ("safety",), "0598 55 60 00", "112", formerly=("Veiligheidshuis",)
    ),
    Place(
        DOCTORS, _PARTNER, ("physical_health", "mental_health"), "0598 55 61 10", "0598 55 61 11"
    ),
    Place(DISABILITY, _PARTNER, ("daily_living", "participation"), "0598 55 62 20"),
    Place(YOUTH_WORK, _PARTNER, ("social_network", "participation"), "0598 55 63 30"),
    Place(SAFE_HOME, _PARTNER, ("safety",), "0800 20 00", "0800 20 00", ("AMK",)),
    Place(INDEX, _PARTNER, (), "0598 55 64 40"),
    Place(NEIGHBOUR, _PARTNER, (), "0598 66 00 00"),
)

PEOPLE = (
    Somebody(DESK_WORKER, "Samira el Idrissi", Role.DESK_WORKER, MUNICIPALITY, card=True),
    Somebody(
        JORIS,
        "Joris van den Berg",
        Role.COORDINATOR,
        BRIDGE,
        discipline="jeugd en gezin",
        card=True,
    ),
    Somebody(
        FATMA, "Fatma Aydın", Role.COORDINATOR, BRIDGE, weekly_hours=24, discipline="schulden"
    ),
    Somebody(LOTTE, "Lotte Jansma", Role.COORDINATOR, BRIDGE),
    Somebody(
        RANIA,
        "Rania el Amrani",
        Role.COORDINATOR,
        BRIDGE,
        discipline="psychiatrie",
        card=True,
    ),
    Somebody(TOMASZ, "Tomasz Nowicki", Role.COORDINATOR, BRIDGE, discipline="verslaving"),
    Somebody(IRIS, "Iris Lindeman", Role.COORDINATOR, BRIDGE, weekly_hours=32),
    Somebody(MERYEM, "Meryem Yıldız", Role.REFERRER, SCHOOL, card=True),
    Somebody(HENK, "Henk Postma", Role.REFERRER, POLICE),
    Somebody(PRIYA, "Priya Ramdin", Role.REFERRER, HOUSING),
    Somebody(SORAYA, "Soraya Malki", Role.REFERRER, WELFARE),
    Somebody(WILLEM, "Willem Zondervan", Role.REFERRER, PROTECTION),
    Somebody(NGOZI, "Ngozi Adeyemi", Role.REFERRER, HEALTH),
    Somebody(RAVI, "Ravi Jagroep", Role.PARTNER, WELFARE, card=True),
    Somebody(SJOERD, "Sjoerd Dijkstra", Role.PARTNER, SCHOOL),
    Somebody(AYLIN, "Aylin Demir", Role.PARTNER, POLICE),
    Somebody(KOFI, "Kofi Boateng", Role.PARTNER, MIND),
    Somebody(MARLOES, "Marloes Bakker", Role.PARTNER, HOUSING),
    Somebody(ESRA, "Esra Kılıç", Role.PARTNER, MUNICIPALITY),
    Somebody(PRIVACY_OFFICER, "Ikram Ouali", Role.PRIVACY_OFFICER, MUNICIPALITY, card=True),
    Somebody(PROCESS_DIRECTOR, "Bram Terpstra", Role.PROCESS_DIRECTOR, MUNICIPALITY, card=True),
    Somebody(TEAM_LEADER, "Anneke Hoekstra", Role.TEAM_LEADER, BRIDGE, card=True),
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
