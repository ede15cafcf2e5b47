# SPDX-License-Identifier: EUPL-1.2
"""Haddou–Jansen: nine months by the approach of Den Haag, with parents apart and a son who slides.

An eviction that was averted, and a goal that got worse; it closed 75 days before today.
"""

from datetime import date

from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView
from gezinsregie.casework.referral.new import NewReferral
from gezinsregie.demonstration.people import DESK_WORKER, PRIYA, RANIA
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, referral, serious, unclear
from gezinsregie.demonstration.telling.visits import NOBODY_THERE, OFF_BY_FAMILY

from .plan import make_the_plan


def _referral(today: date) -> NewReferral:
    return referral(
        today,
        "Haddou–Jansen",
        home(
            "Bij moeder",
            mother("Wendy", "Jansen", (1984, 2, 21)),
            son("Sofian", "Haddou", (2010, 6, 3)),
            daughter("Inès", "Haddou", (2014, 11, 17)),
            son("Milan", "Jansen", (2018, 9, 29)),
            street="Sluisweg 203",
            postcode="1236 EL",
        ),
        home(
            "Bij vader",
            father("Karim", "Haddou", (1981, 8, 12)),
            street="Kerkpad 4",
            postcode="1240 AA",
            place="Oosterzand",
        ),
        signal=395,
        situation=(
            "Vijf maanden huurachterstand en een vonnis tot ontruiming. Sofian is drie keer "
            "aangehouden voor diefstal. Het wijkteam kwam twee keer niet verder dan de hal."
        ),
        concerns=(
            serious("housing", "Er ligt een vonnis; de deurwaarder kan een datum prikken."),
            serious("finances", "Vijf maanden huur, zorgverzekering en boetes."),
            serious("safety", "Sofian: drie aanhoudingen in een half jaar."),
            serious("education", "Sofian komt twee dagen per week, Inès vaak te laat."),
            serious("parenting", "Moeder zegt dat ze Sofian niet meer kan houden."),
            unclear("substance_use", "Blowen door Sofian, hoeveel is niet duidelijk."),
        ),
        worried=("Sofian", "Inès"),
        yes=(
            "threatened_eviction",
            "social_assistance_benefit",
            "supervision_order",
            "regular_help_kept_out",
            "serious_development_concern",
            "child_sliding_into_crime",
            "further_from_work_or_school",
        ),
        no=("request_for_help", "motivated", "psychiatric_disorder"),
    )


def tell(today: date) -> Story:
    """Return the story; it ran from 345 to 75 days before ``today``."""
    story = Story(today, referrer=PRIYA, desk=DESK_WORKER, coach=RANIA)
    story.refers(352, _referral(today))
    story.accepts(
        349,
        "vig-den-haag",
        "Het vonnis loopt en de deur blijft dicht voor gewone hulp.",
        weighed="Besproken met Wendy en de jeugdbeschermer; behandeling is nu niet aan de orde.",
    )
    story.starts(345)
    story.misses(345, "Afspraak om negen uur. Gordijnen dicht, niemand deed open.", NOBODY_THERE)
    story.meets(
        344, "Om acht uur 's avonds wel. Op de stoep verteld wie ons stuurt, en waarom.", hour=20
    )
    story.meets(
        342, "Met Wendy, Priya Ramdin en de jeugdbeschermer: wat er gebeurt bij ontruiming."
    )
    story.calls(341, "Karim gebeld. Hij wist niets van het vonnis en was daar boos over.", "Karim")
    story.measures(
        338,
        Moment.START,
        11,
        {
            "finances": 1,
            "housing": 1,
            "domestic_relations": 2,
            "work_education": 2,
            "mental_health": 3,
            "social_network": 2,
            "justice": 1,
        },
    )
    story.next_phase(335)
    story.keeps_visiting(
        range(334, 306, -2),
        "Post gesorteerd: drie stapels, en één om vandaag te bellen.",
        "Sofian uit bed gehaald en meegereden naar school.",
        "Met Inès de week getekend. Ze wil op maandag niet naar haar vader.",
        "Boodschappen gedaan met een lijst en veertig euro.",
    )
    make_the_plan(story)
    story.next_phase(305)
    story.misses(290, "Wendy zegde af: zij moest onverwacht naar de rechtbank.", OFF_BY_FAMILY)
    story.keeps_visiting(
        range(302, 246, -4),
        "Huisbezoek in de avond: eten om zes uur, telefoons in de la.",
        "Met Wendy en Karim samen de schoolvakanties verdeeld, voor het eerst aan één tafel.",
        "Naar schuldhulp met Wendy. Het dossier is compleet.",
        "Alleen Wendy thuis. Besproken wat zij om tien uur doet als haar oudste er niet is.",
        hour=18,
    )
    _turn(story)
    story.next_phase(244)
    story.keeps_visiting(
        range(238, 84, -11),
        "Wendy vertelde wat goed ging; ik schreef het op en vulde niets aan.",
        "Gelopen langs de dijk. Wendy belde zelf met de verzekering terwijl ik luisterde.",
        "Karim bracht de kinderen. Overdracht aan de deur ging zonder woorden over vroeger.",
    )
    _end(story)
    return story


def _turn(story: Story) -> None:
    story.meets(
        262,
        "Sofian is gisteren weer aangehouden, nu met een mes op zak. Wendy was stil.",
        place=Place.ELSEWHERE,
        members=["Wendy", "Sofian"],
    )
    story.judges(
        258, "street", -3, "Vierde aanhouding, en zwaarder. Dit gaat de verkeerde kant op."
    )
    story.plans(
        256,
        "judge",
        "street",
        "Meegaan naar de kinderrechter en de reclassering.",
        "Rania el Amrani",
        kind=ActorKind.COACH,
        due_in=30,
        done_after=24,
    )
    story.agrees(
        254,
        FamilyView.DISAGREES,
        "Wendy wil dat Sofian een tijd bij Karim woont. Karim vindt dat te vroeg.",
    )


def _end(story: Story) -> None:
    story.judges(98, "roof", 0, "De corporatie heeft de ontruiming ingetrokken; de huur loopt.")
    story.judges(98, "debts", -1, "Toegelaten, maar het eerste plan moet nog komen.")
    story.judges(97, "late", 1, "Al tien weken op tijd, en ze loopt nu met een vriendin.")
    story.judges(97, "apart", 0, "Vader en moeder doen het zondagse bericht zelf.")
    story.agrees(95, FamilyView.AGREES, "Zo kunnen wij verder, zeggen Wendy en Karim.")
    story.measures(
        82,
        Moment.END,
        4,
        {
            "finances": 3,
            "housing": 4,
            "domestic_relations": 3,
            "work_education": 3,
            "mental_health": 3,
            "social_network": 3,
            "justice": 1,
        },
    )
    story.closes(
        75,
        ClosingReason.HANDED_OVER,
        "Het huis en de post zijn op orde. Met Sofian ging het slechter: de jeugdreclassering "
        "neemt dat deel over, de ouders doen de rest samen.",
        "Jeugdreclassering (Willem Zondervan) en wijkteam Zuid, samen aan tafel overgedragen",
        look_again_in=120,
    )
