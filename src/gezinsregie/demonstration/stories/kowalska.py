# SPDX-License-Identifier: EUPL-1.2
"""Kowalska: practical help at home (PGTB) by the approach of Eindhoven, almost done.

A mother who learns slowly, a grandmother whose day of birth nobody knows, and help that steps back.
"""

from datetime import date

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import DESK_WORKER, DISABILITY, JORIS, NGOZI, WELFARE
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import adult, daughter, mother, son
from gezinsregie.demonstration.telling.referred import home, mild, referral, serious
from gezinsregie.demonstration.telling.visits import NOBODY_THERE, OFF_BY_FAMILY
from gezinsregie.families.models import Gender

from .directions import direct_kowalska


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Kowalska",
        home(
            "Thuis",
            mother("Agnieszka", "Kowalska", (1994, 5, 11)),
            adult("Halina", "Kowalska", gender=Gender.FEMALE),
            daughter("Zosia", "Kowalska", (2019, 3, 30)),
            son("Kuba", "Kowalski", (2022, 11, 8)),
            street="Zoutkeetlaan 9",
            postcode="1234 DV",
        ),
        signal=391,
        situation=(
            "Kuba groeit te langzaam. Moeder kan haar afspraken niet onthouden en leest geen "
            "brieven. Oma woont in en wil het goed doen, maar is zelf slecht ter been."
        ),
        concerns=(
            serious("daily_living", "Eten, wassen en slapen lopen door elkaar."),
            serious("physical_health", "Kuba zit onder zijn groeilijn; afspraken worden gemist."),
            serious(
                "finances", "Drie abonnementen die niemand gebruikt; zorgtoeslag niet gevraagd."
            ),
            mild("education", "Zosia mist soms de ochtend."),
            mild("participation", "Moeder komt alleen buiten voor de winkel."),
        ),
        worried=("Kuba", "Zosia"),
        yes=(
            "practical_support_needed",
            "mild_intellectual_disability",
            "request_for_help",
            "motivated",
            "small_network",
        ),
        no=("crisis", "crime_or_unsafety", "addiction", "threatened_eviction"),
    )


def tell(today: date) -> Story:
    """Return the story; it began 343 days before ``today`` and is in its last phase."""
    story = Story(today, referrer=NGOZI, desk=DESK_WORKER, coach=JORIS)
    story.refers(353, _referral(today))
    story.accepts(
        350,
        "crg-eindhoven",
        "Moeder wil, en heeft iemand nodig die naast haar staat en voordoet.",
        form="pgtb",
        weighed="In het overleg op maat besproken met jeugdarts en MEE.",
    )
    story.starts(343)
    story.meets(
        343,
        "Overleg op maat: Agnieszka, oma Halina, de jeugdarts en MEE. Kort, met plaatjes.",
        place=Place.OFFICE,
        members=["Agnieszka", "Halina"],
    )
    story.measures(
        338,
        Moment.START,
        6,
        {
            "finances": 2,
            "physical_health": 2,
            "basic_adl": 3,
            "instrumental_adl": 1,
            "social_network": 2,
            "community_participation": 2,
        },
    )
    _plan(story)
    story.agrees(330, FamilyView.AGREES, "Agnieszka koos zelf de plaatjes uit die bij haar horen.")
    story.next_phase(328)
    story.keeps_visiting(
        range(326, 268, -3),
        "Samen gekookt: pasta met groente. Agnieszka las het pictogram, ik keek toe.",
        "De was in drie manden. Halina vouwt zittend, Zosia legt de sokken bij elkaar.",
        "Kuba gewogen op het bureau. De lijn gaat voor het eerst omhoog.",
        "Brieven: open, foto, naar de map. Vijf minuten per dag.",
    )
    story.misses(
        301, "Drie keer aangebeld; ze waren naar de stad en de afspraak vergeten.", NOBODY_THERE
    )
    _half_way(story)
    story.keeps_visiting(
        range(262, 110, -9),
        "Agnieszka deed de ochtend voor; ik zat op de bank met Kuba.",
        "Boodschappen met de lijst van zondag. Eén keer terug voor de melk.",
        "Zosia vijf ochtenden op tijd; de klok met kleuren werkt.",
        "Met Halina naar de fysiotherapeut. Ze oefent nu met Kuba op de mat.",
    )
    story.misses(
        187, "Halina lag in het ziekenhuis; Agnieszka belde zelf om te verzetten.", OFF_BY_FAMILY
    )
    story.next_phase(104)
    story.keeps_visiting(
        range(100, 6, -13),
        "Om de twee weken nu. De kalender hing er, de map was bij.",
        "Agnieszka liet zien wat ze deze keer zonder mij had opgelost: de wasmachine.",
    )
    _lately(story)
    direct_kowalska(story)
    story.pauses(
        2,
        7,
        "Agnieszka is met de kinderen een week bij haar moeder. Zij wil zien of het daar ook lukt.",
        "Joris belt een keer; Halina is thuis en weet hem te vinden.",
    )
    return story


