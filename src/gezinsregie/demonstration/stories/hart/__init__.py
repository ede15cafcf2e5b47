# SPDX-License-Identifier: EUPL-1.2
"""'t Hart: half a year by the Leeuwarden approach, from eviction notice to final report."""

from datetime import date, timedelta

from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.demonstration.stories.directions import direct_hart
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole

from .plan import judge_the_plan, make_the_plan

YES, NO = Answer.YES, Answer.NO


def _referral(today: date) -> NewReferral:
    return NewReferral(
        family_name="'t Hart",
        households=(
            NewHousehold(
                name="Bij moeder",
                street="Iepenlaan 12",
                postcode="1234 AB",
                place="Lindewaard",
                members=(
                    NewMember(
                        "Ilse",
                        "'t Hart",
                        MemberRole.PARENT,
                        date(1988, 5, 2),
                        Gender.FEMALE,
                        "111222333",
                    ),
                    NewMember("Bram", "'t Hart", MemberRole.CHILD, date(2013, 8, 19), Gender.MALE),
                    NewMember("Noor", "'t Hart", MemberRole.CHILD, date(2019, 1, 7), Gender.FEMALE),
                ),
            ),
            NewHousehold(
                name="Bij vader",
                place="Oosterzand",
                address_protected=True,
                members=(
                    NewMember(
                        "Sander",
                        "Terpstra",
                        MemberRole.PARENT,
                        date(1985, 11, 30),
                        Gender.MALE,
                    ),
                ),
            ),
        ),
        first_signal_on=today - timedelta(days=258),
        situation=(
            "Bram komt al zes weken bijna niet op school en is twee keer met oudere jongens door "
            "de politie thuisgebracht. Moeder doet de deur niet open voor het wijkteam."
        ),
        family_knows=True,
        members_complete=True,
        concerns=(
            NewConcern("education", Weight.SERIOUS, "Bram is 31 van de 40 dagen niet geweest."),
            NewConcern("safety", Weight.SERIOUS, "Twee keer thuisgebracht na vernieling."),
            NewConcern("finances", Weight.SERIOUS, "De huur is drie maanden achter."),
            NewConcern("housing", Weight.SERIOUS, "De woningcorporatie dreigt met ontruiming."),
            NewConcern("mental_health", Weight.NOT_SERIOUS, "Moeder zegt dat ze op is."),
        ),
        member_concerns=(None, YES, None, None),
        facts={
            "threatened_eviction": YES,
            "social_assistance_benefit": YES,
            "crime_or_unsafety": YES,
            "regular_help_without_effect": YES,
            "school_drop_out": YES,
            "request_for_help": NO,
            "addiction": NO,
        },
    )


def tell(today: date) -> Story:
    """Return the story; it closed eleven days before ``today``."""
    story = Story(
        today,
        referrer="partner@lindewaard.example",
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )
    story.refers(214, _referral(today))
    story.accepts(
        211,
        "vig-leeuwarden",
        "Gewone hulp komt niet binnen en er is sprake van overlast en vernieling.",
        weighed="Besproken met school en wijkagent: dit speelt hier duidelijk.",
    )
    story.starts(207)
    story.meets(207, "Aan de deur verteld waarom we komen. Tien minuten in de keuken gezeten.")
    story.meets(206, "Samen de post opengemaakt: elf aanmaningen. Ilse huilde, en ging door.")
    story.meets(205, "Bram laat zijn kamer zien. Hij wil naar een andere klas.", members=["Bram"])
    story.meets(
        204,
        "Sander gebeld. Hij wil meedenken, maar niet aan tafel met Ilse.",
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        members=["Sander"],
    )
    story.measures(
        203,
        Moment.START,
        9,
        {
            "finances": 1,
            "housing": 2,
            "domestic_relations": 2,
            "mental_health": 3,
            "social_network": 2,
            "justice": 2,
            "work_education": 2,
        },
    )
    story.next_phase(197)
    make_the_plan(story)
    story.next_phase(160)
    for days in range(200, 100, -7):
        story.meets(days, "Huisbezoek: de week doorgenomen en de volgende stap gezet.")
    story.misses(
        131,
        "Niemand thuis op de afgesproken tijd. Briefje achtergelaten, Ilse belde 's avonds terug.",
        ContactOutcome.NOBODY_THERE,
        members=["Ilse"],
    )
    story.next_phase(95)
    for days in range(92, 20, -14):
        story.meets(days, "Ilse leidt het gesprek. Ik luister en vraag door.")
    story.meets(
        40,
        "Gesprek op school met Ilse, de mentor en Bram. Bram vertelt zelf hoe het gaat.",
        place=Place.ELSEWHERE,
        members=["Ilse", "Bram"],
    )
    judge_the_plan(story)
    story.measures(
        14,
        Moment.END,
        2,
        {
            "finances": 3,
            "housing": 4,
            "domestic_relations": 3,
            "mental_health": 4,
            "social_network": 4,
            "justice": 4,
            "work_education": 3,
        },
    )
    direct_hart(story)
    story.checks_safety(12, family="Ilse en de kinderen zeggen dat het thuis rustig is.")
    story.closes(
        11,
        ClosingReason.MANAGEABLE,
        "De huur loopt weer, Bram gaat naar school en Ilse weet wie ze belt als het knelt.",
        "Wijkteam Noord, Karin Bosma (kennisgemaakt aan de keukentafel)",
        look_again_in=180,
    )
    return story
