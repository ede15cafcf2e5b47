# SPDX-License-Identifier: EUPL-1.2
"""Earlier families of the intervention team, told shortly: enough of them to have figures."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import ActorKind, FamilyView
from gezinsregie.casework.referral.actions import NewConcern, NewReferral
from gezinsregie.casework.referral.models import Answer, Weight
from gezinsregie.demonstration.people import FATMA, LOTTE
from gezinsregie.demonstration.telling import Story
from gezinsregie.families.actions import NewHousehold, NewMember
from gezinsregie.families.models import MemberRole


@dataclass(frozen=True)
class Earlier:
    """One family; ``referred`` and ``closed`` in days ago, None while it is open."""

    name: str
    parent: str
    child: str
    coach: str
    referred: int
    closed: int | None
    professionals: tuple[int, int]
    attainments: tuple[int, ...]
    place: Place = Place.AT_HOME


FAMILIES = (
    Earlier("Bakker", "Ellen", "Joep", FATMA, 420, 130, (7, 2), (0, 0, -1)),
    Earlier("Nguyen", "Linh", "Minh", LOTTE, 400, 96, (9, 3), (1, 0)),
    Earlier("de Groot", "Tamara", "Sem", FATMA, 390, 88, (5, 4), (-2, -1, 0), Place.OFFICE),
    Earlier("Koolen", "Patrick", "Lieke", LOTTE, 360, 61, (8, 2), (0, 2, 0)),
    Earlier("Sahin", "Ayşe", "Emir", FATMA, 350, 40, (6, 1), (0, -3)),
    Earlier("Dijkstra", "Wietske", "Jelle", LOTTE, 300, 33, (11, 3), (0, 0, 1, -1)),
    Earlier("Abdi", "Hodan", "Zakaria", FATMA, 150, None, (6, 0), ()),
    Earlier("Peeters", "Nathalie", "Mees", LOTTE, 120, None, (7, 0), ()),
    Earlier("Smit", "Ronald", "Isa", LOTTE, 110, None, (4, 0), ()),
)

_DOMAINS = ("finances", "education", "housing", "mental_health")


def tell(today: date) -> list[Story]:
    """Return the stories of the table above."""
    return [_story(today, one) for one in FAMILIES]


def _story(today: date, one: Earlier) -> Story:
    story = Story(
        today,
        referrer="wijkagent@lindewaard.example",
        desk="desk@lindewaard.example",
        coach=one.coach,
    )
    started = one.referred - 16
    story.refers(
        one.referred,
        NewReferral(
            family_name=one.name,
            households=(
                NewHousehold(
                    "Thuis",
                    (
                        NewMember(one.parent, one.name, MemberRole.PARENT, date(1987, 7, 1)),
                        NewMember(one.child, one.name, MemberRole.CHILD, date(2014, 3, 9)),
                    ),
                    place="Lindewaard",
                ),
            ),
            first_signal_on=today - timedelta(days=one.referred + 14),
            situation="Problemen op veel gebieden tegelijk; andere hulp kwam niet op gang.",
            family_knows=True,
            members_complete=True,
            concerns=tuple(
                NewConcern(domain, Weight.SERIOUS, "Dit loopt al langer vast.")
                for domain in _DOMAINS
            ),
            facts={"care_avoiding": Answer.YES, "regular_help_at_short_term": Answer.NO},
        ),
    )
    story.accepts(one.referred - 5, "itg-leeuwarden", "Past bij het team.", weighed="Besproken.")
    story.starts(started)
    story.measures(
        started - 6, Moment.START, one.professionals[0], {"finances": 2, "mental_health": 2}
    )
    last = one.closed if one.closed is not None else 3
    for days in range(started - 1, last, -15):
        story.meets(days, "Bezoek: de week doorgenomen.", place=one.place)
    if one.closed is None:
        return story
    _goals(story, one, started, one.closed)
    return story


def _goals(story: Story, one: Earlier, started: int, closed: int) -> None:
    for number, (domain, attainment) in enumerate(zip(_DOMAINS, one.attainments, strict=False)):
        concern, goal, step = f"concern{number}", f"goal{number}", f"step{number}"
        story.worries(started - 8, concern, domain, "Dit lukt ons niet alleen.", name=one.parent)
        story.aims(
            started - 9,
            goal,
            concern,
            "Over drie maanden loopt dit weer.",
            measurable="We bekijken het samen, elke maand.",
            current="Het loopt nu vast.",
            achievable="Met hulp van de coach en familie.",
            due_in=90,
        )
        story.plans(
            started - 10,
            step,
            goal,
            "Elke week samen doen wat er ligt.",
            one.parent,
            kind=ActorKind.MEMBER,
            due_in=60,
            done_after=50,
        )
        story.judges(closed + 3, goal, attainment, "Samen bekeken bij het laatste gesprek.")
    story.agrees(started - 12, FamilyView.AGREES, "Goed zo.")
    story.next_phase(closed + 30)
    story.measures(
        closed + 2, Moment.END, one.professionals[1], {"finances": 4, "mental_health": 3}
    )
    story.closes(
        closed,
        ClosingReason.HANDED_OVER,
        "De situatie is beheersbaar; het wijkteam gaat verder.",
        "Wijkteam Zuid",
        look_again_in=180,
    )
