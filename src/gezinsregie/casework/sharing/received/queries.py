# SPDX-License-Identifier: EUPL-1.2
"""What came in: of one family, and what a coordinator has not seen yet."""

from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import ReceivedItem


def items_for(permit: Permit) -> QuerySet[ReceivedItem]:
    """Return what came in about this family in its open trajectory, newest first."""
    return ReceivedItem.objects.filter(
        trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
    ).select_related("trajectory__family", "organisation", "member", "request", "step", "file")
