# SPDX-License-Identifier: EUPL-1.2
"""Dos Santos–Visser: eleven months by the approach of Leeuwarden, extended once with a reason.

A son in foster care, a cut in the benefit that was reversed; it closed 22 days before today.
"""

from datetime import date

from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import (
    DESK_WORKER,
    HENK,
    MUNICIPALITY,
    RANIA,
    SCHOOL,
)
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, mild, referral, serious
from gezinsregie.demonstration.telling.visits import NOBODY_THERE, OFF_BY_US

from .plan import make_the_plan


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Dos Santos–Visser",
        home(
            "Thuis",
            mother("Marisa", "Visser", (1988, 10, 30)),
            father("Hélio", "dos Santos", (1986, 4, 14)),
            daughter("Luana", "dos Santos", (2016, 1, 25)),
            son("Tiago", "dos Santos", (2021, 7, 8)),
            street="Turfsteiger 31",
            postcode="1235 HK",
        ),
        home(
            "Pleeggezin van Dylan",
            son("Dylan", "Visser", (2010, 12, 2)),
            protected=True,
        ),
        signal=371,
        situation=(
            "Vier meldingen van geweld in huis in drie maanden. Dylan is op eigen verzoek in een "
            "pleeggezin. Hulp kwam en ging; nu doet niemand meer iets."
        ),
        concerns=(
            serious("safety", "Vier keer politie aan de deur; een keer met letsel."),
            serious("family_relations", "Schreeuwen en dingen gooien waar de kinderen bij zijn."),
            serious("parenting", "Dylan wil niet naar huis zolang het zo is."),
            serious("finances", "Hélio werkt zwart; de uitkering staat ter discussie."),
            mild("education", "Luana is vaak moe."),
        ),
        worried=("Dylan", "Luana"),
        yes=(
            "crime_or_unsafety",
            "regular_help_without_effect",
            "child_safety_concern",
            "bad_experiences_with_help",
            "social_assistance_benefit",
        ),
        no=("request_for_help", "can_direct_help"),
    )


def tell(today: date) -> Story:
    """Return the story; it ran from 339 to 22 days before ``today``."""
    story = Story(today, referrer=HENK, desk=DESK_WORKER, coach=RANIA)
    story.refers(347, _referral(today))
    story.accepts(
        344,
        "vig-leeuwarden",
        "De veiligheid thuis staat voorop en losse hulp heeft niet geholpen.",
        weighed="In het Zorg- en Veiligheidshuis besproken met politie en jeugdbescherming.",
    )
    story.starts(339)
    story.meets(
        339, "Met wijkagent Postma aan de deur. Binnen gezegd wat er gemeld is, letterlijk."
    )
    story.next_phase(336)
    story.keeps_visiting(
        range(338, 322, -1),
        "Elke dag om vijf uur binnen: eten, bad, bed. Vandaag bleef het rustig.",
        "Hélio liep weg toen het over geld ging en kwam na een kwartier terug.",
        "Luana liet zien waar ze zit als er ruzie is: achter het gordijn.",
        "Met Marisa opgeschreven wie ze belt als het oploopt.",
        hour=17,
    )
    story.meets(
        331,
        "Dylan opgezocht na school. Hij wil weten of iemand hem vraagt wat hij wil.",
        place=Place.ELSEWHERE,
        members=["Dylan"],
    )
    story.measures(
        328,
        Moment.START,
        8,
        {
            "finances": 2,
            "domestic_relations": 1,
            "mental_health": 2,
            "justice": 2,
            "social_network": 2,
            "time_use": 3,
        },
    )
    make_the_plan(story)
    story.next_phase(318)
    story.keeps_visiting(
        range(316, 262, -4),
        "Avondbezoek. Het stopwoord is twee keer gebruikt en het hielp.",
        "Met Hélio het rooster van de week gemaakt: werk, kinderen, vrij.",
        "Met Marisa en Luana naar de speeltuin. Luana praat meer buiten dan binnen.",
        "Weekend met Dylan voorbereid. Hij slaapt zaterdag thuis als hij dat zelf wil.",
        hour=18,
    )
    story.misses(287, "Ik was ziek; afgezegd en Marisa zelf gebeld.", OFF_BY_US)
    _reversed(story)
    story.next_phase(255)
    story.keeps_visiting(
        range(250, 34, -9),
        "Marisa en Hélio vertelden om de beurt; niemand viel de ander in de rede.",
        "Dylan was er. Samen gekookt en na het eten gekaart.",
        "Hélio laat zijn loonstrook zien: het werk is nu wit.",
        "Luana sliep de hele week door, zegt ze zelf.",
    )
    story.misses(
        141,
        "Voor niets aan de deur; ze waren het vergeten. Nieuwe dag op de kalender.",
        NOBODY_THERE,
    )
    _extended(story)
    _end(story)
    return story


