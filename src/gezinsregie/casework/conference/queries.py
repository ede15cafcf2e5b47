# SPDX-License-Identifier: EUPL-1.2
"""The conferences of a trajectory, and one of them with all that hangs on it."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import (
    Count,
    Exists,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    prefetch_related_objects,
)

from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Concern, Goal, Step
from gezinsregie.casework.plan.owners import ownerless_in
from gezinsregie.casework.plan.queries import concerns_read, goals_in, steps_in
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock

from .agenda import ConcernState, GoalState, Proposed, Reason, StepState, agenda_from
from .guests.models import Guest
from .minutes.models import Minutes
from .models import AgendaPoint, Conference
from .rules import Course

MOST_SHOWN = 50


def conferences_for(permit: Permit) -> QuerySet[Conference, Any]:
    """Return the conferences in the trajectory that this permit opens, newest first, each with
    ``fixed``: whether its minutes are."""
    return (
        Conference.objects.filter(trajectory__in=trajectories_for(permit).values("pk")[:1])
        .select_related("trajectory__family", "written_by")
        .annotate(fixed=Exists(Minutes.objects.filter(conference=OuterRef("pk"))))
    )


def listed_for(permit: Permit) -> list[Any]:
    """Return them with ``on_agenda``, ``decided`` and ``invited`` counted, bounded: one query."""
    counted = conferences_for(permit).annotate(
        on_agenda=Count("points", distinct=True),
        decided=Count("points", filter=Q(points__decided_on__isnull=False), distinct=True),
        invited=Count("guests", filter=Q(guests__uninvited_at__isnull=True), distinct=True),
    )
    return list(counted[:MOST_SHOWN])


def coming_in(trajectory: Trajectory) -> list[Conference]:
    """Return the conferences that are called and still to come, first what is first."""
    rows = Conference.objects.filter(
        trajectory=trajectory, called_off_at__isnull=True, starts_at__gt=clock.now()
    )
    return list(rows.order_by("starts_at")[:MOST_SHOWN])


def points_of(conference_id: int) -> list[AgendaPoint]:
    """Return the agenda, in its order, each point with the actions that came of it: two queries,
    one until something is decided."""
    points = AgendaPoint.objects.filter(conference=conference_id)
    rows = list(points.select_related("member", "concern__member", "goal__member"))
    steps = Step.objects.select_related("involvement").order_by("due_on", "id")
    decided = [one for one in rows if one.decision]
    prefetch_related_objects(decided, Prefetch("steps", queryset=steps))
    return rows


def guests_of(conference_id: int) -> list[Guest]:
    """Return who is invited, the family in front."""
    rows = Guest.objects.filter(conference=conference_id, uninvited_at__isnull=True).select_related(
        "member", "involvement__organisation"
    )
    return sorted(rows, key=lambda one: (one.member is None, one.involvement is None, one.pk))


def minutes_of(conference_id: int) -> list[Minutes]:
    """Return the minutes, and after them what was added."""
    return list(Minutes.objects.filter(conference=conference_id).select_related("written_by"))


def course_of(conference: Conference, trajectory: Trajectory) -> Course:
    """Return how far this conference is; one query."""
    return Course(
        starts_on=conference.starts_at.astimezone(clock.LOCAL).date(),
        today=clock.today(),
        called_off=conference.called_off_at is not None,
        minutes_fixed=Minutes.objects.filter(conference=conference.pk).exists(),
        trajectory_closed=trajectory.ended_on is not None,
    )


@dataclass(frozen=True)
class ToTalkAbout:
    """Something of the plan that is proposed for the agenda, with its own words."""

    reason: Reason
    concern: Concern
    goal: Goal | None

    @property
    def key(self) -> str:
        return f"goal-{self.goal.pk}" if self.goal else f"concern-{self.concern.pk}"

    @property
    def words(self) -> str:
        return self.goal.specific if self.goal else self.concern.words


def proposed_for(trajectory: Trajectory, today: date) -> list[ToTalkAbout]:
    """Return what of the plan asks to be talked about: four queries, however long the plan is."""
    concerns = concerns_read(trajectory.pk)
    ownerless = ownerless_in(trajectory.pk, today)
    by_key = {one.pk: one for one in concerns}
    goals = {goal.pk: goal for one in concerns for goal in goals_in(one)}
    states = [
        ConcernState(
            one.pk,
            one.serious,
            tuple(_state(goal, ownerless) for goal in goals_in(one)),
        )
        for one in concerns
    ]
    return [_seen(one, by_key, goals) for one in agenda_from(states, today)]


def _state(goal: Goal, ownerless: frozenset[int]) -> GoalState:
    return GoalState(
        goal.pk,
        goal.due_on,
        goal.attainment,
        tuple(
            StepState(step.due_on, step.done_on is None, step.pk in ownerless)
            for step in steps_in(goal)
        ),
    )


def _seen(one: Proposed, concerns: dict[int, Concern], goals: dict[int, Goal]) -> ToTalkAbout:
    return ToTalkAbout(
        one.reason, concerns[one.concern], None if one.goal is None else goals[one.goal]
    )
