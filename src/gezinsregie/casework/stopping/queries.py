# SPDX-License-Identifier: EUPL-1.2
"""What was decided about a family that wants to stop, and whom to ask for a view."""

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force

from .models import StopDecision, StopOption

MOST_SHOWN = 30
MOST_PARTIES = 20


def parties_of(trajectory: Trajectory) -> list[Involvement]:
    """Return the partners that help today, each to be asked for its view: one query."""
    helping = Involvement.objects.filter(
        in_force(clock.today()), trajectory=trajectory, withdrawn=False
    )
    return list(helping.select_related("organisation")[:MOST_PARTIES])


def decisions_of(trajectory: Trajectory) -> list[StopDecision]:
    """Return what was decided, latest first, at most ``MOST_SHOWN``: one query."""
    found = StopDecision.objects.filter(trajectory=trajectory).select_related("written_by")
    return list(found[:MOST_SHOWN])


def decisions_for(permit: Permit) -> QuerySet[StopDecision]:
    """Return what was decided in the trajectory that this permit opens."""
    newest = trajectories_for(permit).values("pk")[:1]
    return StopDecision.objects.filter(trajectory__in=newest).select_related(
        "trajectory__family", "written_by"
    )


def stop_was_weighed(trajectory: Trajectory) -> bool:
    """Tell whether the last decision is that this may end."""
    last = StopDecision.objects.filter(trajectory=trajectory).first()
    ends = {StopOption.CLOSE.value, StopOption.ELSEWHERE.value, StopOption.COMPULSORY.value}
    return last is not None and last.outcome in ends
