# SPDX-License-Identifier: EUPL-1.2
"""Trajectories: one's own, one's team's, and that of one family."""

from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit, visible
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Appointment, Role

from .models import Trajectory


def with_phases() -> QuerySet[Trajectory]:
    """Return trajectories with family, coordinator and phases loaded."""
    return Trajectory.objects.select_related("family", "coordinator").prefetch_related("phases")


def of_coordinator(actor: Actor) -> QuerySet[Trajectory]:
    """Return the open trajectories that this person coordinates, by name of the family."""
    mine = with_phases().filter(coordinator=actor.pk, ended_on__isnull=True)
    return visible(actor, Act.READ_FAMILY, mine, path="family").order_by("family__name")


def closed_by(actor: Actor) -> QuerySet[Trajectory]:
    """Return the trajectories this person closed, newest first."""
    mine = with_phases().filter(coordinator=actor.pk, ended_on__isnull=False)
    return visible(actor, Act.READ_FINAL_REPORT, mine, path="family").order_by("-ended_on")


def of_team(actor: Actor) -> QuerySet[Trajectory]:
    """Return the open trajectories whose process this team leader sees, by coordinator."""
    open_now = with_phases().filter(ended_on__isnull=True)
    return visible(actor, Act.SEE_PROCESS, open_now, path="family").order_by(
        "coordinator__name", "started_on"
    )


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


def trajectories_for(permit: Permit) -> QuerySet[Trajectory]:
    """Return the trajectories that this permit on a family opens, latest first.

    Who coordinated the family until a closing reads that trajectory, not the one of a colleague
    that came after it. Everybody else reads all.
    """
    of_family = Trajectory.objects.filter(family=UUID(permit.subject_id)).select_related("family")
    if permit.ground is Ground.COORDINATED:
        of_family = of_family.filter(coordinator=UUID(permit.actor_id), ended_on__isnull=False)
    return of_family.order_by("-started_on", "-id")


def seen_with(permit: Permit) -> QuerySet[Trajectory]:
    """Return the trajectories that this permit opens, with coordinator, referral and phases."""
    return (
        trajectories_for(permit)
        .select_related("coordinator", "referral")
        .prefetch_related("phases")
    )
