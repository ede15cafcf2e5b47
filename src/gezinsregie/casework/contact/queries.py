# SPDX-License-Identifier: EUPL-1.2
"""Contacts of a trajectory."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import DateField, Exists, OuterRef, QuerySet, Value
from django.db.models.functions import Cast

from gezinsregie.casework.trajectory.definitions import phases_of
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.casework.trajectory.pause.models import Pause
from gezinsregie.foundation import clock

from .models import Contact, ContactKind, ContactOutcome
from .private.models import PrivateWords
from .rules import (
    PromisedTime,
    Week,
    by_week,
    promised_by_week,
    share_outside_office,
    visits_a_week,
)


def contacts_of(trajectory: Trajectory) -> QuerySet[Contact, Any]:
    """Return the contacts, newest first, with members and writer loaded, and whether each
    ``keeps_apart`` what somebody told in private."""
    return (
        Contact.objects.filter(trajectory=trajectory)
        .select_related("written_by")
        .prefetch_related("members")
        .annotate(keeps_apart=Exists(PrivateWords.objects.filter(contact=OuterRef("pk"))))
    )


@dataclass(frozen=True)
class Reach:
    """How far the work reaches out to the family (VIG-H11, VIG-L5), in what took place.

    ``missed`` counts what did not; it is in none of the other figures.
    ``outside`` is the share (0 to 1) of visits that were not at the office, None without visits;
    ``first_weeks`` and ``so_far`` are visits a week, in the first four weeks and over all.
    """

    contacts: int
    visits: int
    missed: int
    outside: float | None
    first_weeks: float
    so_far: float
    weeks: list[Week]


def _promised(trajectory: Trajectory, last_day: date) -> dict[date, int]:
    """Return what the phases of the approach promise, by Monday: one query where one does.

    Today's visit may still come: it is not promised yet.
    """
    promises = {phase.key: phase.visits for phase in phases_of(trajectory) if phase.visits}
    if not promises:
        return {}
    entered, paused = _phases_and_pauses(trajectory, last_day)
    ends = [*(day for _, day in entered[1:]), last_day]
    times = [
        PromisedTime(promises[key], day, end - timedelta(days=1))
        for (key, day), end in zip(entered, ends, strict=True)
        if key in promises
    ]
    return promised_by_week(times, paused)


def _phases_and_pauses(
    trajectory: Trajectory, last_day: date
) -> tuple[list[tuple[str, date]], list[tuple[date, date]]]:
    """Return the phases with their first days, in order, and the days of each pause: one query."""
    pauses = Pause.objects.filter(trajectory=trajectory).order_by()
    entered = PhaseEntered.objects.filter(trajectory=trajectory).order_by()
    open_end = Cast(Value(None), DateField())
    rows = list(
        pauses.values_list(Value(""), "starts_on", "ends_on")
        .union(entered.values_list("phase_key", "entered_on", open_end), all=True)
        .order_by("starts_on")
    )
    phases = [(key, first) for key, first, _ in rows if key]
    return phases, [(first, last or last_day) for key, first, last in rows if not key]


_FIRST_WEEKS = timedelta(weeks=4)
_WEEKS_SHOWN = 26


def reach_of(trajectory: Trajectory, today: date) -> Reach:
    """Return how often and where the family was met, in one query of four columns,
    and one more where the approach promises how often somebody comes."""
    noted = list(
        Contact.objects.filter(trajectory=trajectory).values_list(
            "happened_at", "kind", "place", "outcome"
        )
    )
    rows = [row[:3] for row in noted if row[3] == ContactOutcome.TOOK_PLACE]
    days = [
        (moment.astimezone(clock.LOCAL).date(), kind == ContactKind.VISIT)
        for moment, kind, _ in rows
    ]
    visits = [day for day, is_visit in days if is_visit]
    first_day, last_day = trajectory.started_on, trajectory.ended_on or today
    first_weeks_end = min(last_day, first_day + _FIRST_WEEKS - timedelta(days=1))
    return Reach(
        contacts=len(rows),
        visits=len(visits),
        missed=len(noted) - len(rows),
        outside=share_outside_office(
            [place for _, kind, place in rows if kind == ContactKind.VISIT]
        ),
        first_weeks=visits_a_week(visits, first_day, first_weeks_end),
        so_far=visits_a_week(visits, first_day, last_day),
        weeks=by_week(
            days,
            first_day,
            last_day,
            at_most=_WEEKS_SHOWN,
            promised=_promised(trajectory, last_day),
        ),
    )
