# SPDX-License-Identifier: EUPL-1.2
"""Holding a trajectory while an action writes in it."""

from gezinsregie.foundation.obstacles import Obstacle

from .models import Trajectory


def held(trajectory: Trajectory) -> Trajectory:
    """Return the trajectory as it is now, locked until the transaction of the action ends.

    What a view loaded may have changed since: another hand may be closing it, or may have closed it
    already. Rules judge what is held, never what was shown.
    """
    return Trajectory.objects.select_for_update().get(pk=trajectory.pk)


def still_open(trajectory: Trajectory) -> list[Obstacle]:
    """Return why nothing is written in it any more: it was closed."""
    return [] if trajectory.ended_on is None else [Obstacle("trajectory_closed")]
