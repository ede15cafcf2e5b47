# SPDX-License-Identifier: EUPL-1.2
"""What a plan stands on, as it was said."""

from django.db.models import F, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation.prepared import Prepared

from .models import Footing

# More than so many is no ground to stand on any more; a page shows no more either.
MOST = 80

_ASKED = Prepared(
    lambda trajectory: (
        Footing.objects.filter(trajectory=trajectory)
        .select_related("member")
        .annotate(writer=F("written_by__name"))
        .order_by("id")[:MOST]
    )
)


def footings_of(trajectory_id: int) -> list[Footing]:
    """Return what the plan of a trajectory stands on, in the order in which it was said, each with
    its member and the name of its ``writer``: one query."""
    return list(_ASKED.objects(trajectory=trajectory_id))


def all_footings_for(permit: Permit) -> QuerySet[Footing]:
    """Return what the trajectory that this permit opens stands on, also when it was closed."""
    return Footing.objects.filter(
        trajectory__in=trajectories_for(permit).values("pk")[:1]
    ).select_related("trajectory__family", "member")


def footings_for(permit: Permit) -> QuerySet[Footing]:
    """Return what the open trajectory that this permit is about stands on."""
    return all_footings_for(permit).filter(trajectory__ended_on__isnull=True)
