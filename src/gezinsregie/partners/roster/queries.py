# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for whom, and who is on duty, around a person or a team."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import (
    DateTimeField,
    Exists,
    IntegerField,
    OuterRef,
    Q,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast

from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.queries import team_of

from .models import DutyShift, StandIn

MOST_LISTED = 200


def team_at(leader_id: Any, municipality_id: Any) -> list[Appointment]:
    """Return the coordinators whom this person leads for this municipality, by name."""
    return list(team_of(leader_id).filter(serves=municipality_id).select_related("organisation"))


def stand_ins_of(people: Collection[Any], municipality_id: Any, day: date) -> QuerySet[StandIn]:
    """Return who stands in for these people, today or later, in the order of their days."""
    return StandIn.objects.filter(
        absent__in=people, serves=municipality_id, ends_on__gte=day
    ).select_related("absent", "stand_in")[:MOST_LISTED]


def stand_in_for(absent: Any, municipality_id: Any) -> StandIn | None:
    """Return who stands in for this person today, None when nobody does: who lasts longest, of
    those who still do that work."""
    at_work = Appointment.objects.filter(
        in_force(clock.today()),
        user=OuterRef("stand_in"),
        role=Role.COORDINATOR,
        serves=municipality_id,
    )
    return (
        StandIn.objects.filter(
            Exists(at_work), in_force(clock.today()), absent=absent, serves=municipality_id
        )
        .select_related("stand_in")
        .order_by("-ends_on", "pk")
        .first()
    )


def duties_of(
    organisations: Collection[Any], municipality_id: Any, begins: datetime, ends: datetime
) -> QuerySet[DutyShift]:
    """Return the shifts of these organisations that touch the time from ``begins`` to ``ends``."""
    return DutyShift.objects.filter(
        organisation__in=organisations,
        serves=municipality_id,
        starts_at__lt=ends,
        ends_at__gt=begins,
    ).select_related("user")[:MOST_LISTED]


@dataclass(frozen=True)
class Place:
    """A place in the roster of today: ``by`` does the work ``of`` somebody until ``ends``; for a
    duty, ``of`` is the same person and ``ends`` a moment, else the last day at midnight (UTC)."""

    duty: bool
    of: UUID
    of_name: str
    by: UUID
    by_name: str
    starts: datetime
    ends: datetime


def roster_around(user_id: Any, until: datetime) -> list[Place]:
    """Return who stands in for this person today, for whom this person does, and who is on duty
    from now to ``until`` where this person works as a coordinator: one query."""
    found = _AROUND.objects(user=user_id, until=until, today=clock.today(), now=clock.now())
    places = [Place(bool(duty), *rest) for duty, *rest in found]
    return sorted(places, key=lambda one: (one.starts, one.by_name))


def _around(user: UUID, until: datetime, today: date, now: datetime) -> QuerySet[Any]:
    works_there = Appointment.objects.filter(
        in_force(today),
        user=user,
        role=Role.COORDINATOR,
        organisation=OuterRef("organisation"),
        serves=OuterRef("serves"),
    )
    shifts = DutyShift.objects.filter(
        Exists(works_there), starts_at__lt=until, ends_at__gt=now
    ).order_by()
    stand_ins = StandIn.objects.filter(
        Q(absent=user) | Q(stand_in=user), in_force(today)
    ).order_by()
    around: QuerySet[Any] = shifts.values_list(
        Value(1, IntegerField()), "user", "user__name", "user", "user__name", "starts_at", "ends_at"
    ).union(
        stand_ins.values_list(
            Value(0, IntegerField()),
            "absent",
            "absent__name",
            "stand_in",
            "stand_in__name",
            Cast("starts_on", DateTimeField()),
            Cast("ends_on", DateTimeField()),
        ),
        all=True,
    )
    return around


_AROUND: Prepared[Any] = Prepared(_around)


def municipality_of_stand_in(stand_in_id: Any) -> Any:
    """Return the id of the municipality of a stand-in, None when it is not there."""
    return StandIn.objects.filter(pk=stand_in_id).values_list("serves", flat=True).first()


def municipality_of_duty(duty_id: Any) -> Any:
    """Return the id of the municipality of a shift, None when it is not there."""
    return DutyShift.objects.filter(pk=duty_id).values_list("serves", flat=True).first()
