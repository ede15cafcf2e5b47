# SPDX-License-Identifier: EUPL-1.2
"""Osei–Vermeer: voluntary family coaching by the approach of Eindhoven, at a protected address.

Parents apart after violence, a daughter who leaves home, a month in which nothing went on.
"""

from datetime import date

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import DESK_WORKER, HOUSING, MIND, RANIA, SORAYA
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, mild, referral, serious
from gezinsregie.demonstration.telling.visits import OFF_BY_FAMILY, OFF_BY_US

from .osei_vermeer_along import at_the_table, let_them_look_along, say_what_the_plan_stands_on


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Osei–Vermeer",
        home(
            "Bij moeder",
            mother("Abena", "Osei", (1985, 6, 16)),
            daughter("Akosua", "Osei", (2008, 2, 9)),
            son("Kwame", "Vermeer", (2012, 10, 21)),
            daughter("Efua", "Vermeer", (2017, 5, 4)),
            protected=True,
        ),
        home(
            "Bij vader",
            father("Robin", "Vermeer", (1983, 3, 28)),
            street="Havenkade 12",
            postcode="1236 EF",
        ),
        signal=377,
        situation=(
            "Moeder is met de kinderen vertrokken na jaren van dreiging. Zij vraagt zelf om hulp: "
            "de kinderen zijn onrustig en zij overziet het niet meer."
        ),
        concerns=(
            serious("family_relations", "Jaren van dreiging; vader mag één uur per week zien."),
            serious("parenting", "Kwame luistert nergens naar, Efua slaapt bij haar moeder."),
            serious("mental_health", "Moeder schrikt van elke bel."),
            serious("social_network", "Alle vrienden waren ook vrienden van vader."),
            mild("housing", "Tijdelijk adres, hooguit een jaar."),
            mild("finances", "Nog geen eigen rekening."),
        ),
        worried=("Kwame", "Efua"),
        yes=(
            "request_for_help",
            "motivated",
            "child_safety_concern",
            "grip_lost",
            "small_network",
            "psychological_problems",
        ),
        no=("addiction", "crime_or_unsafety", "care_avoiding"),
    )


def tell(today: date) -> Story:
    """Return the story; it began 336 days before ``today`` and goes on."""
    story = Story(today, referrer=SORAYA, desk=DESK_WORKER, coach=RANIA)
    story.refers(346, _referral(today))
    story.accepts(
        342,
        "crg-eindhoven",
        "Moeder vraagt zelf om een coach en het netwerk is weggevallen.",
        form="family-coaching",
        weighed="Besproken met moeder: te veel tegelijk voor losse gesprekken.",
    )
    story.starts(336)
    story.meets(
        336,
        "Overleg op maat zonder vader erbij. Abena noemde drie dingen die eerst moeten.",
        place=Place.OFFICE,
        members=["Abena", "Akosua"],
    )
    story.calls(
        333,
        "Robin gebeld op een nummer dat Abena goed vond. Hij wil vooral weten hoe het "
        "met Kwame gaat.",
        "Robin",
    )
    story.measures(
        329,
        Moment.START,
        7,
        {
            "domestic_relations": 1,
            "mental_health": 2,
            "social_network": 1,
            "housing": 3,
            "finances": 3,
            "time_use": 3,
        },
    )
    say_what_the_plan_stands_on(story)
    _plan(story)
    story.agrees(322, FamilyView.AGREES, "Abena: eindelijk staat mijn eigen zin bovenaan.")
    story.next_phase(320)
    story.keeps_visiting(
        range(318, 262, -5),
        "Efua liet haar bed zien. Vannacht sliep ze er tot vier uur in.",
        "Met Kwame naar de judoclub gekeken. Hij vroeg of zijn vader kan komen kijken.",
        "Met Abena geoefend wat ze zegt als de telefoon gaat en zij niet wil.",
        "Akosua kwam later thuis en ging er zelf bij zitten.",
    )
    story.misses(286, "Abena durfde vandaag niet open te doen. Later samen gebeld.", OFF_BY_FAMILY)
    _moved(story)
    story.keeps_visiting(
        range(214, 96, -8),
        "Nieuwe keuken, zelfde tafel. Abena begint met wat lukte.",
        "Kwame deed boos en daarna sorry, zonder dat iemand erom vroeg.",
        "Efua slaapt in haar eigen bed, elke nacht deze week.",
        "Bij de vrouwengroep afgezet en niet mee naar binnen gegaan.",
    )
    story.misses(168, "Rooster vol aan onze kant; afgezegd en excuses gestuurd.", OFF_BY_US)
    _lately(story)
    return story


