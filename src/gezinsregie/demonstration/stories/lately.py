# SPDX-License-Identifier: EUPL-1.2
"""Families that came lately, told shortly: each by its own approach, with its own coach."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.demonstration.people import (
    DESK_WORKER,
    FATMA,
    HENK,
    IRIS,
    LOTTE,
    MERYEM,
    NGOZI,
    PRIYA,
    SORAYA,
    TOMASZ,
)
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import child, daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, referral, serious
from gezinsregie.families.actions import NewMember


@dataclass(frozen=True)
class Lately:
    """One family; ``started`` in days ago. The first member is who speaks."""

    name: str
    coach: str
    referrer: str
    approach: str
    started: int
    members: Sequence[NewMember]
    situation: str
    worry: tuple[str, str]
    goal: str
    notes: Sequence[str]
    yes: Sequence[str]
    no: Sequence[str] = ()
    form: str = ""
    agreed: str = ""
    last_visit: int = 2


FAMILIES = (
    Lately(
        "Ferreira Lopes",
        TOMASZ,
        SORAYA,
        "hhw-alkmaar",
        41,
        (
            mother("Graça", "Ferreira Lopes", (1990, 2, 3)),
            son("Rui", "Ferreira Lopes", (2015, 9, 9)),
            daughter("Inês", "Ferreira Lopes", (2020, 6, 1)),
        ),
        "Twee baantjes, drie schulden en een woning die te duur is. Moeder valt om van het werk.",
        ("finances", "Ik werk zeventig uur en kom elke maand tekort."),
        "Graça heeft één overzicht en houdt elke maand iets over.",
        (
            "Tussen twee diensten door. De kinderen aten brood, Graça ook.",
            "Met Graça de werkuren naast de rekeningen gelegd.",
        ),
        ("chronic",),
        ("parents_can_solve",),
        agreed="Als het maar tussen de diensten door kan, zegt Graça.",
    ),
    Lately(
        "Haile",
        TOMASZ,
        MERYEM,
        "crg-eindhoven",
        25,
        (
            father("Tekle", "Haile", (1982, 5, 29)),
            son("Natnael", "Haile", (2014, 1, 13)),
            daughter("Bethlehem", "Haile", (2017, 10, 4)),
        ),
        "Moeder overleed een half jaar geleden. Vader doet alles en praat met niemand.",
        ("social_network", "Ik weet niet aan wie ik iets vraag."),
        "Tekle heeft twee vaste mensen voor de kinderen.",
        ("Koffie gedronken zonder papieren.", "Met Natnael en Bethlehem de foto's uitgezocht."),
        ("request_for_help", "motivated", "grip_lost", "small_network", "child_safety_concern"),
        form="family-coaching",
    ),
    Lately(
        "Van der Wal–Pinas",
        TOMASZ,
        PRIYA,
        "vig-den-haag",
        63,
        (
            mother("Chantal", "Pinas", (1991, 11, 11)),
            father("Jeroen", "van der Wal", (1989, 8, 2)),
            son("Djairo", "van der Wal", (2011, 3, 21)),
            child("Sky", "van der Wal", (2019, 12, 24)),
        ),
        "Ontruiming over acht weken, en Djairo komt alleen nog om te eten.",
        ("housing", "Zeg maar wanneer we eruit moeten, dan weten we het."),
        "Er ligt een regeling met de corporatie voordat de zitting is.",
        (
            "De avond doorgenomen: post, eten, afwas.",
            "Djairo naar het buurthuis gebracht en gewacht.",
        ),
        ("threatened_eviction", "social_assistance_benefit", "regular_help_kept_out"),
        ("request_for_help",),
        agreed="We tekenen, maar zien het eerst nog, zegt Jeroen.",
    ),
    Lately(
        "Oosterveld",
        LOTTE,
        PRIYA,
        "vig-den-haag",
        103,
        (
            mother("Mirjam", "Oosterveld", (1980, 7, 17)),
            daughter("Roos", "Oosterveld", (2009, 5, 5)),
            daughter("Lotus", "Oosterveld", (2013, 2, 27)),
        ),
        "Moeder kreeg een hersenbloeding; de meiden doen het huis en niemand doet de post.",
        ("daily_living", "Ik weet niet meer wat ik gisteren deed."),
        "Mirjam en de meiden hebben elk een eigen taak per dag.",
        ("De lijst op het bord bijgewerkt.", "Met Roos naar het decanaat."),
        ("threatened_eviction", "social_assistance_benefit", "serious_development_concern"),
        agreed="Roos wil dat er ook staat wat zij níet hoeft te doen.",
    ),
    Lately(
        "Zwart",
        IRIS,
        HENK,
        "vig-leeuwarden",
        54,
        (
            father("Bert", "Zwart", (1976, 10, 10)),
            son("Kevin", "Zwart", (2010, 4, 8)),
            son("Rico", "Zwart", (2012, 9, 19)),
        ),
        "Brandstichting in de straat; beide jongens worden genoemd. Vader werkt in de nacht.",
        ("safety", "Ze zijn al opgepakt voor ik wakker ben."),
        "Kevin en Rico zijn na negen uur binnen.",
        (
            "Bij het ontbijt, als Bert net thuis is van de nachtdienst.",
            "Met Rico naar de brandweerkazerne.",
        ),
        ("crime_or_unsafety", "regular_help_without_effect", "child_sliding_into_crime"),
        ("request_for_help",),
        agreed="Bert: doe maar, ik heb zelf niks beters.",
        last_visit=11,
    ),
    Lately(
        "Kuipers–Bensaïd",
        FATMA,
        NGOZI,
        "crg-eindhoven",
        35,
        (
            mother("Hanan", "Bensaïd", (1995, 3, 15)),
            father("Stef", "Kuipers", (1993, 6, 6)),
            daughter("Yara", "Kuipers", (2024, 1, 31)),
        ),
        "Yara heeft veel zorg nodig en de ouders durven haar niet zelf te verzorgen.",
        ("parenting", "Straks doe ik iets verkeerd en dan is het mijn schuld."),
        "Hanan en Stef doen de verzorging zelf, zonder te bellen.",
        ("Samen in bad gedaan; Stef hield vast.", "Geoefend met de sonde en de klok."),
        ("practical_support_needed", "request_for_help", "motivated"),
        form="pgtb",
    ),
)


def tell(today: date) -> list[Story]:
    """Return the stories of the table above."""
    stories = [_story(today, one) for one in FAMILIES]
    # What asks a team leader for another coach: the family is shut to its own.
    stories[1].is_too_close(1, "friend", "De moeder is een vriendin van mijn zus.")
    return stories


def _story(today: date, one: Lately) -> Story:
    story = Story(today, referrer=one.referrer, desk=DESK_WORKER, coach=one.coach)
    speaker = one.members[0].given_name
    domain, worry = one.worry
    story.refers(
        one.started + 12,
        referral(
            today,
            one.name,
            home("Thuis", *one.members),
            signal=one.started + 30,
            situation=one.situation,
            concerns=[serious(domain, one.situation)],
            yes=one.yes,
            no=one.no,
        ),
    )
    story.accepts(
        one.started + 8,
        one.approach,
        "Past bij deze aanpak; besproken met de aanmelder.",
        form=one.form,
        weighed="Met het gezin besproken.",
    )
    story.starts(one.started)
    story.keeps_visiting(range(one.started, one.last_visit - 1, -4), *one.notes)
    if one.last_visit < 4:
        story.meets(one.last_visit, one.notes[-1])
    story.measures(one.started - 9, Moment.START, 5, {"finances": 2, "social_network": 3})
    story.works_on(
        one.started - 10,
        "first",
        domain,
        worry,
        one.goal,
        by=speaker,
        serious=True,
        measurable="We kijken er elke twee weken samen naar.",
        current="Het kan nu niet langer wachten.",
        achievable="Er is iemand die meedoet.",
        due_in=one.started + 40,
    )
    story.plans(
        one.started - 11,
        "start",
        "first",
        "De eerste stap zelf zetten, met de coach ernaast.",
        speaker,
        due_in=14,
        done_after=12,
    )
    if one.agreed:
        story.plans(
            one.started - 12,
            "then",
            "first",
            "Samen bekijken wat de volgende stap is.",
            speaker,
            due_in=one.started + 6,
        )
        story.agrees(one.started - 14, FamilyView.AGREES, one.agreed)
        story.next_phase(one.started - 15)
    return story
