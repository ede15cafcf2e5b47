# SPDX-License-Identifier: EUPL-1.2
"""What the page of a family shows to one of its members."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from gezinsregie.casework.own_view.eyes import Eyes
from gezinsregie.casework.own_view.together import AimSeen, FootingSeen, StepSeen, Together
from gezinsregie.families.ages import OF_AGE, age_on
from gezinsregie.families.models import Member, MemberRole

from .words import HOW_FAR, MEETINGS, SAID

MOST_COMING = 3


@dataclass(frozen=True)
class Face:
    """Somebody of the family: a round initial with the first name."""

    name: str
    kind: str
    is_me: bool


@dataclass(frozen=True)
class Meeting:
    """A visit or a call to come, in words of the family; ``at`` is aware."""

    words: Any
    icon: str
    at: datetime


@dataclass(frozen=True)
class AimCard:
    """Something to work towards; ``state`` and ``tone`` say how far it is."""

    aim: AimSeen
    state: Any
    tone: str
    open: bool

    @property
    def to_do(self) -> list[StepSeen]:
        return [one for one in self.aim.steps if one.done_on is None]

    @property
    def done(self) -> list[StepSeen]:
        return [one for one in self.aim.steps if one.done_on is not None]


def is_young(member: Member, eyes: Eyes) -> bool:
    """Tell whether somebody is spoken to as a young person: a child, until eighteen."""
    if member.role != MemberRole.CHILD:
        return False
    return member.birth_date is None or age_on(member.birth_date, eyes.today) < OF_AGE


def page_of(eyes: Eyes, seen: Together) -> dict[str, Any]:
    """Return what the template of the page takes."""
    return {
        "family_id": eyes.member.family_id,
        "me": eyes.member.given_name,
        "young": is_young(eyes.member, eyes),
        "faces": [
            Face(
                one.given_name,
                "child" if one.role == MemberRole.CHILD else "adult",
                one.pk == eyes.member.pk,
            )
            for one in eyes.members
        ],
        "open_now": seen.open_now,
        "coach": seen.coach.split(" ")[0],
        "town": seen.town,
        "coming": seen.coming[:MOST_COMING],
        "aims": _cards(seen.aims),
        "worries": seen.worries,
        "said": _said(seen.said),
        "helpers": seen.along.helpers,
        "met": seen.along.met,
        "meetings": [Meeting(*MEETINGS[one.kind, one.place], one.at) for one in seen.along.coming],
        "line": seen.along.line,
        "sent_last": seen.sent_last,
        "door": seen.door,
        "withheld": eyes.kept.anything,
    }


def _said(footings: list[FootingSeen]) -> list[tuple[Any, list[FootingSeen]]]:
    """Return what the plan stands on by kind, in words for the family; no kind without any."""
    by_kind = [
        (words, [one for one in footings if one.kind == kind]) for kind, words in SAID.items()
    ]
    return [(words, rows) for words, rows in by_kind if rows]


def _cards(aims: list[AimSeen]) -> list[AimCard]:
    """What is being worked on in front; the first stands open."""
    ordered = sorted(aims, key=lambda one: one.attainment is not None)
    return [
        AimCard(one, *HOW_FAR[one.attainment], open=place == 0) for place, one in enumerate(ordered)
    ]
