# SPDX-License-Identifier: EUPL-1.2
"""Wiersma–Tesfaye: an intervention team that stays as long as it takes; no end date."""

from datetime import date, timedelta

from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.casework.referral.actions import NewConcern, NewReferral
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole

YES, NO = Answer.YES, Answer.NO


def tell(today: date) -> Story:
    """Return the story; it started 290 days before ``today`` and goes on."""
    story = Story(
        today,
        referrer="wijkagent@lindewaard.example",
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )
    story.refers(
        300,
        NewReferral(
            family_name="Wiersma–Tesfaye",
            households=(
                NewHousehold(
                    "Thuis",
                    (
                        NewMember(
                            "Selam", "Tesfaye", MemberRole.PARENT, date(1993, 8, 8), Gender.FEMALE
                        ),
                        NewMember(
                            "Abel", "Wiersma", MemberRole.CHILD, date(2018, 4, 1), Gender.MALE
                        ),
                    ),
                    street="Dijkweg 7",
                    postcode="1238 JK",
                    place="Lindewaard",
                ),
            ),
            first_signal_on=today - timedelta(days=330),
            situation="Crisis in de nacht; moeder vertrouwt geen instantie meer.",
            family_knows=False,
            members_complete=False,
            concerns=(
                NewConcern("mental_health", Weight.SERIOUS, "Moeder hoort stemmen."),
                NewConcern("safety", Weight.SERIOUS, "Abel liep alleen over de dijk."),
                NewConcern("social_network", Weight.SERIOUS, "Niemand in de buurt."),
                NewConcern("finances", Weight.UNKNOWN_WEIGHT, "Post blijft liggen."),
            ),
            member_concerns=(None, YES),
            facts={
                "crisis": YES,
                "care_avoiding": YES,
                "psychiatric_disorder": YES,
                "regular_help_at_short_term": NO,
            },
        ),
    )
    story.accepts(
        298,
        "itg-leeuwarden",
        "Er moet nu iemand naast moeder staan; gewone hulp is er pas over maanden.",
        weighed="De psychiatrische kant is hier juist een kenmerk. Besproken met de GGZ.",
    )
    story.starts(290)
    story.measures(285, Moment.START, 8, {"mental_health": 1, "social_network": 1, "finances": 2})
    story.worries(
        280,
        "voices",
        "mental_health",
        "Ze moeten ophouden met praten.",
        name="Selam",
        about="Selam",
        serious=True,
    )
    story.aims(
        279,
        "sleeping",
        "voices",
        "Selam slaapt vijf nachten van de zeven en weet wie ze 's nachts belt.",
        measurable="Zij kruist de nachten aan.",
        current="Zonder slaap worden de stemmen luider.",
        achievable="Met medicijnen en de buurvrouw.",
        due_in=300,
        member="Selam",
    )
    story.plans(
        278,
        "nightcall",
        "sleeping",
        "Telefoonnummers op de koelkast.",
        "Selam",
        due_in=5,
        done_after=3,
    )
    story.plans(270, "doctor", "sleeping", "Elke maand naar de behandelaar.", "Selam", due_in=272)
    story.agrees(275, FamilyView.COULD_NOT_ANSWER, "")
    for days in range(288, 8, -12):
        story.meets(days, "Bezoek: samen de dag doorgenomen en boodschappen gedaan.")
    return story
