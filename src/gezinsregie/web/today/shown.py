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
from gezinsregie.web.family.acts import Line, line_for
from gezinsregie.web.family.phases import CARD, PhaseSeen, line_of, phases_seen, time_left


@dataclass(frozen=True)
class FamilyCard:
    """One family on a card: where it is, what comes next, and a sign when something is stuck."""

    family_id: Any
    name: str
    line: SafeString
    phases: Sequence[PhaseSeen]
    planned_end_on: date | None
    time_left: str
    next: Line
    stuck: str
    in_place_of: str


@dataclass(frozen=True)
class Day:
    """A day of this week: who was met or is to be met, and what else is due."""

    day: date
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
    seen = phases_seen(trajectory)
    return FamilyCard(
        family_id=trajectory.family_id,
        name=trajectory.family.name,
        line=line_of(trajectory, seen, today, CARD),
        phases=seen,
        planned_end_on=trajectory.planned_end_on,
        time_left=time_left(trajectory, today),
        next=act_line(ahead[0], {one.facts.key: one}, today),
        stuck=ngettext("%(n)d ding te laat", "%(n)d dingen te laat", late) % {"n": late}
        if late
        else "",
        in_place_of=one.in_place_of,
    )


def week_from(monday: date, meetings: Iterable[Meeting], acts: Sequence[Line]) -> list[Day]:
    """Return the seven days from ``monday``, each with its meetings and what is due on it."""
    days = [Day(monday + timedelta(days=number), [], []) for number in range(7)]
    for one in meetings:
        days[(one.at.astimezone(clock.LOCAL).date() - monday).days].met.append(one)
    for act in acts:
        number = (act.due_on - monday).days
        if 0 <= number < len(days):
            days[number].due.append(act)
    return days
