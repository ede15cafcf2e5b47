# SPDX-License-Identifier: EUPL-1.2
"""Earlier families of the intervention team, told shortly: enough of them to have figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import FamilyView
from gezinsregie.demonstration.people import DESK_WORKER, FATMA, HENK, LOTTE
from gezinsregie.demonstration.telling import Story
from gezinsregie.demonstration.telling.kin import child, daughter, father, mother, son
from gezinsregie.demonstration.telling.referred import home, referral, serious
from gezinsregie.families.actions import NewMember


@dataclass(frozen=True)
class Earlier:
    """One family; ``referred`` and ``closed`` in days ago, None while it is open.

    The first member is the parent who speaks.
    """

    name: str
    coach: str
    members: Sequence[NewMember]
    situation: str
    referred: int
    closed: int | None
    professionals: tuple[int, int]
    attainments: tuple[int, ...] = ()
    place: Place = Place.AT_HOME


FAMILIES = (
    Earlier(
        "Bakker",
        FATMA,
        (mother("Ellen", "Bakker", (1979, 3, 8)), son("Joep", "Bakker", (2010, 9, 1))),
        "Moeder komt haar bed niet uit en Joep zorgt voor alles, ook voor de rekeningen.",
        420,
        130,
        (7, 2),
        (0, 0, -1),
    ),
    Earlier(
        "Nguyen",
        LOTTE,
        (mother("Linh", "Nguyen", (1990, 12, 19)), son("Minh", "Nguyen", (2016, 5, 6))),
        "Het restaurant ging dicht; sindsdien slaapt het gezin boven de lege zaak.",
        400,
        96,
        (9, 3),
        (1, 0),
    ),
    Earlier(
        "de Groot",
        FATMA,
        (
            mother("Tamara", "de Groot", (1993, 7, 23)),
            son("Sem", "de Groot", (2015, 2, 11)),
            child("Bo", "de Groot", (2022, 10, 30)),
        ),
        "Drie keer verhuisd in een jaar, en elke keer een andere hulpverlener.",
        390,
        88,
        (5, 4),
        (-2, -1, 0),
        Place.OFFICE,
    ),
    Earlier(
        "Koolen",
        LOTTE,
        (father("Patrick", "Koolen", (1974, 1, 4)), daughter("Lieke", "Koolen", (2012, 6, 18))),
        "Vader kwam uit de kliniek en kreeg dezelfde week zijn dochter weer thuis.",
        360,
        61,
        (8, 2),
        (0, 2, 0),
    ),
    Earlier(
        "Sahin",
        FATMA,
        (mother("Ayşe", "Sahin", (1986, 4, 27)), son("Emir", "Sahin", (2011, 11, 15))),
        "Emir komt niet meer thuis voor het eten, en soms ook niet om te slapen.",
        350,
        40,
        (6, 1),
        (0, -3),
    ),
    Earlier(
        "Dijkstra",
        LOTTE,
        (
            mother("Wietske", "Dijkstra", (1981, 8, 9)),
            son("Jelle", "Dijkstra", (2009, 3, 3)),
            daughter("Femke", "Dijkstra", (2013, 12, 28)),
        ),
        "Grootmoeder, moeder en dochter in één crisis; elf hulpverleners en geen afspraak.",
        300,
        33,
        (11, 3),
        (0, 0, 1, -1),
    ),
    Earlier(
        "Abdi",
        FATMA,
        (mother("Hodan", "Abdi"), son("Zakaria", "Abdi", (2018, 1, 1))),
        "Moeder doet voor niemand open sinds een ambtenaar haar papieren meenam.",
        150,
        None,
        (6, 0),
    ),
    Earlier(
        "Peeters",
        LOTTE,
        (mother("Nathalie", "Peeters", (1988, 10, 2)), son("Mees", "Peeters", (2014, 8, 20))),
        "Moeder drinkt en zegt dat zelf ook; een plek in de kliniek is er pas over maanden.",
        120,
        None,
        (7, 0),
    ),
    Earlier(
        "Smit",
        LOTTE,
        (father("Ronald", "Smit", (1969, 5, 31)), daughter("Isa", "Smit", (2011, 4, 12))),
        "Isa is doof en vader kent geen gebarentaal; zij praten met briefjes, of niet.",
        110,
        None,
        (4, 0),
    ),
)

_WORRIES = {
    "finances": (
        "Ik weet aan het eind van de week niet meer waar het gebleven is.",
        "De vaste lasten gaan er op de eerste van de maand vanzelf af.",
    ),
    "education": (
        "School belt alleen als het mis is.",
        "School en ouder spreken elkaar elke twee weken, ook als het goed gaat.",
    ),
    "housing": (
        "Bezoek laat ik niet binnen zoals het er nu uitziet.",
        "De keuken en de slaapkamers zijn schoon genoeg om iemand binnen te laten.",
    ),
    "mental_health": (
        "Ik ben al moe voor ik wakker word.",
        "Er is een behandelaar en de eerste vier afspraken zijn geweest.",
    ),
}
_VISITS = (
    "De week doorgenomen: wat lukte, en wat volgende week eerst komt.",
    "Samen de post gedaan en één ding meteen gebeld.",
    "Meegegeten. Weinig gezegd, veel gezien.",
    "De kamer van het kind opgeruimd, terwijl het vertelde.",
)


def tell(today: date) -> list[Story]:
    """Return the stories of the table above."""
    return [_story(today, one) for one in FAMILIES]


def _story(today: date, one: Earlier) -> Story:
    story = Story(today, referrer=HENK, desk=DESK_WORKER, coach=one.coach)
    started = one.referred - 16
    story.refers(
        one.referred,
        referral(
            today,
            one.name,
            home("Thuis", *one.members),
            signal=one.referred + 14,
            situation=one.situation,
            concerns=[serious(domain, words) for domain, (words, _goal) in _WORRIES.items()],
            yes=("care_avoiding",),
            no=("regular_help_at_short_term",),
        ),
    )
    story.accepts(
        one.referred - 5,
        "itg-leeuwarden",
        "Gewone hulp komt niet binnen; hier kan het team naast gaan staan.",
        weighed="Besproken in het team.",
    )
    story.starts(started)
    story.measures(
        started - 6, Moment.START, one.professionals[0], {"finances": 2, "mental_health": 2}
    )
    last = one.closed if one.closed is not None else 3
    for number, days in enumerate(range(started - 1, last, -15)):
        story.meets(days, _VISITS[number % len(_VISITS)], place=one.place)
    if one.closed is not None:
        _ends(story, one, started, one.closed)
    return story


def _ends(story: Story, one: Earlier, started: int, closed: int) -> None:
    speaker = one.members[0].given_name
    for (domain, (words, goal)), attainment in zip(_WORRIES.items(), one.attainments, strict=False):
        story.works_on(
            started - 8,
            domain,
            domain,
            words,
            goal,
            by=speaker,
            measurable="We bekijken het samen, elke maand.",
            current="Het loopt nu vast.",
            achievable="Met hulp van de coach en familie.",
            due_in=90,
        )
        story.plans(
            started - 10,
            f"{domain}, the step",
            domain,
            "Elke week samen doen wat er ligt.",
            speaker,
            due_in=60,
            done_after=50,
        )
        story.judges(closed + 3, domain, attainment, "Samen bekeken bij het laatste gesprek.")
    story.agrees(started - 12, FamilyView.AGREES, f"Zo is het goed, zegt {speaker}.")
    story.next_phase(closed + 30)
    story.measures(
        closed + 2, Moment.END, one.professionals[1], {"finances": 4, "mental_health": 3}
    )
    story.checks_safety(closed + 1, family="Bekeken bij het laatste bezoek.")
    story.closes(
        closed,
        ClosingReason.HANDED_OVER,
        "De situatie is beheersbaar; het wijkteam gaat verder.",
        "Wijkteam Zuid",
        look_again_in=180,
    )
