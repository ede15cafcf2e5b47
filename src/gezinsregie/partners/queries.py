# SPDX-License-Identifier: EUPL-1.2
"""Who works where, today."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from gezinsregie.access.conditions import Actor
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.foundation.prepared import Prepared

from .models import Appointment, Organisation, OrganisationKind, Role


def appointments_of(user_id: Any) -> QuerySet[Appointment]:
    """Return the appointments that a person holds today, with their organisations."""
    return Appointment.objects.filter(in_force(clock.today()), user=user_id).select_related(
        "organisation", "serves"
    )


def _held(user: UUID, today: date) -> QuerySet[Appointment]:
    with clock.on_day(today):
        return appointments_of(user)


_HELD = Prepared(_held)


def held_today(user_id: UUID) -> list[Appointment]:
    """Return what ``appointments_of`` does, read at once: it stands above every page."""
    return _HELD.objects(user=user_id, today=clock.today())


def appointed_for(serves_id: Any, role: Role) -> QuerySet[Appointment]:
    """Return who holds ``role`` today for this organisation, by name."""
    return (
        Appointment.objects.filter(in_force(clock.today()), serves=serves_id, role=role)
        .select_related("user", "organisation")
        .order_by("user__name")
    )


def towns_of(actor: Actor) -> QuerySet[Appointment, Any]:
    """Return the keys of the municipalities that this person ever worked for, to narrow a search to
    before the conditions are tested."""
    return Appointment.objects.filter(user=actor.pk).order_by().values("serves")


def team_of(leader_id: Any) -> QuerySet[Appointment]:
    """Return the coordinators in the organisation whose team this person leads today, by name."""
    leads = Appointment.objects.filter(
        in_force(clock.today()),
        user=leader_id,
        role=Role.TEAM_LEADER,
        organisation=OuterRef("organisation"),
        serves=OuterRef("serves"),
    )
    return (
        Appointment.objects.filter(Exists(leads), in_force(clock.today()), role=Role.COORDINATOR)
        .select_related("user")
        .order_by("user__name", "pk")
    )


def everyone_serving(serves_id: Any) -> QuerySet[Appointment]:
    """Return all who work or worked for this organisation, by name; withdrawn work is left out."""
    return (
        Appointment.objects.filter(serves=serves_id)
        .select_related("user", "organisation")
        .order_by("user__name", "user", "-starts_on", "pk")
    )


def everyone_ever_serving(serves_id: Any) -> QuerySet[Appointment]:
    """Return all work for this organisation that there ever was, withdrawn work too, by name.

    For the log: whoever looked today and was shut out today stays in it.
    """
    return (
        Appointment.ever.filter(serves=serves_id)
        .select_related("user", "serves")
        .order_by("user__name", "user", "pk")
    )


def organisations_at(municipality_id: Any) -> QuerySet[Organisation]:
    """Return a municipality and its partners: where somebody can be appointed. By name."""
    return Organisation.objects.filter(
        Q(pk=municipality_id) | Q(municipality=municipality_id)
    ).order_by("name")


def partners_of(municipality_id: Any) -> QuerySet[Organisation]:
    """Return the partners of a municipality, by name."""
    return Organisation.objects.filter(
        municipality=municipality_id, kind=OrganisationKind.PARTNER
    ).order_by("name")
