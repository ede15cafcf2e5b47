# SPDX-License-Identifier: EUPL-1.2
"""The pauses of a trajectory, and until when one lasts."""

from datetime import date
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery

from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for

from .models import Pause

MOST_SHOWN = 50


def pauses_of(trajectory: Trajectory) -> list[Pause]:
    """Return the pauses of a trajectory, latest first, at most ``MOST_SHOWN``: one query."""
    found = Pause.objects.filter(trajectory=trajectory).select_related("written_by", "ended_by")
    return list(found.order_by("-starts_on", "-pk")[:MOST_SHOWN])


def open_pauses_for(permit: Permit) -> QuerySet[Pause]:
    """Return the pause that goes on in the trajectory that this permit opens."""
    newest = trajectories_for(permit).values("pk")[:1]
    return Pause.objects.filter(trajectory__in=newest, ends_on__isnull=True).select_related(
        "trajectory__family"
    )


def with_pause(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add until when the work is expected to rest as a column, to be read by ``paused_until``."""
    rests: Any = Pause.objects.filter(ends_on__isnull=True, trajectory=OuterRef("pk")).order_by()
    return trajectories.annotate(paused_until=Subquery(rests.values("expected_end_on")[:1]))


def paused_until(trajectory: Trajectory) -> date | None:
    """Return the day until which the work rests in a trajectory that came from ``with_pause``; None
    where it goes on."""
    until: date | None = vars(trajectory)["paused_until"]
    return until
