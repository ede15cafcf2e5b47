# SPDX-License-Identifier: EUPL-1.2
"""Trajectories: one's own, one's team's, and that of one family."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
)

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.grounds import Ground
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import Permit
from gezinsregie.families.conflict.queries import said_too_close
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn

from .models import Trajectory

CLOSED_LISTED = 10
DUTY_LISTED = 100

_CLOSED: Listed[Any] = Listed(
    Act.READ_FINAL_REPORT,
    lambda me: (
        Trajectory.objects.filter(coordinator=me, ended_on__isnull=False)
        .order_by("-ended_on", "-pk")
        .values_list("family_id", "family__name", "ended_on")
    ),
    path="family",
    most=CLOSED_LISTED,
)


def _in_the_team_of(leader: Any) -> Q:
    """Return the condition that a coordinator works or worked where this person leads, or is this
    person: who sees a process for another reason than the team, sees it elsewhere.

    The grounds imply it; said aloud, the cost follows the team and not every town there is.
    """
    leads = Appointment.objects.filter(user=leader, role=Role.TEAM_LEADER)
    worked_there = Appointment.objects.filter(
        role=Role.COORDINATOR, organisation__in=leads.values("organisation")
    )
    return Q(coordinator__in=worked_there.values("user")) | Q(coordinator=leader)


def _of_the_team_of(me: Any) -> QuerySet[Any]:
    too_close = said_too_close(clock.today(), user="coordinator", family="family")
    return (
        with_phases()
        .filter(_in_the_team_of(me), ended_on__isnull=True)
        .annotate(
            coach_too_close=ExpressionWrapper(too_close, output_field=BooleanField()),
        )
        .order_by("coordinator__name", "started_on")
    )


_OF_MY_TEAM = Listed(Act.SEE_PROCESS, _of_the_team_of, path="family")


def _of_colleagues_on_duty(me: Any) -> QuerySet[Trajectory]:
    """Return the open trajectories of whoever works where this person is on duty now."""
    shifts = DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"), user=me
    )
    colleagues = Appointment.objects.filter(
        role=Role.COORDINATOR, organisation__in=shifts.values("organisation")
    )
    return (
        Trajectory.objects.filter(coordinator__in=colleagues.values("user"), ended_on__isnull=True)
        .exclude(coordinator=me)
        .select_related("family", "coordinator")
        .order_by("family__name", "pk")
    )


_ON_DUTY = Listed(Act.READ_FAMILY, _of_colleagues_on_duty, path="family", most=DUTY_LISTED)


def with_phases() -> QuerySet[Trajectory]:
    """Return trajectories with family, coordinator and phases loaded."""
    return Trajectory.objects.select_related("family", "coordinator").prefetch_related("phases")


def open_with(coordinator: UUID) -> QuerySet[Trajectory]:
    """Return the open trajectories of a coordinator, by name of the family."""
    mine = with_phases().filter(coordinator=coordinator, ended_on__isnull=True)
    return mine.order_by("family__name", "pk")


def stood_in_for(stand_in: UUID) -> QuerySet[Trajectory]:
    """Return the open trajectories of coordinators for whom somebody stands in today, by name."""
    absent = StandIn.objects.filter(in_force(clock.today()), stand_in=stand_in)
    theirs = with_phases().filter(coordinator__in=absent.values("absent"), ended_on__isnull=True)
    return theirs.order_by("family__name", "pk")


@dataclass(frozen=True)
class Closed:
    """A trajectory that was closed, with the name of its family."""

    family_id: UUID
    family_name: str
    ended_on: date


def closed_by(actor: Actor) -> list[Closed]:
    """Return the trajectories this person closed last, newest first, at most ``CLOSED_LISTED``."""
    return [Closed(*row) for row in _CLOSED.objects(actor)]


def on_duty_for(actor: Actor) -> list[Trajectory]:
    """Return the open trajectories for which this person is on duty at this moment, by name, at
    most ``DUTY_LISTED``."""
    return _ON_DUTY.objects(actor)


def of_team(actor: Actor) -> list[Any]:
    """Return the open trajectories whose process this team leader sees, by coordinator; each with
    ``coach_too_close``: whether a conflict of interest shuts the family to its coordinator."""
    return _OF_MY_TEAM.objects(actor)


def families_read_by(actor: Actor) -> list[UUID]:
    """Return the keys of the families that this person reads as their coordinator, in the past or
    now, in a coordinator's place, or on duty."""
    return _READ.keys(actor)


