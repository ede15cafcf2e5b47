# SPDX-License-Identifier: EUPL-1.2
"""Bouali: the Alkmaar approach, in its first weeks of mapping, with a parent who refuses."""

from datetime import date, timedelta

from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import NamedBy
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole

from .with_partners import help_bouali

YES, NO = Answer.YES, Answer.NO


def tell(today: date) -> Story:
    """Return the story; it started nine days before ``today``."""
    story = Story(
        today,
        referrer="partner@lindewaard.example",
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )
    story.refers(
        20,
        NewReferral(
            family_name="Bouali",
            households=(
                NewHousehold(
                    "Thuis",
                    (
                        NewMember(
                            "Naïma", "Bouali", MemberRole.PARENT, date(1984, 1, 25), Gender.FEMALE
                        ),
                        NewMember(
                            "Rachid", "Bouali", MemberRole.PARENT, date(1980, 6, 6), Gender.MALE
                        ),
                        NewMember(
                            "Yassin", "Bouali", MemberRole.CHILD, date(2011, 5, 5), Gender.MALE
                        ),
                        NewMember(
                            "Sanae", "Bouali", MemberRole.CHILD, date(2015, 9, 12), Gender.FEMALE
                        ),
                        NewMember(
                            "Ilyas", "Bouali", MemberRole.CHILD, date(2022, 2, 22), Gender.MALE
                        ),
                    ),
                    street="Korenstraat 41",
                    postcode="1237 GH",
                    place="Lindewaard",
                ),
            ),
            first_signal_on=today - timedelta(days=29),
            situation="Al jaren helpen verschillende mensen, en steeds begint het opnieuw.",
            family_knows=True,
            members_complete=True,
            concerns=(
                NewConcern("physical_health", Weight.SERIOUS, "Vader ligt veel op bed."),
                NewConcern("finances", Weight.SERIOUS, "Leningen bij familie en winkels."),
                NewConcern("education", Weight.SERIOUS, "Yassin spijbelt."),
                NewConcern("housing", Weight.SERIOUS, "Zes mensen op drie kamers, schimmel."),
            ),
            member_concerns=(None, None, YES, None, None),
            facts={"chronic": YES, "parents_can_solve": NO, "request_for_help": YES},
        ),
    )
    story.accepts(
        14,
        "hhw-alkmaar",
        "Chronische problemen op vier leefgebieden; moeder wil, vader twijfelt.",
        weighed="Besproken met moeder en de huisarts.",
    )
    story.starts(9)
    story.meets(
        9,
        "Thee gedronken. Rachid bleef boven: hij wil geen nieuwe hulpverlener.",
        members=["Naïma", "Sanae"],
    )
    story.meets(5, "Met Naïma en Yassin de week getekend.", members=["Naïma", "Yassin"])
    story.measures(
        4, Moment.START, 7, {"finances": 2, "physical_health": 2, "housing": 2, "time_use": 3}
    )
    story.worries(
        4,
        "mould",
        "housing",
        "Ilyas hoest de hele winter.",
        name="Naïma",
        about="Ilyas",
        serious=True,
    )
    story.worries(
        4,
        "truant",
        "education",
        "Yassin was acht keer niet bij wiskunde.",
        by=NamedBy.PARTNER,
        name="Openbare basisschool De Regenboog",
        about="Yassin",
    )
    story.meets(
        2,
        "Rachid kwam erbij zitten. Hij zei niets, maar bleef tot het eind.",
        members=["Naïma", "Rachid"],
    )
    help_bouali(story)
    return story