def _plan(story: Story) -> None:
    story.works_on(
        327,
        "sleep",
        "parenting",
        "Als mama slaapt, kijk ik of ze nog ademt.",
        "Efua slaapt in haar eigen bed.",
        by="Efua",
        member="Efua",
        serious=True,
        measurable="Zes van de zeven nachten, zelf geplakt op de kalender.",
        current="Moeder en kind slapen allebei te weinig.",
        achievable="Akosua leest voor en de deur blijft open.",
        due_in=90,
    )
    story.works_on(
        326,
        "father",
        "family_relations",
        "Ik wil hem zien, maar niet dat ze weer bang wordt.",
        "Kwame en Efua zien hun vader elke week op een plek die voor allen veilig is.",
        by="Kwame",
        member="Kwame",
        serious=True,
        measurable="Het omgangshuis schrijft op hoe het begin en eind ging.",
        current="Nu gaat het via de parkeerplaats.",
        achievable="Robin en Abena gaan allebei akkoord met het omgangshuis.",
        due_in=100,
    )
    story.works_on(
        326,
        "bell",
        "mental_health",
        "Elke bel gaat door mijn hele lijf.",
        "Abena heeft een behandelaar bij wie ze elke week terechtkan.",
        by="Abena",
        member="Abena",
        serious=True,
        measurable="De eerste vier afspraken zijn geweest.",
        current="De wachtlijst is vijf maanden.",
        achievable="De huisarts overbrugt met gesprekken.",
        due_in=170,
    )
    story.works_on(
        325,
        "people",
        "social_network",
        "Mijn telefoon is leeg sinds ik weg ben.",
        "Abena heeft drie mensen die ze kan bellen.",
        by="Abena",
        member="Abena",
        measurable="Drie namen op de koelkast, door haarzelf geschreven.",
        current="Als zij ziek is, is er niemand.",
        achievable="Haar nicht woont in de stad en de kerk heeft een vrouwengroep.",
        due_in=150,
    )
    story.plans(
        324,
        "read",
        "sleep",
        "Elke avond voorlezen, ook als het laat is.",
        "Akosua",
        due_in=14,
        done_after=12,
    )
    story.plans(
        324,
        "house",
        "father",
        "Aanmelden bij het omgangshuis.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=14,
        done_after=10,
    )
    story.plans(
        323,
        "list",
        "bell",
        "Abena aanmelden en de wachttijd overbruggen.",
        MIND,
        kind=ActorKind.PARTNER,
        due_in=60,
        done_after=149,
    )
    story.plans(
        323, "cousin", "people", "Nicht Esi te eten vragen.", "Abena", due_in=21, done_after=35
    )


def _moved(story: Story) -> None:
    story.worries(
        258,
        "temporary",
        "housing",
        "Over twee maanden moeten we weer weg en ik weet niet waarheen.",
        by=NamedBy.MEMBER,
        name="Abena",
        serious=True,
    )
    story.aims(
        257,
        "own",
        "temporary",
        "Het gezin heeft een eigen huis waar het mag blijven.",
        measurable="Huurcontract voor onbepaalde tijd.",
        current="Het tijdelijke adres stopt.",
        achievable="Met urgentie; de gemeente heeft die toegezegd.",
        due_in=60,
    )
    story.plans(
        256,
        "urgent",
        "own",
        "Woning aanbieden met urgentie, adres geheim houden.",
        HOUSING,
        kind=ActorKind.PARTNER,
        due_in=45,
        done_after=31,
    )
    story.judges(252, "father", 0, "Elke zaterdag een uur. Begin en eind zijn rustig.")
    story.agrees(250, FamilyView.AGREES, "Met het huis erbij klopt het.")
    story.meets(222, "Verhuisd. De sleutel lag op tafel en niemand vroeg wie er belde.")
    story.judges(218, "own", 1, "Contract getekend; drie slaapkamers en een tuintje.")


def _lately(story: Story) -> None:
    story.judges(150, "sleep", 0, "Acht weken in haar eigen bed.")
    story.meets(
        120,
        "Akosua heeft een kamer gevonden bij haar opleiding en gaat over een maand. Kwame huilde.",
        members=["Abena", "Akosua", "Kwame"],
    )
    story.meets(
        88,
        "Akosua is weg. Efua heeft haar kamer nu; 's avonds bellen ze tien minuten.",
        members=["Abena", "Efua", "Kwame"],
    )
    story.pauses(
        87,
        10,
        "Abena wil het eerst zelf proberen nu Akosua weg is. Dat is van haar en het mag.",
        "Rania belt elke dinsdagavond; Abena belt eerder als het nodig is.",
        resumed_after=10,
    )
    story.keeps_visiting(
        range(76, 8, -10),
        "Abena merkt dat ze de avond nu alleen doet. Het gaat.",
        "Kwame won een partij en zijn vader zat op de tribune, achteraan.",
    )
    let_them_look_along(story)
    at_the_table(story)
    story.judges(44, "people", 0, "Vier namen op de koelkast. Nicht Esi komt elke woensdag.")
    story.judges(43, "bell", -1, "De behandeling loopt, twee keer is ze niet gegaan.")
    story.agrees(40, FamilyView.AGREES, "Nu nog leren dat niet elke bel voor mij gevaar is.")
    story.plans(
        38,
        "group",
        "bell",
        "Overleg met de behandelaar over een vaste dag.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=40,
    )
    story.meets(
        3,
        "Videobellen met Akosua erbij. Ze komt volgende maand een week.",
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        members=["Abena", "Akosua"],
    )
