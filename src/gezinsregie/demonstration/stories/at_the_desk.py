# SPDX-License-Identifier: EUPL-1.2
"""Referrals that wait at the desk, and some that were answered otherwise."""

from datetime import date, timedelta

from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole

YES, NO = Answer.YES, Answer.NO
SCHOOL, POLICE, HOUSING = (
    "partner@lindewaard.example",
    "wijkagent@lindewaard.example",
    "wonen@lindewaard.example",
)


def tell(today: date) -> list[Story]:
    """Return three referrals that wait, one that was redirected and one that was refused."""
    return [
        _waiting_with_a_contra_indication(today),
        _waiting_with_much_unknown(today),
        _waiting_with_nine(today),
        _redirected(today),
        _refused(today),
    ]


def _story(today: date, referrer: str) -> Story:
    return Story(
        today,
        referrer=referrer,
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )


def _home(name: str, *members: NewMember, street: str = "") -> tuple[NewHousehold, ...]:
    return (NewHousehold(name, members, street=street, place="Lindewaard"),)


def _waiting_with_a_contra_indication(today: date) -> Story:
    story = _story(today, POLICE)
    story.refers(
        6,
        NewReferral(
            family_name="Vermeulen",
            households=_home(
                "Thuis",
                NewMember("Rob", "Vermeulen", MemberRole.PARENT, date(1986, 3, 17), Gender.MALE),
                NewMember(
                    "Fleur", "Vermeulen", MemberRole.CHILD, date(2012, 12, 12), Gender.FEMALE
                ),
                NewMember("Tijn", "Vermeulen", MemberRole.CHILD, date(2017, 7, 7), Gender.MALE),
                street="Molenpad 19",
            ),
            first_signal_on=today - timedelta(days=47),
            situation=(
                "Vader drinkt en is sinds de scheiding zijn werk kwijt. Fleur zorgt voor Tijn. "
                "De maatschappelijk werker werd twee keer weggestuurd."
            ),
            family_knows=True,
            members_complete=True,
            concerns=(
                NewConcern("substance_use", Weight.SERIOUS, "Dagelijks, ook overdag."),
                NewConcern("work", Weight.SERIOUS, "Sinds april geen werk."),
                NewConcern("education", Weight.SERIOUS, "Fleur mist elke maandag."),
                NewConcern("safety", Weight.SERIOUS, "Twee meldingen van huiselijke ruzie."),
                NewConcern("finances", Weight.UNKNOWN_WEIGHT, "Er lag een brief van een bureau."),
            ),
            member_concerns=(None, YES, YES),
            facts={
                "addiction": YES,
                "care_avoiding": YES,
                "regular_help_kept_out": YES,
                "regular_help_without_effect": YES,
                "crime_or_unsafety": YES,
                "serious_development_concern": YES,
                "request_for_help": NO,
                "threatened_eviction": NO,
            },
        ),
    )
    story.asks_back(5, "Welke hulp is er eerder geweest, en waarom stopte die?", within=7)
    story.answers_desk(
        3,
        "Het maatschappelijk werk kwam twee keer. Vader liet hen niet binnen en belde niet terug.",
    )
    return story


def _waiting_with_much_unknown(today: date) -> Story:
    story = _story(today, SCHOOL)
    story.refers(
        2,
        NewReferral(
            family_name="Mohan",
            households=_home(
                "Thuis",
                NewMember("Anjali", "Mohan", MemberRole.PARENT, None, Gender.FEMALE),
                NewMember("Kiran", "Mohan", MemberRole.CHILD, date(2018, 2, 11), Gender.UNKNOWN),
            ),
            first_signal_on=today - timedelta(days=9),
            situation="Kiran is stil geworden en draagt al weken dezelfde kleren.",
            family_knows=False,
            concerns=(NewConcern("daily_living", Weight.UNKNOWN_WEIGHT, "Kleding en eten."),),
            member_concerns=(None, YES),
        ),
    )
    story.asks_back(1, "Hebt u met moeder gesproken over uw zorgen? Wat zei ze daarover?", within=4)
    return story


def _waiting_with_nine(today: date) -> Story:
    story = _story(today, HOUSING)
    born = (2006, 2008, 2010, 2011, 2014, 2017, 2023)
    names = ("Destiny", "Jahmar", "Shanelle", "Keano", "Amaya", "Rejhon", "Zoë")
    story.refers(
        1,
        NewReferral(
            family_name="van der Heijden–Martina",
            households=_home(
                "Thuis",
                NewMember("Sharon", "Martina", MemberRole.PARENT, date(1985, 10, 4), Gender.FEMALE),
                NewMember(
                    "Wesley", "van der Heijden", MemberRole.PARENT, date(1982, 1, 19), Gender.MALE
                ),
                *(
                    NewMember(name, "van der Heijden", MemberRole.CHILD, date(year, 5, 20))
                    for name, year in zip(names, born, strict=True)
                ),
                street="Plein 1945 nummer 102 achter",
            ),
            first_signal_on=today - timedelta(days=12),
            situation="Negen mensen in vier kamers, huurachterstand en klachten van buren.",
            family_knows=True,
            members_complete=True,
            concerns=(
                NewConcern("housing", Weight.SERIOUS, "Te klein, en ontruiming aangezegd."),
                NewConcern("finances", Weight.SERIOUS, "Vier maanden achterstand."),
                NewConcern("education", Weight.NOT_SERIOUS, "Keano komt vaak te laat."),
                NewConcern("safety", Weight.NOT_SERIOUS, "Geluidsoverlast."),
            ),
            facts={
                "threatened_eviction": YES,
                "social_assistance_benefit": YES,
                "supervision_order": NO,
                "addiction": NO,
                "psychiatric_disorder": NO,
            },
        ),
    )
    return story


def _redirected(today: date) -> Story:
    story = _story(today, SCHOOL)
    story.refers(
        17,
        NewReferral(
            family_name="Hoekzema",
            households=_home(
                "Thuis",
                NewMember("Gerda", "Hoekzema", MemberRole.PARENT, date(1990, 6, 30)),
                NewMember("Pim", "Hoekzema", MemberRole.CHILD, date(2020, 8, 8)),
            ),
            first_signal_on=today - timedelta(days=24),
            situation="Pim slaapt slecht en moeder wil weten hoe ze dat aanpakt.",
            family_knows=True,
            members_complete=True,
            concerns=(NewConcern("parenting", Weight.NOT_SERIOUS, "Slapen."),),
            facts={"request_for_help": YES, "parents_can_solve": YES},
        ),
    )
    story.redirects(
        15,
        "Opvoedspreekuur van het wijkteam",
        "Eén vraag, en moeder komt er met een paar gesprekken zelf uit.",
    )
    return story


def _refused(today: date) -> Story:
    story = _story(today, HOUSING)
    story.refers(
        31,
        NewReferral(
            family_name="Brouwer",
            households=_home(
                "Thuis", NewMember("Arie", "Brouwer", MemberRole.OTHER, date(1957, 1, 2))
            ),
            first_signal_on=today - timedelta(days=33),
            situation="Meneer woont alleen en heeft huurachterstand.",
            family_knows=True,
            members_complete=True,
            concerns=(NewConcern("finances", Weight.SERIOUS, "Huurachterstand."),),
        ),
    )
    story.refuses(30, "Er zijn geen kinderen in dit huishouden. Schuldhulp heeft meneer al gebeld.")
    return story
