# SPDX-License-Identifier: EUPL-1.2
"""Amini–Rahmani: a family of nine by the approach of Alkmaar, under way for almost a year.

A father who refuses consent, a plan that was refused and agreed later, and no end agreed.
"""

from datetime import date

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.casework.stopping.models import StopOption
from gezinsregie.casework.stopping.rules import Weighed
from gezinsregie.demonstration.people import DESK_WORKER, NGOZI, RANIA, WELFARE
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import child, daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, mild, referral, serious, unclear
from gezinsregie.demonstration.telling.visits import OFF_BY_FAMILY, OFF_BY_US

from .plan import agree_later, make_the_plan


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Amini–Rahmani",
        home(
            "Thuis",
            father("Farid", "Amini"),
            mother("Parisa", "Rahmani", (1983, 1, 1)),
            son("Navid", "Amini", (2006, 9, 14)),
            daughter("Shirin", "Amini", (2008, 3, 5)),
            son("Omid", "Amini", (2011, 7, 27)),
            daughter("Leila", "Amini", (2013, 12, 10)),
            son("Arash", "Amini", (2016, 4, 2)),
            daughter("Mina", "Amini", (2019, 8, 19)),
            child("Sam", "Amini", (2023, 2, 6)),
            street="Spoorstraat 118, tweede verdieping",
            postcode="1237 GR",
        ),
        signal=402,
        situation=(
            "Negen mensen in een woning voor vijf. Vader is sinds de vlucht vaak ziek, moeder "
            "slaapt slecht. Omid is uit de klas gezet. Elke hulpverlener kent een stukje."
        ),
        concerns=(
            serious("housing", "Vier kamers, schimmel in de slaapkamer van de jongsten."),
            serious("physical_health", "Sam hoest al maanden; vader heeft suikerziekte."),
            serious("education", "Omid zit thuis, Leila tolkt overdag voor haar moeder."),
            serious("finances", "Toeslagen teruggevorderd; niemand weet hoeveel."),
            unclear("mental_health", "Vader praat niet over vroeger en slaapt beneden."),
            mild("social_network", "Ze kennen hier de moskee en één buurvrouw."),
        ),
        worried=("Omid", "Leila", "Sam"),
        yes=("chronic", "request_for_help", "grip_lost", "small_network"),
        no=("parents_can_solve", "crime_or_unsafety", "addiction"),
    )


def tell(today: date) -> Story:
    """Return the story; it began 350 days before ``today`` and goes on."""
    story = Story(today, referrer=NGOZI, desk=DESK_WORKER, coach=RANIA)
    story.refers(360, _referral(today))
    story.accepts(356, "hhw-alkmaar", "Al jaren problemen op vijf leefgebieden tegelijk.")
    story.starts(350)
    story.meets(350, "Met tolk aan tafel. Thee, en eerst geluisterd. Shirin en Navid waren erbij.")
    story.meets(346, "De week van negen mensen op één vel papier gezet; de kinderen tekenden mee.")
    story.calls(
        343,
        "Farid geeft geen toestemming om met de GGZ te praten. Zijn woorden: wat in mijn hoofd "
        "zit is van mij. Afgesproken dat ik niets opvraag.",
        "Farid",
    )
    story.misses(341, "Parisa zegde af: Sam had koorts.", OFF_BY_FAMILY)
    story.measures(
        338,
        Moment.START,
        13,
        {
            "finances": 2,
            "housing": 1,
            "physical_health": 2,
            "work_education": 2,
            "social_network": 2,
            "community_participation": 2,
        },
    )
    make_the_plan(story)
    story.agrees(
        328,
        FamilyView.DISAGREES,
        "Farid: dit is een plan over ons, niet van ons. Parisa zegt dat ze eerst samen praten.",
    )
    story.next_phase(324)
    story.keeps_visiting(
        range(322, 240, -6),
        "Met Parisa naar de huisarts, en met een tolk: geen van de kinderen hoefde mee.",
        "Navid helpt met de post; hij leest voor, Parisa beslist.",
        "Omid gesproken op het trapje. Hij wil terug, maar niet naar dezelfde klas.",
        "Met Farid een uur over voetbal. Daarna vroeg hij zelf naar de papieren.",
        "De kinderkamer uitgeruimd en de muur droog gemaakt met de huismeester.",
    )
    agree_later(story)
    story.keeps_visiting(
        range(222, 8, -8),
        "Wekelijkse tafel. Parisa opent, Farid luistert, ik schrijf.",
        "Mina en Arash lieten hun stapelbed zien. Er is nu een eigen plank voor ieder.",
        "Shirin vertelde over haar stage. Zij wil dat iemand anders de telefoon opneemt.",
        "Met Farid naar de diabetesverpleegkundige; hij stelde zelf de vragen.",
        "Toeslagen nagerekend met Parisa en het team schulden. Er is een voorlopig bedrag.",
    )
    story.misses(
        64, "Dubbele afspraak aan onze kant. Excuses gemaakt; morgen gaan we alsnog.", OFF_BY_US
    )
    story.weighs_stopping(
        234,
        "Farid: genoeg mensen gezien. Parisa wil de dinsdag houden en de rest niet.",
        (
            Weighed(
                "go_on",
                "Parisa en de kinderen vragen erom; de muur en school lopen.",
                "Farid voelt zich bekeken en zegt dat hij de deur dichthoudt.",
            ),
            Weighed(
                "close",
                "Het is vrijwillig, en nee is een antwoord.",
                "Omid zit dan weer thuis en niemand hoort het op tijd.",
            ),
        ),
        StopOption.GO_ON,
        "Eén vaste dag in plaats van drie, en Farid is er alleen bij als hij dat wil.",
        "Liever doorgaan met minder dan overdragen.",
        "Drang is zeggen wat er gebeurt als niemand helpt; meer niet.",
    )
    _lately(story)
    return story


def _lately(story: Story) -> None:
    story.meets(
        90,
        "Navid vertelt dat hij over twee maanden op kamers gaat. Parisa is trots.",
        members=["Navid", "Parisa"],
    )
    story.plans(
        88,
        "shirin",
        "back",
        "Shirin en Parisa doen het overzicht samen, zonder Navid.",
        "Parisa",
        due_in=60,
        done_after=50,
    )
    story.meets(
        38,
        "Navid is verhuisd. Bij het afscheid aten we met tien; de sleutel houdt hij.",
        members=["Parisa", "Farid", "Navid"],
    )
    story.judges(30, "omid", -1, "Vier dagen techniekklas; de maandag lukt nog niet.")
    story.agrees(26, FamilyView.AGREES, "Zo is het van ons. Voor Omid willen we een vijfde dag.")
    story.plans(
        24,
        "monday",
        "omid",
        "Op maandag later beginnen, proef van zes weken.",
        "Mentor Waardcollege",
        kind=ActorKind.PARTNER,
        due_in=30,
    )
    story.plans(
        20,
        "refund",
        "back",
        "Bellen over de teruggave van de toeslag.",
        WELFARE,
        kind=ActorKind.PARTNER,
        due_in=17,
    )
    story.meets(4, "Leila opende vandaag de tafel. Farid schonk thee en bleef zitten.")
    story.meets(
        2,
        "Parisa stuurde een foto: de muur is nog steeds droog.",
        kind=ContactKind.MESSAGE,
        place=Place.DISTANCE,
        members=["Parisa"],
    )
