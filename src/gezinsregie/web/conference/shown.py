# SPDX-License-Identifier: EUPL-1.2
"""What the page of a conference shows: while it is prepared, and from its minutes ever after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.casework.conference.guests.models import Attendance, Guest, Reply
from gezinsregie.casework.conference.minutes.content import Said
from gezinsregie.casework.conference.models import AgendaPoint
from gezinsregie.web.plan.sections import domain_name

from .words import TONES


@dataclass(frozen=True)
class GuestLine:
    """Somebody at the table; ``word`` and ``tone`` say what was answered, or whether it came."""

    name: str
    from_where: str
    word: Any
    tone: str
    heard_words: str
    guest: Guest | None = None


@dataclass(frozen=True)
class StepLine:
    words: str
    who: str
    due_on: date


@dataclass(frozen=True)
class PointLine:
    """A point with what was decided; ``point`` None once the minutes are fixed."""

    words: str
    about: Sequence[str]
    why: Any
    decision: str
    steps: Sequence[StepLine]
    point: AgendaPoint | None = None


def guest_lines(guests: Iterable[Guest]) -> list[GuestLine]:
    return [
        GuestLine(
            one.called,
            one.from_where,
            *_word(one.attendance, one.reply),
            heard_words=one.said,
            guest=one,
        )
        for one in guests
    ]


def point_lines(points: Iterable[AgendaPoint]) -> list[PointLine]:
    return [
        PointLine(
            one.words,
            _about(one.in_domain, one.about.given_name if one.about else ""),
            one.get_why_display(),
            one.decision,
            [StepLine(step.words, step.actor_name, step.due_on) for step in one.actions],
            one,
        )
        for one in points
    ]


def lines_of(said: Said) -> tuple[list[GuestLine], list[PointLine]]:
    """Return both as they stand in minutes that are fixed."""
    guests = [
        GuestLine(one.name, one.from_where, *_word(one.attendance, ""), one.heard_words)
        for one in said.guests
    ]
    points = [
        PointLine(
            one.words,
            _about(one.life_domain, ""),
            "",
            one.decision,
            [StepLine(step.words, step.who, step.due_on) for step in one.steps],
        )
        for one in said.points
    ]
    return guests, points


def _word(attendance: str, reply: str) -> tuple[Any, str]:
    if attendance:
        return Attendance(attendance).label, TONES[attendance]
    return (Reply(reply).label, TONES[reply]) if reply else ("", "neutral")


def _about(life_domain: str, member: str) -> list[str]:
    domain = vocabulary().life_domains.get(life_domain)
    return [one for one in (domain_name(domain) if domain else "", member) if one]
