# SPDX-License-Identifier: EUPL-1.2
"""Wiersma–Tesfaye: an intervention team that stays as long as it takes; no end date.

A mother who hears voices and could not answer at first, and who later says herself what she wants.
"""

from datetime import date

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView, NamedBy
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import DESK_WORKER, HENK, JORIS, LOTTE, MIND, SCHOOL, WELFARE
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import adult, mother, son
from gezinsregie.demonstration.telling.referred import home, referral, serious, unclear
from gezinsregie.demonstration.telling.visits import NOBODY_THERE, OFF_BY_FAMILY
from gezinsregie.families.models import Gender

from .with_partners import help_wiersma


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Wiersma–Tesfaye",
        home(
            "Thuis",
            mother("Selam", "Tesfaye", (1993, 8, 8)),
            adult("Yonas", "Tesfaye", gender=Gender.MALE),
            son("Abel", "Wiersma", (2018, 4, 1)),
            street="Dijkweg 7",
            postcode="1238 JK",
        ),
        signal=376,
        situation="Crisis in de nacht; moeder vertrouwt geen instantie. Haar broer logeert er.",
        family_knows=False,
        members_complete=False,
        concerns=(
            serious("mental_health", "Moeder hoort stemmen."),
            serious("safety", "Abel liep alleen over de dijk."),
            serious("social_network", "Niemand in de buurt, behalve een broer zonder papieren."),
            unclear("finances", "Post blijft liggen."),
        ),
        worried=("Abel",),
        yes=("crisis", "care_avoiding", "psychiatric_disorder", "bad_experiences_with_help"),
        no=("regular_help_at_short_term",),
    )


def tell(today: date) -> Story:
    """Return the story; it started 358 days before ``today`` and goes on."""
    story = Story(today, referrer=HENK, desk=DESK_WORKER, coach=JORIS)
    story.refers(364, _referral(today))
    story.accepts(
        363,
        "itg-leeuwarden",
        "Er moet nu iemand naast moeder staan; gewone hulp is er pas over maanden.",
        weighed="De psychiatrische kant is hier juist een kenmerk. Besproken met de GGZ.",
    )
    story.starts(358)
    story.meets(358, "Tot half elf op de trap gezeten. Toen ging de deur open.", hour=22)
    story.meets(
        357, "Selam sliep. Met Yonas en Abel brood gehaald en gegeten.", members=["Yonas", "Abel"]
    )
    story.misses(
        355, "Gordijnen dicht. Door de brievenbus gezegd dat ik morgen terugkom.", NOBODY_THERE
    )
    story.keeps_visiting(
        range(354, 330, -2),
        "Bezoek: de dag in drie stukken geknipt, en alleen het eerste stuk gedaan.",
        "Selam praatte tegen de radio. Ik wachtte tot zij tegen mij praatte.",
        "Abel naar school gebracht en gehaald; onderweg vertelde hij over de dijk.",
    )
    story.measures(
        345,
        Moment.START,
        8,
        {"mental_health": 1, "social_network": 1, "finances": 2, "domestic_relations": 3},
    )
    _plan(story)
    story.agrees(334, FamilyView.COULD_NOT_ANSWER, "")
    story.keeps_visiting(
        range(328, 236, -7),
        "Bezoek: samen de dag doorgenomen en boodschappen gedaan.",
        "Naar de behandelaar. Selam wilde dat ik meeging tot de deur, en niet verder.",
        "Yonas heeft gekookt; Selam at mee en bleef zitten tot het eind.",
    )
    story.misses(271, "Selam zegde af: de stemmen waren te hard vandaag.", OFF_BY_FAMILY)
    _leaves(story)
    story.keeps_visiting(
        range(226, 10, -9),
        "Bezoek: Selam vertelde wat de dag haar kostte, op een schaal van tien.",
        "Post gedaan met Selam. Twee brieven weggegooid, één gebeld, één voor volgende week.",
        "Abel deed zijn spreekbeurt over dijken voor, met plaatjes.",
        "Buurvrouw Tineke was er. Zij en Selam hebben een sleutel van elkaar.",
    )
    story.offers(230, LOTTE, "Twee crises tegelijk is te veel. De moeder wil wie in de nacht komt.")
    story.declines(227, "Lotte Jansma", "Zij kent mij niet; blijf jij, ik neem een ander over.")
    _lately(story)
    help_wiersma(story)
    return story


