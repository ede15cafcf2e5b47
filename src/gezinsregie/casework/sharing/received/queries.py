# SPDX-License-Identifier: EUPL-1.2
"""What came in: of one family, and what a coordinator has not seen yet."""

from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import ReceivedItem


def items_for(permit: Permit) -> QuerySet[ReceivedItem]:
    """Return what came in about this family in its open trajectory, newest first."""
    return ReceivedItem.objects.filter(
        trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
    ).select_related("trajectory__family", "organisation", "member", "request", "step", "file")


def unseen_by(coordinator: UUID) -> QuerySet[ReceivedItem, Any]:
    """Return what came in in a coordinator's open trajectories and was not put aside yet."""
    return (
        ReceivedItem.objects.filter(
            trajectory__coordinator=coordinator,
            trajectory__ended_on__isnull=True,
            seen_at__isnull=True,
        )
        .annotate(of_trajectory=F("trajectory"))
        .order_by("received_at", "id")
    )