def _plan(story: Story) -> None:
    story.works_on(
        336,
        "grow",
        "physical_health",
        "Ik geef hem toch eten?",
        "Kuba eet drie keer per dag op vaste tijden en groeit.",
        by="Agnieszka",
        member="Kuba",
        serious=True,
        measurable="De groeilijn op het consultatiebureau, elke zes weken.",
        current="Bij een volgende daling moet hij naar de kinderarts.",
        achievable="Met een kaart met klokken en plaatjes bij het fornuis.",
        due_in=120,
    )
    story.works_on(
        335,
        "days",
        "daily_living",
        "Alles is door elkaar en dan doe ik niks.",
        "Agnieszka doet de ochtend en de avond volgens haar eigen kaart.",
        by="Agnieszka",
        member="Agnieszka",
        serious=True,
        measurable="Vijf van de zeven dagen afgevinkt.",
        current="De kinderen hebben geen schone kleren.",
        achievable="Oma kan zittend meehelpen.",
        due_in=150,
    )
    story.works_on(
        335,
        "letters",
        "finances",
        "Ik bewaar ze wel, maar ik weet niet wat erin staat.",
        "Elke brief is binnen twee dagen door iemand gelezen.",
        by="Halina",
        measurable="De map is leeg op vrijdag.",
        current="De zorgtoeslag is nooit aangevraagd.",
        achievable="Een vrijwilliger komt op vrijdag en een app leest voor.",
        due_in=120,
    )
    story.works_on(
        334,
        "out",
        "participation",
        "Ze is de hele dag binnen, dat is voor niemand goed.",
        "Agnieszka gaat één ochtend per week naar de koffiegroep.",
        by="Jeugdarts Ngozi Adeyemi",
        kind=NamedBy.PARTNER,
        member="Agnieszka",
        measurable="Ze vertelt op vrijdag wie ze sprak.",
        current="Zonder mensen om zich heen leunt alles op oma.",
        achievable="De koffiegroep is in de speelzaal van Zosia.",
        due_in=180,
    )
    story.plans(
        333,
        "clock",
        "grow",
        "Kaart met klokken en plaatjes maken.",
        "Joris van den Berg",
        kind=ActorKind.COACH,
        due_in=10,
        done_after=7,
    )
    story.plans(
        333,
        "weigh",
        "grow",
        "Elke zes weken naar het consultatiebureau.",
        "Agnieszka",
        due_in=45,
        done_after=42,
    )
    story.plans(
        332,
        "baskets",
        "days",
        "Drie wasmanden met kleur neerzetten.",
        "Halina",
        kind=ActorKind.MEMBER,
        due_in=7,
        done_after=5,
    )
    story.plans(
        332,
        "folder",
        "letters",
        "Map, app en vrijwilliger regelen.",
        WELFARE,
        kind=ActorKind.PARTNER,
        due_in=30,
        done_after=37,
    )
    story.plans(
        331,
        "coffee",
        "out",
        "Eerste keer samen naar de koffiegroep.",
        DISABILITY,
        kind=ActorKind.PARTNER,
        due_in=40,
        done_after=66,
    )


def _half_way(story: Story) -> None:
    story.judges(240, "grow", 0, "Terug op zijn lijn, al drie metingen.")
    story.judges(214, "letters", -1, "De map is meestal leeg. Met moeilijke woorden belt ze oma.")
    story.meets(
        206,
        "Tussentijds overleg met het gezin, MEE en de juf. Drie hulpverleners stoppen, één blijft.",
        place=Place.ELSEWHERE,
        members=["Agnieszka", "Halina", "Zosia"],
    )
    story.agrees(204, FamilyView.AGREES, "Minder mensen over de vloer, dat vindt oma het fijnst.")


def _lately(story: Story) -> None:
    story.judges(60, "days", 0, "Zes van de zeven dagen, ook toen oma ziek was.")
    story.judges(58, "out", 1, "Elke week, en ze zet nu zelf de koffie.")
    story.plans(
        40,
        "volunteer",
        "letters",
        "Vrijwilliger voor de vrijdag: kennismaken en proberen.",
        "Vrijwilliger Ton",
        kind=ActorKind.NETWORK,
        due_in=35,
        done_after=33,
    )
    story.agrees(36, FamilyView.AGREES, "Agnieszka wil dat Joris nog een tijdje af en toe komt.")
    story.plans(
        35,
        "measure",
        "letters",
        "Afspreken wie blijft meekijken met de post.",
        "Agnieszka",
        due_in=45,
    )
    story.meets(
        3,
        "Agnieszka stuurde een spraakbericht: de toeslag is binnen. Ze klonk trots.",
        kind=ContactKind.MESSAGE,
        place=Place.DISTANCE,
        members=["Agnieszka"],
    )
    story.plans_to_meet(
        2, 1, 11, "Vragen hoe de vrijdag met Ton ging.", "Agnieszka", kind=ContactKind.CALL
    )
    story.plans_to_meet(2, 6, 10, "Samen de map en de kalender bekijken met Agnieszka en Halina.")
