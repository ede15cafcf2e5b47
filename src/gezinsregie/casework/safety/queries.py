# SPDX-License-Identifier: EUPL-1.2
"""Exceptions to consent: those that hold, and those that wait for a second reader."""

from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import Permit
from gezinsregie.foundation.periods import in_force

from .models import SafetyException

MOST_WAITING = 20


def signed_off(*, scope: Any, day: date) -> QuerySet[SafetyException]:
    """Return the exceptions for a scope that a second reader signed off and that hold that day."""
    return SafetyException.objects.filter(in_force(day), scope=scope, second_read_at__isnull=False)


def waiting() -> QuerySet[SafetyException]:
    """Return what no second reader has read yet, of trajectories that run, oldest first."""
    return SafetyException.objects.filter(
        second_read_at__isnull=True,
        sent_back_at__isnull=True,
        scope__involvement__trajectory__ended_on__isnull=True,
    ).order_by("written_at", "pk")


_WAITING_FOR_ME = Listed(
    Act.SECOND_READ,
    lambda me: (
        waiting()
        .exclude(written_by=me)
        .select_related("scope__involvement__trajectory__family", "written_by")
    ),
    path="scope__involvement__trajectory__family",
    most=MOST_WAITING,
)


def waiting_for(actor: Actor) -> list[SafetyException]:
    """Return the exceptions that wait for this person to read them, at most ``MOST_WAITING``."""
    return _WAITING_FOR_ME.objects(actor)


def exceptions_for(permit: Permit) -> QuerySet[SafetyException]:
    """Return the exceptions for the family that this permit is about, with steps and scope."""
    return (
        SafetyException.objects.filter(
            scope__involvement__trajectory__family=UUID(permit.subject_id)
        )
        .select_related(
            "scope__involvement__trajectory",
            "scope__involvement__organisation",
            "scope__member",
            "written_by",
            "second_reader",
        )
        .prefetch_related("steps")
    )