def under_way_among(actor: Actor, families: Sequence[UUID]) -> QuerySet[Any]:
    """Return these families, each with ``under_way``, whether this person coordinates it now, and
    ``open_now``, whether anybody does. What may be seen of them is for the caller to ask."""
    open_now = Trajectory.objects.filter(family=OuterRef("pk"), ended_on__isnull=True)
    return Family.objects.filter(pk__in=families).annotate(
        under_way=Exists(open_now.filter(coordinator=actor.pk)), open_now=Exists(open_now)
    )


def families_of_team(actor: Actor) -> list[UUID]:
    """Return the keys of the families of ``of_team``."""
    return _FAMILIES_OF_TEAM.keys(actor)


def team_among(actor: Actor, families: Sequence[UUID]) -> QuerySet[Any]:
    """Return these families, each with its coordinator's name as ``coach``. What may be seen of
    them is for the caller to ask."""
    open_now = Trajectory.objects.filter(family=OuterRef("pk"), ended_on__isnull=True)
    coach = Subquery(open_now.values("coordinator__name")[:1])
    return Family.objects.filter(pk__in=families).annotate(coach=coach)


def _come_into_question(me: UUID) -> QuerySet[Family]:
    # A narrowing that the grounds imply, said aloud so that the cost follows the caseload.
    mine = Trajectory.objects.filter(coordinator=me)
    under_way = Trajectory.objects.filter(ended_on__isnull=True)
    absent = StandIn.objects.filter(stand_in=me)
    shifts = DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"), user=me
    )
    colleagues = Appointment.objects.filter(
        role=Role.COORDINATOR, organisation__in=shifts.values("organisation")
    )
    return Family.objects.order_by().filter(
        Q(pk__in=mine.values("family"))
        | Q(pk__in=under_way.filter(coordinator__in=absent.values("absent")).values("family"))
        | Q(pk__in=under_way.filter(coordinator__in=colleagues.values("user")).values("family"))
    )


def _of_the_team(me: UUID) -> QuerySet[Family]:
    of_them = Trajectory.objects.filter(_in_the_team_of(me), ended_on__isnull=True)
    return Family.objects.order_by().filter(pk__in=of_them.values("family"))


_READ = Listed(Act.READ_FAMILY, _come_into_question)
_FAMILIES_OF_TEAM = Listed(Act.SEE_PROCESS, _of_the_team)


def reach_of(permit: Permit) -> dict[str, UUID]:
    """Return which trajectories a permit on a family opens, as the values of ``of_family``.

    Who coordinated the family until a closing reads that trajectory, not the one of a colleague
    that came after it. Everybody else reads all.
    """
    reach = {"family": UUID(permit.subject_id)}
    if permit.ground is Ground.COORDINATED:
        reach["closed_with"] = UUID(permit.actor_id)
    return reach


def of_family(family: UUID, closed_with: UUID | None = None) -> QuerySet[Trajectory]:
    """Return the trajectories of a family, latest first; with ``closed_with`` only those that this
    coordinator closed."""
    found = Trajectory.objects.filter(family=family).select_related("family")
    if closed_with is not None:
        found = found.filter(coordinator=closed_with, ended_on__isnull=False)
    return found.order_by("-started_on", "-id")


def trajectories_for(permit: Permit) -> QuerySet[Trajectory]:
    """Return the trajectories that this permit on a family opens, latest first."""
    return of_family(**reach_of(permit))


def with_people(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add coordinator, referral and phases."""
    return trajectories.select_related("coordinator", "referral").prefetch_related("phases")


def seen_with(permit: Permit) -> QuerySet[Trajectory]:
    """Return the trajectories that this permit opens, with coordinator, referral and phases."""
    return with_people(trajectories_for(permit))
