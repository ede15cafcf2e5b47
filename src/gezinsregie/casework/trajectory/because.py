# SPDX-License-Identifier: EUPL-1.2
"""The facts behind the grounds of the work itself; each is one query."""

from uuid import UUID

from gezinsregie.access.because import Because
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.roster.models import DutyShift, StandIn

from .models import Trajectory


def coordinates(actor: UUID, family: UUID) -> Because | None:
    found = Trajectory.objects.filter(
        family=family, coordinator=actor, ended_on__isnull=True
    ).first()
    return Because(found.started_on) if found else None


def stands_in(actor: UUID, family: UUID) -> Because | None:
    found = (
        StandIn.objects.filter(
            in_force(clock.today()),
            stand_in=actor,
            absent__in=Trajectory.objects.filter(family=family, ended_on__isnull=True).values(
                "coordinator"
            ),
        )
        .select_related("absent")
        .order_by("-ends_on")
        .first()
    )
    return Because(found.starts_on, found.ends_on, who=found.absent.name) if found else None


def on_duty(actor: UUID, family: UUID) -> Because | None:
    shifts = DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"), user=actor
    )
    found = shifts.select_related("organisation").order_by("-ends_at").first()
    return (
        Because(found.starts_at, found.ends_at, organisation=found.organisation.name)
        if found
        else None
    )


def coordinated(actor: UUID, family: UUID) -> Because | None:
    found = (
        Trajectory.objects.filter(family=family, coordinator=actor, ended_on__isnull=False)
        .order_by("-ended_on")
        .first()
    )
    return Because(found.ended_on) if found else None


def leads_the_team(actor: UUID, family: UUID) -> Because | None:
    trajectories = Trajectory.objects.filter(family=family).select_related("coordinator")
    found = trajectories.order_by("-started_on", "-pk").first()
    return Because(found.started_on, who=found.coordinator.name) if found else None


def works_the_desk(actor: UUID, family: UUID) -> Because | None:
    found = Referral.objects.filter(family=family).order_by("-received_at").first()
    return Because(found.received_at) if found else None
