# SPDX-License-Identifier: EUPL-1.2
"""Trajectories: one's own, one's team's, and that of one family."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.grounds import Ground
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import Permit, visible
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Appointment, Role

from .models import Trajectory

CLOSED_LISTED = 10

_CLOSED = Listed(
    Act.READ_FINAL_REPORT,
    lambda me: (
        Trajectory.objects.filter(coordinator=me, ended_on__isnull=False)
        .select_related("family")
        .order_by("-ended_on", "-pk")
    ),
    path="family",
    most=CLOSED_LISTED,
)
_OF_MY_TEAM = Listed(
    Act.SEE_PROCESS,
    # Narrowed to the town first: otherwise the conditions are tested on every town there is.
    lambda me: (
        with_phases()
        .filter(
            ended_on__isnull=True,
            family__municipality__in=Appointment.objects.filter(user=me).values("serves"),
        )
        .order_by("coordinator__name", "started_on")
    ),
    path="family",
)


def with_phases() -> QuerySet[Trajectory]:
    """Return trajectories with family, coordinator and phases loaded."""
    return Trajectory.objects.select_related("family", "coordinator").prefetch_related("phases")


def open_with(coordinator: UUID) -> QuerySet[Trajectory]:
    """Return the open trajectories of a coordinator, by name of the family."""
    mine = with_phases().filter(coordinator=coordinator, ended_on__isnull=True)
    return mine.order_by("family__name", "pk")


def closed_by(actor: Actor) -> list[Trajectory]:
    """Return the trajectories this person closed last, newest first, at most ``CLOSED_LISTED``."""
    return _CLOSED.objects(actor)


def of_team(actor: Actor) -> list[Trajectory]:
    """Return the open trajectories whose process this team leader sees, by coordinator."""
    return _OF_MY_TEAM.objects(actor)


def families_read_by(actor: Actor) -> QuerySet[Any]:
    """Return the families that this person coordinates or coordinated until the closing.

    Each carries ``under_way``: whether this person coordinates it now.
    """
    # A narrowing that the grounds imply, said aloud so that the cost follows the caseload.
    mine = Trajectory.objects.filter(coordinator=actor.pk)
    open_with_me = mine.filter(family=OuterRef("pk"), ended_on__isnull=True)
    families = Family.objects.filter(pk__in=mine.values("family"))
    return visible(actor, Act.READ_FAMILY, families).annotate(under_way=Exists(open_with_me))


def families_of_team(actor: Actor) -> QuerySet[Any]:
    """Return the families of ``of_team``, each with its coordinator's name as ``coach``."""
    # Here too: whoever coordinates such a family works or worked where this person leads, or is
    # this person.
    leads = Appointment.objects.filter(user=actor.pk, role=Role.TEAM_LEADER)
    worked_there = Appointment.objects.filter(
        role=Role.COORDINATOR, organisation__in=leads.values("organisation")
    )
    open_now = Trajectory.objects.filter(ended_on__isnull=True)
    of_them = open_now.filter(
        Q(coordinator__in=worked_there.values("user")) | Q(coordinator=actor.pk)
    )
    coach = open_now.filter(family=OuterRef("pk")).values("coordinator__name")
    families = Family.objects.filter(pk__in=of_them.values("family"))
    return visible(actor, Act.SEE_PROCESS, families).annotate(coach=Subquery(coach[:1]))


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
