# SPDX-License-Identifier: EUPL-1.2
"""What came in: of one family, and what a coordinator has not seen yet."""

from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import ReceivedItem
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.foundation import clock


def items_for(permit: Permit) -> QuerySet[ReceivedItem]:
    """Return what came in about this family in its open trajectory, newest first."""
    return ReceivedItem.objects.filter(
        trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
    ).select_related("trajectory__family", "organisation", "member", "request", "step", "file")


def tables_open(permit: Permit, trajectory: Trajectory) -> QuerySet[Link]:
    """Return the pages to write on at the table that the holder of this permit opened in this
    trajectory and that are open still, the last to shut in front."""
    permit.must_cover(trajectory)
    return Link.objects.filter(
        kind=LinkKind.ADD_AT_THE_TABLE,
        subject_id=str(trajectory.pk),
        made_by=UUID(permit.actor_id),
        used_at__isnull=True,
        withdrawn_at__isnull=True,
        expires_at__gt=clock.now(),
    ).order_by("-expires_at", "-pk")
