# SPDX-License-Identifier: EUPL-1.2
"""The team: who has room, and which trajectories ask attention. Process facts, no contents."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.safety.queries import waiting_for
from gezinsregie.casework.today.standing import standing_of
from gezinsregie.casework.today.stuck import StandingFacts, stuck
from gezinsregie.casework.trajectory.definitions import (
    approach_of,
    form_of,
    lasts_as_long_as_needed,
    phases_of,
)
from gezinsregie.casework.trajectory.progress import Progress, Sign, progress
from gezinsregie.casework.trajectory.queries import of_team
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.queries import MOST_ENDING, ending_soon
from gezinsregie.partners.queries import team_of
from gezinsregie.web.pictures.hours_bar import hours_bar
from gezinsregie.web.pictures.phase_load import phase_load
from gezinsregie.web.shell.gate import page

from .phases import loads
from .weeks import weeks
from .words import SIGNS, SignWords

PER_PAGE = 50
MOST_SIGNS = 12


@dataclass(frozen=True)
class Row:
    """One trajectory as a team leader sees it."""

    family_id: Any
    family: str
    coordinator: str
    approach: str
    as_long_as_needed: bool
    progress: Progress
    # The place of its phase in the approach, and its signs, worst first.
    place: int
    found: list[Sign]

    @property
    def signs(self) -> list[SignWords]:
        return [SIGNS[sign] for sign in self.found]


@page(get=Act.LEAD_THE_TEAM)
def team(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectories = of_team(request.user)
    coaches = list(team_of(request.user.pk))
    at_work = frozenset(one.user_id for one in coaches)
    standing = standing_of(trajectories)
    rows = [_row(one, at_work, standing[one.pk]) for one in trajectories]
    by_phase = loads((row.coordinator, row.place, row.progress) for row in rows)
    people = weeks(coaches, trajectories)
    drawn = [one.drawn() for one in people]
    asking = sorted((row for row in rows if row.found), key=_urgency)
    context = {
        "people": people,
        "to_read": waiting_for(request.user),
        "ending": ending_soon(permit.subject_id, clock.today())[:MOST_ENDING],
        "with_room": [one for one in people if one.has_room],
        "over_the_norm": [one for one in people if one.too_many],
        "picture": hours_bar(drawn),
        "picture_small": hours_bar(drawn, width=320),
        "by_phase": by_phase,
        "phases": phase_load(by_phase),
        "phases_small": phase_load(by_phase, width=320),
        "asking": asking[:MOST_SIGNS],
        "asking_more": max(0, len(asking) - MOST_SIGNS),
        "page": Paginator(rows, PER_PAGE).get_page(request.GET.get("page")),
    }
    return render(request, "team/team.html", context)


def _row(trajectory: Any, at_work: frozenset[UUID], standing: StandingFacts) -> Row:
    phases, today = phases_of(trajectory), clock.today()
    found = progress(
        phases=phases,
        entered=[(one.phase_key, one.entered_on) for one in trajectory.phases.all()],
        planned_end_on=trajectory.planned_end_on,
        today=today,
        coach_at_work=trajectory.coordinator_id in at_work,
        coach_too_close=trajectory.coach_too_close,
    )
    approach, form = approach_of(trajectory), form_of(trajectory)
    return Row(
        family_id=trajectory.family_id,
        family=trajectory.family.name,
        coordinator=trajectory.coordinator.name,
        approach=form.name if form else approach.short_name,
        as_long_as_needed=lasts_as_long_as_needed(trajectory),
        progress=found,
        place=phases.index(found.phase) if found.phase in phases else 0,
        found=sorted({*found.signs, *stuck(standing, today)}, key=list(Sign).index),
    )


def _urgency(row: Row) -> tuple[int, date]:
    """What is worst first; within that, what ends first, and last what has no end."""
    order = list(Sign)
    end = row.progress.planned_end_on or row.progress.phase_due_on
    return order.index(row.found[0]), end or date.max