def _reversed(story: Story) -> None:
    story.worries(
        281,
        "cut",
        "finances",
        "De gemeente haalt dertig procent van de uitkering af. Waarvan moet ik eten kopen?",
        name="Marisa",
        about="Marisa",
        serious=True,
    )
    story.aims(
        280,
        "appeal",
        "cut",
        "Over de verlaging is bezwaar gemaakt en een voorziening gevraagd.",
        measurable="De ontvangst is bevestigd binnen de termijn.",
        current="De verlaging gaat de eerste van de maand in.",
        achievable="De sociaal raadsvrouw schrijft mee.",
        due_in=30,
        member="Marisa",
    )
    story.plans(
        280,
        "letter",
        "appeal",
        "Bezwaarschrift schrijven en wegbrengen.",
        "Marisa",
        due_in=14,
        done_after=6,
    )
    story.calls(
        244,
        "De gemeente belde: de verlaging is herroepen. Het inkomen was verkeerd opgeteld. "
        "Het ingehouden bedrag komt terug.",
        "Marisa",
    )
    story.judges(243, "appeal", 0, f"Herroepen door {MUNICIPALITY}; het bedrag is terugbetaald.")


def _extended(story: Story) -> None:
    story.meets(
        162,
        "Met de opdrachtgever en het gezin: verlengd met een half jaar. Reden: Dylan komt stap "
        "voor stap thuis en dat is nog niet af.",
        place=Place.OFFICE,
        members=["Marisa", "Hélio", "Dylan"],
    )
    story.checks_safety(
        163,
        family="Al weken geen melding; het woord helpt.",
        children="Dylan wil nog niet alleen bij zijn stiefvader zijn.",
    )
    story.extends(
        162, 181, "Dylan komt stap voor stap thuis en dat is nog niet af; de rest houdt stand."
    )
    story.judges(160, "wage", 1, "Contract voor achtentwintig uur sinds vorige maand.")
    story.agrees(158, FamilyView.AGREES, "Dylan: nu staat er ook in wat ik wil.")


def _end(story: Story) -> None:
    story.judges(38, "word", 0, "Vijf maanden zonder schreeuwen; het woord is nog twee keer nodig.")
    story.judges(38, "dylan", -1, "Om het weekend een nacht. Meer wil Dylan nu niet, en dat mag.")
    story.judges(37, "night", 0, "Geen melding in acht maanden, bevestigt de wijkagent.")
    story.meets(
        33,
        f"Op {SCHOOL} met de nieuwe intern begeleider: Luana is weer vrolijk in de klas.",
        place=Place.ELSEWHERE,
        members=["Marisa", "Luana"],
    )
    story.agrees(32, FamilyView.AGREES, "Dit redden we zelf, en anders bellen we.")
    story.measures(
        28,
        Moment.END,
        3,
        {
            "finances": 3,
            "domestic_relations": 4,
            "mental_health": 3,
            "justice": 4,
            "social_network": 3,
            "time_use": 4,
        },
    )
    story.checks_safety(23, family="Ouders, Dylan en de wijkagent zeggen alle vier hetzelfde.")
    story.closes(
        22,
        ClosingReason.MANAGEABLE,
        "Thuis is het veilig genoeg, zeggen ouders, Dylan en politie. Dylan blijft in het "
        "pleeggezin en komt wanneer hij wil.",
        "Wijkteam Noord (Karin Bosma) en pleegzorg; samen aan de keukentafel besproken",
        look_again_in=180,
    )
