# SPDX-License-Identifier: EUPL-1.2
"""Rozenberg: the approach of Den Haag, with an eviction that threatens and a start that drags."""

from datetime import date, timedelta

from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.plan.models import ActorKind, NamedBy
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.casework.referral.new import NewConcern, NewReferral
from gezinsregie.demonstration.people import LOTTE
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import Gender, MemberRole

from .with_partners import help_rozenberg

YES, NO = Answer.YES, Answer.NO


def tell(today: date) -> Story:
    """Return the story; it started 33 days before ``today`` and lacks a start measurement."""
    story = Story(
        today,
        referrer="wonen@lindewaard.example",
        desk="desk@lindewaard.example",
        coach="coach@lindewaard.example",
    )
    story.refers(
        41,
        NewReferral(
            family_name="Rozenberg",
            households=(
                NewHousehold(
                    "Thuis",
                    (
                        NewMember(
                            "Carmen",
                            "Rozenberg",
                            MemberRole.PARENT,
                            date(1979, 4, 9),
                            Gender.FEMALE,
                        ),
                        NewMember(
                            "Jayden", "Rozenberg", MemberRole.CHILD, date(2009, 3, 2), Gender.MALE
                        ),
                        NewMember(
                            "Chelsey",
                            "Rozenberg",
                            MemberRole.CHILD,
                            date(2012, 10, 28),
                            Gender.FEMALE,
                        ),
                    ),
                    street="Havenkade 88",
                    postcode="1236 EF",
                    place="Lindewaard",
                ),
                NewHousehold(
                    "Pleeggezin van Luuk",
                    (
                        NewMember(
                            "Luuk", "Rozenberg", MemberRole.CHILD, date(2020, 7, 15), Gender.MALE
                        ),
                    ),
                    address_protected=True,
                ),
            ),
            first_signal_on=today - timedelta(days=120),
            situation="Overlast, huurachterstand en een kort geding over vijf weken.",
            family_knows=True,
            members_complete=True,
            concerns=(
                NewConcern("housing", Weight.SERIOUS, "Ontruiming staat gepland."),
                NewConcern("finances", Weight.SERIOUS, "Vijf maanden huur en energie achter."),
                NewConcern("safety", Weight.SERIOUS, "Meldingen van de buren, elke week."),
                NewConcern("education", Weight.SERIOUS, "Jayden staat nergens meer ingeschreven."),
                NewConcern("substance_use", Weight.UNKNOWN_WEIGHT, "Buren noemen drank."),
            ),
            member_concerns=(None, YES, YES, None),
            facts={
                "threatened_eviction": YES,
                "social_assistance_benefit": YES,
                "supervision_order": YES,
                "regular_help_kept_out": YES,
                "serious_development_concern": YES,
                "addiction": YES,
            },
        ),
    )
    story.accepts(
        38,
        "vig-den-haag",
        "Ontruiming en schooluitval; de deur blijft dicht voor gewone hulp.",
        weighed="Drankgebruik is er, maar sluit meewerken niet uit. Besproken met de GGD.",
    )
    story.is_commissioned(38, "Onderwijs, Cultuur en Welzijn", 42)
    story.starts(33)
    story.meets(
        33, "Aan de deur. Carmen wil weten wie haar verlinkt heeft. Uitgelegd wie wat meldde."
    )
    story.meets(31, "Binnen. Gevolgen benoemd: de zitting, en wat er met de uitkering kan.")
    story.meets(
        26,
        "Jayden gesproken op het basketbalveld. Hij wil werken, niet leren.",
        place=Place.ELSEWHERE,
        members=["Jayden"],
    )
    story.next_phase(24)
    story.worries(
        23,
        "out",
        "housing",
        "Ze gooien ons er gewoon uit.",
        name="Carmen",
        serious=True,
    )
    story.worries(
        23,
        "luuk",
        "family_relations",
        "Ik wil dat Luuk weer thuis komt.",
        name="Carmen",
        about="Luuk",
        serious=True,
    )
    story.worries(
        22,
        "noise",
        "safety",
        "Elke nacht lawaai op de galerij.",
        by=NamedBy.PARTNER,
        name="Woningcorporatie Thuis aan de Waard",
    )
    story.aims(
        22,
        "hearing",
        "out",
        "Er ligt een voorstel bij de corporatie vóór de zitting.",
        measurable="De corporatie bevestigt de ontvangst.",
        current="De zitting is binnenkort.",
        achievable="Met schuldhulp als garantsteller.",
        due_in=24,
    )
    story.aims(22, "visit", "luuk", "Carmen ziet Luuk elke woensdag, op tijd en nuchter.")
    story.plans(
        21,
        "proposal",
        "hearing",
        "Voorstel schrijven met schuldhulp.",
        "Joris van den Berg",
        kind=ActorKind.COACH,
        due_in=19,
    )
    story.plans(21, "tenancy", "hearing", "Huurcontract en brieven opzoeken.", "Carmen", due_in=10)
    story.meets(
        15,
        "Carmen nam niet op. Later kwam een bericht: ze was bij de bezoekregeling.",
        kind=ContactKind.CALL,
        place=Place.DISTANCE,
        members=["Carmen"],
    )
    story.meets(12, "Huisbezoek. Afgesproken dat de muziek om tien uur uit is.")
    help_rozenberg(story)
    story.offers(
        6,
        LOTTE,
        "Moeder wil een vrouw aan tafel, en dat is haar goed recht. Ik blijf tot jij er bent.",
    )
    return story
