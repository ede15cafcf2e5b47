# SPDX-License-Identifier: EUPL-1.2
"""Kaya–de Boer: voluntary family coaching by the Eindhoven approach, under way."""

from datetime import date, timedelta

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.footing.models import FootingKind
from gezinsregie.casework.plan.models import ActorKind, FamilyView, Horizon, NamedBy
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.door.models import Hazard, ToldTo
from gezinsregie.families.models import Gender, MemberRole

from .kaya_along import works_with_others
from .kaya_views import ask_everybody, judge_in_between
from .with_partners import help_kaya

YES, NO = Answer.YES, Answer.NO


def tell(today: date) -> Story:
    """Return the story; it started 76 days before ``today`` and goes on."""
    story = Story(
        today,
        referrer="partner@lindewaard.example",
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )
    story.refers(
        90,
        NewReferral(
            family_name="Kaya–de Boer",
            households=(
                NewHousehold(
                    "Thuis",
                    (
                        NewMember(
                            "Elif", "Kaya", MemberRole.PARENT, date(1991, 2, 14), Gender.FEMALE
                        ),
                        NewMember(
                            "Martijn", "de Boer", MemberRole.PARENT, date(1989, 9, 3), Gender.MALE
                        ),
                        NewMember(
                            "Deniz", "de Boer", MemberRole.CHILD, date(2016, 6, 21), Gender.OTHER
                        ),
                        NewMember(
                            "Mila", "de Boer", MemberRole.CHILD, date(2021, 12, 1), Gender.FEMALE
                        ),
                    ),
                    street="Vlinderhof 3",
                    postcode="1235 CD",
                    place="Lindewaard",
                ),
            ),
            first_signal_on=today - timedelta(days=104),
            situation=(
                "Deniz komt zonder ontbijt en valt in slaap in de klas. Moeder vertelde dat het "
                "thuis te veel is: schulden, ruzie en een kind dat niet slaapt."
            ),
            family_knows=True,
            members_complete=True,
            concerns=(
                NewConcern("parenting", Weight.SERIOUS, "Geen vaste tijden voor eten en slapen."),
                NewConcern("finances", Weight.SERIOUS, "Vader verloor zijn werk; er is beslag."),
                NewConcern("family_relations", Weight.SERIOUS, "Veel ruzie waar Deniz bij is."),
                NewConcern("social_network", Weight.NOT_SERIOUS, "Geen familie in de buurt."),
                NewConcern("housing", Weight.NONE),
            ),
            member_concerns=(None, None, YES, YES),
            facts={
                "request_for_help": YES,
                "motivated": YES,
                "child_safety_concern": YES,
                "grip_lost": YES,
                "small_network": YES,
                "addiction": NO,
            },
        ),
    )
    story.accepts(
        86,
        "crg-eindhoven",
        "De ouders vragen zelf om hulp en zijn de grip kwijt.",
        form="family-coaching",
        weighed="Met ouders besproken; zij herkennen dit.",
    )
    story.starts(76)
    story.meets(74, "Kennisgemaakt. Elif maakte een lijst van wat ze kwijt is: slaap staat op één.")
    story.measures(
        70,
        Moment.START,
        6,
        {
            "finances": 1,
            "domestic_relations": 2,
            "mental_health": 3,
            "instrumental_adl": 2,
            "social_network": 2,
        },
    )
    for kind, words, in_return in (
        (FootingKind.NEED, "Eén iemand die weet hoe het bij ons zit.", ""),
        (FootingKind.END_TERM, "Mila slaapt om half negen en de avond is van ons.", ""),
        (
            FootingKind.EXCHANGE,
            "Elif en Deniz zijn thuis op de afgesproken tijd.",
            "Joris vraagt alles één keer, en belt zelf de anderen.",
        ),
    ):
        story.says(70, kind, words, by="Elif", in_return=in_return)
    story.says(
        68,
        FootingKind.STRENGTH,
        "Deniz is nog geen dag te laat op school geweest.",
        by="Deniz",
        life_domain="education",
    )
    story.worries(
        69, "sleep", "parenting", "Mila slaapt pas om elf uur en dan is de avond op.", name="Elif"
    )
    story.worries(
        69,
        "debt",
        "finances",
        "Ik weet niet eens hoeveel het is.",
        name="Martijn",
        about="Martijn",
        serious=True,
    )
    story.worries(
        68,
        "shout",
        "family_relations",
        "Als ze schreeuwen ga ik onder mijn dekbed.",
        name="Deniz",
        about="Deniz",
        serious=True,
    )
    story.aims(
        66,
        "evenings",
        "sleep",
        "De avonden zijn rustig, voor de kinderen en voor ons.",
        measurable="Drie weken lang geeft iedereen de avond een voldoende.",
        current="De avond is nu het zwaarste van de dag.",
        achievable="Eerst slaapt Mila op tijd, daarna de rest.",
        due_in=150,
        horizon=Horizon.LONG,
        also=("family_relations",),
    )
    story.aims(
        66,
        "bed",
        "sleep",
        "Mila ligt om half acht in bed, met steeds dezelfde volgorde.",
        measurable="Vijf van de zeven avonden, op het kaartje aan de koelkast.",
        current="Zonder slaap lukt de rest niet.",
        achievable="Martijn is 's avonds thuis.",
        due_in=100,
        member="Mila",
        horizon=Horizon.SHORT,
        under="evenings",
    )
    story.aims(
        66,
        "list",
        "debt",
        "Alle schulden staan op één lijst en er is een aanvraag schuldhulp.",
        measurable="De aanvraag is bevestigd.",
        current="Er ligt beslag op de toeslagen.",
        achievable="De papieren liggen in twee dozen.",
        due_in=70,
        member="Martijn",
        horizon=Horizon.SHORT,
    )
    story.aims(
        66,
        "calm",
        "shout",
        "Ouders maken ruzies buiten waar Deniz bij is.",
        measurable="Deniz geeft elke week een cijfer.",
        current="Deniz ligt er wakker van.",
        achievable="Ze kennen hun eigen signalen en lopen een rondje.",
        due_in=100,
        horizon=Horizon.LONG,
    )
    story.plans(
        65, "card", "bed", "Kaartje met de avond maken en ophangen.", "Elif", due_in=7, done_after=5
    )
    story.plans(
        65, "boxes", "list", "De twee dozen uitzoeken.", "Martijn", due_in=21, done_after=30
    )
    story.plans(
        35,
        "apply",
        "list",
        "Aanvraag schuldhulp indienen en terugbellen over de datum.",
        "Schuldhulp gemeente Lindewaard",
        kind=ActorKind.PARTNER,
        due_in=37,
    )
    story.plans(
        64, "walk", "calm", "Een rondje lopen als het oploopt.", "Martijn en Elif", due_in=70
    )
    story.plans(
        30,
        "grade",
        "calm",
        "Elke vrijdag naar het cijfer van Deniz vragen.",
        "Joris van den Berg",
        kind=ActorKind.COACH,
        due_in=33,
    )
    story.agrees(62, FamilyView.AGREES, "Eindelijk één iemand die we kunnen bellen, zegt Elif.")
    story.next_phase(61)
    for days in (55, 48, 41, 34, 27, 20, 13):
        story.meets(days, "Huisbezoek: avondritme besproken en de post van deze week gedaan.")
    story.meets(
        6,
        "Elif appte dat het bed-kaartje nu vier avonden lukt. Afspraak verzet naar donderdag.",
        kind=ContactKind.MESSAGE,
        place=Place.DISTANCE,
        members=["Elif"],
    )
    story.warns(
        20,
        Hazard.DOG,
        "De hond van de bovenburen loopt los op de trap en heeft al eens gehapt. Bel aan bij de "
        "zijdeur; Elif doet open. Gezien bij het bezoek van die dag.",
        told_to=ToldTo.PARTNERS,
        holds_for=22,
    )
    story.names_who_to_call(
        20,
        "Sevim Aydın",
        "zus van Elif, woont om de hoek",
        "06 00000123",
        "Kan de kinderen opvangen, ook 's nachts.",
    )
    story.hears_in_private(6, "Deniz", "Ik hoor ze 's nachts praten. Dan ga ik bij Mila liggen.")
    story.corrects_the_last(
        5,
        "Het waren drie avonden; ik las het bericht te snel.",
        "Elif appte dat het bed-kaartje nu drie avonden lukt. Afspraak verzet naar donderdag.",
    )
    works_with_others(story)
    story.worries(
        5,
        "work",
        "work",
        "Hij zit de hele dag thuis en schaamt zich.",
        by=NamedBy.NETWORK,
        name="Oma de Boer",
        about="Martijn",
    )
    help_kaya(story)
    judge_in_between(story)
    ask_everybody(story)
    return story
