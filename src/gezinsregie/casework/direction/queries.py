# SPDX-License-Identifier: EUPL-1.2
"""Who had and who has direction, in the order of the days."""

from collections.abc import Iterable

from django.db.models import F, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation.prepared import Prepared

from .models import DirectionHeld
from .rules import Held

# A course with more turns than this cannot be read any more.
MOST = 200

_ASKED = Prepared(
    lambda trajectory: (
        DirectionHeld.objects.filter(trajectory=trajectory)
        .annotate(writer=F("written_by__name"))
        .order_by("from_on", "id")[:MOST]
    )
)


def directions_of(trajectory_id: int) -> list[DirectionHeld]:
    """Return who had direction in a trajectory, first to last, each with the name of its
    ``writer``: one query, at most ``MOST``."""
    return list(_ASKED.objects(trajectory=trajectory_id))


def held_in(rows: Iterable[DirectionHeld]) -> list[Held]:
    """Return rows as the rules read them."""
    return [Held(one.life_domain, one.holder, one.from_on) for one in rows]


def revisions_in(rows: Iterable[DirectionHeld]) -> int:
    """Return a number that goes up with each row and with each correction: what somebody saw."""
    return sum(one.revision for one in rows)


def directions_for(permit: Permit) -> QuerySet[DirectionHeld]:
    """Return who had direction in the trajectory that this permit opens, also when it closed."""
    return DirectionHeld.objects.filter(
        trajectory__in=trajectories_for(permit).values("pk")[:1]
    ).select_related("trajectory__family")
