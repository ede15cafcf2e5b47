# SPDX-License-Identifier: EUPL-1.2
"""Who may see a family until a day or a moment: standing in, on duty, or in an emergency."""

from datetime import UTC
from typing import Any

from django.db.models import (
    CharField,
    DateTimeField,
    Exists,
    IntegerField,
    OuterRef,
    QuerySet,
    Value,
)
from django.db.models.functions import Cast

from gezinsregie.casework.emergency.grounds import ROLES
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.models import Appointment
from gezinsregie.partners.roster.models import DutyShift, StandIn

from .here import MOST_A_KIND, Here, appointed, once
from .others import Kind, Other


def for_a_while(here: Here, kinds: frozenset[Kind]) -> list[Other]:
    """Who may until a day or a moment: stands in, is on duty, opened it in an emergency; one
    query."""
    asked: list[QuerySet[Any, Any]] = []
    if Kind.STANDS_IN in kinds and here.open:
        until = Cast("ends_on", DateTimeField())
        asked.append(
            _stand_ins(here, here.open).values_list(*_rows(0, "stand_in"), _NOWHERE, until)
        )
    if Kind.ON_DUTY in kinds and here.open:
        duty = _on_duty(here, here.open)
        asked.append(duty.values_list(*_rows(1, "user"), "organisation__name", "ends_at"))
    if Kind.EMERGENCY in kinds:
        asked.append(_emergencies(here).values_list(*_rows(2, "user"), _NOWHERE, "closes_at"))
    if not asked:
        return []
    first, *others = [one.order_by() for one in asked]
    rows = first.union(*others, all=True) if others else first
    found = []
    for number, user, name, organisation, until in rows[: MOST_A_KIND * len(asked)]:
        kind = (Kind.STANDS_IN, Kind.ON_DUTY, Kind.EMERGENCY)[number]
        # A day is read as its first moment (UTC).
        last = until.astimezone(UTC).date() if kind is Kind.STANDS_IN else until
        found.append(Other(kind, user, name, organisation, last))
    return once(found)


_NOWHERE = Value("", CharField())


def _rows(number: int, user: str) -> list[Any]:
    return [Value(number, IntegerField()), user, f"{user}__name"]


def _stand_ins(here: Here, its: Trajectory) -> QuerySet[StandIn]:
    at_work = appointed(here, OuterRef("stand_in"))
    return StandIn.objects.filter(
        Exists(at_work), in_force(here.today), absent=its.coordinator_id, serves=here.municipality
    )


def _on_duty(here: Here, its: Trajectory) -> QuerySet[DutyShift]:
    same_place = {"organisation": OuterRef("organisation"), "serves": OuterRef("serves")}
    its_coordinator = appointed(here, its.coordinator_id).filter(**same_place)
    own = appointed(here, OuterRef("user")).filter(**same_place)
    return DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"),
        Exists(its_coordinator),
        Exists(own),
        serves=here.municipality,
    )


def _emergencies(here: Here) -> QuerySet[EmergencyAccess]:
    at_work = Appointment.objects.filter(
        in_force(here.today), user=OuterRef("user"), role__in=ROLES, serves=here.municipality
    )
    return EmergencyAccess.objects.filter(
        running_at(clock.now(), begins="opened_at", ends="closes_at"),
        Exists(at_work),
        family=here.family,
    )
