# SPDX-License-Identifier: EUPL-1.2
"""The families of a coordinator as small cards, and the week that they make together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.safestring import SafeString
from django.utils.translation import ngettext

from gezinsregie.casework.today.queries import FamilyToday
from gezinsregie.casework.today.rules import UrgentAct, acts_ahead, late_acts
from gezinsregie.casework.today.week import Meeting
from gezinsregie.foundation import clock
from gezinsregie.web.family.acts import Line, late_words, line_for, said_of
from gezinsregie.web.family.phases import CARD, line_of, phases_seen, time_left
from gezinsregie.web.templatetags.words import day_said


@dataclass(frozen=True)
class NextSeen:
    """What comes next, without the way there: the card leads to the family."""

    what: str
    due_on: date
    late: str


@dataclass(frozen=True)
class FamilyCard:
    """One family on a card: where it is, what comes next, and a sign when something is stuck."""

    family_id: Any
    name: str
    line: SafeString
    time_left: str
    next: NextSeen
    stuck: str
    in_place_of: str


@dataclass(frozen=True)
class Day:
    """A day of this week: who was met or is to be met, and what else is due."""

    day: date
    said: str
    met: list[Meeting]
    due: list[Line]


def act_line(act: UrgentAct, families: dict[str, FamilyToday], today: date) -> Line:
    """Return the line of an act of one of these families."""
    one = families[act.family]
    family = one.trajectory.family
    return line_for(act, family.pk, family.name, one.steps.get(act.about), today, one.facts)


def cards_of(families: Iterable[FamilyToday], today: date) -> list[FamilyCard]:
    """Return a card for each family."""
    return [_card(one, today) for one in families]


def _card(one: FamilyToday, today: date) -> FamilyCard:
    trajectory = one.trajectory
    ahead = acts_ahead(one.facts)
    late = late_acts(ahead, today)
    return FamilyCard(
        family_id=trajectory.family_id,
        name=trajectory.family.name,
        line=line_of(trajectory, phases_seen(trajectory), today, CARD),
        time_left=time_left(trajectory, today),
        next=_next(ahead[0], one, today),
        stuck=ngettext("%(n)d ding te laat", "%(n)d dingen te laat", late) % {"n": late}
        if late
        else "",
        in_place_of=one.in_place_of,
    )


def _next(act: UrgentAct, one: FamilyToday, today: date) -> NextSeen:
    what = said_of(act, one.steps.get(act.about), one.facts)
    return NextSeen(what, act.due_on, late_words(act, today))


def week_from(monday: date, meetings: Iterable[Meeting], acts: Sequence[Line]) -> list[Day]:
    """Return the seven days from ``monday``, each with its meetings and what is due on it."""
    dates = [monday + timedelta(days=number) for number in range(7)]
    days = [Day(day, day_said(day, "D j"), [], []) for day in dates]
    for one in meetings:
        days[(one.at.astimezone(clock.LOCAL).date() - monday).days].met.append(one)
    for act in acts:
        number = (act.due_on - monday).days
        if 0 <= number < len(days):
            days[number].due.append(act)
    return days