def _plan(story: Story) -> None:
    story.works_on(
        343,
        "sleeping",
        "mental_health",
        "Ze moeten ophouden met praten.",
        "Selam slaapt vijf nachten van de zeven en weet wie ze 's nachts belt.",
        by="Selam",
        member="Selam",
        serious=True,
        measurable="Zij kruist de nachten aan.",
        current="Zonder slaap worden de stemmen luider.",
        achievable="Met medicijnen en de buurvrouw.",
        due_in=200,
    )
    story.works_on(
        342,
        "dike",
        "safety",
        "Ik ging kijken of het water er nog was.",
        "Abel is nooit alleen op de dijk.",
        by="Abel",
        member="Abel",
        serious=True,
        measurable="De juf en de buurvrouw weten wie hem haalt, elke dag.",
        current="Hij kan niet zwemmen en het water is diep.",
        achievable="Yonas brengt, de buurvrouw haalt.",
        due_in=60,
    )
    story.works_on(
        341,
        "neighbour",
        "social_network",
        "Ik woon ernaast en ken alleen haar gordijnen.",
        "Selam en de buurvrouw drinken elke week koffie.",
        by="Buurvrouw Tineke",
        kind=NamedBy.NETWORK,
        member="Selam",
        measurable="Tineke zegt het als het een week niet lukt.",
        current="In een crisis is er nu niemand.",
        achievable="Tineke wil graag en werkt niet meer.",
        due_in=120,
    )
    story.plans(
        341,
        "nightcall",
        "sleeping",
        "Telefoonnummers op de koelkast.",
        "Selam",
        due_in=5,
        done_after=3,
    )
    story.plans(
        340,
        "doctor",
        "sleeping",
        "Elke maand een afspraak, zonder wachtlijst.",
        MIND,
        kind=ActorKind.PARTNER,
        due_in=40,
        done_after=64,
    )
    story.plans(
        340,
        "fetch",
        "dike",
        "Rooster: wie brengt, wie haalt.",
        SCHOOL,
        kind=ActorKind.PARTNER,
        due_in=10,
        done_after=6,
    )
    story.plans(
        339,
        "coffee",
        "neighbour",
        "Donderdag om tien uur koffie.",
        "Tineke",
        kind=ActorKind.NETWORK,
        due_in=14,
        done_after=20,
    )


def _leaves(story: Story) -> None:
    story.meets(
        232,
        "Yonas is vertrokken; niemand weet waarheen. Selam vond een briefje. Abel vroeg of hij "
        "iets verkeerd had gedaan.",
        members=["Selam", "Abel"],
    )
    story.plans(
        231,
        "who",
        "dike",
        "Nieuw rooster zonder Yonas.",
        "Tineke",
        kind=ActorKind.NETWORK,
        due_in=3,
        done_after=1,
    )
    story.judges(190, "dike", 0, "Een half jaar niet meer alleen op de dijk.")
    story.agrees(
        186,
        FamilyView.AGREES,
        "Selam: de eerste keer kon ik niets zeggen. Nu zeg ik dat het klopt.",
    )


def _lately(story: Story) -> None:
    story.works_on(
        92,
        "money",
        "finances",
        "De envelopjes van de gemeente leg ik onder de bank.",
        "Selam laat de post door één iemand doen en ziet elke maand wat er over is.",
        by="Selam",
        member="Selam",
        measurable="Een blaadje per maand, met één bedrag.",
        current="Er kwam een deurwaarder voor een oude boete.",
        achievable="Budgetbeheer heeft een plek.",
        due_in=120,
    )
    story.plans(
        91,
        "budget",
        "money",
        "Budgetbeheer aanvragen.",
        WELFARE,
        kind=ActorKind.PARTNER,
        due_in=30,
        done_after=47,
    )
    story.judges(70, "sleeping", -1, "Vier nachten van de zeven, en ze belt op tijd.")
    story.judges(69, "neighbour", 1, "Elke week koffie, en een sleutel.")
    story.agrees(66, FamilyView.AGREES, "Voor het geld wil ik hulp. Voor het slapen wil ik rust.")
    story.meets(
        41,
        "Met Selam, de behandelaar en Tineke: drie mensen in plaats van acht. Dat houden we zo.",
        place=Place.ELSEWHERE,
        members=["Selam"],
    )
    story.plans(
        20,
        "visit",
        "sleeping",
        "Wijkteam komt een keer mee om elkaar te leren kennen.",
        "Joris van den Berg",
        kind=ActorKind.COACH,
        due_in=25,
    )
    story.next_phase(18)
    story.meets(
        6,
        "Selam belde om niets bijzonders. Dat is bijzonder.",
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        members=["Selam"],
    )
    story.plans_to_meet(2, 0, 15, "Met Selam kijken wat er na het einde blijft staan.", "Selam")
    story.calls_together(9, "table", -1, 15, "Selam", where="Wijkcentrum, grote tafel")
    story.brings_up(8, "table", "Wie belt Selam als wij er niet meer zijn?")
