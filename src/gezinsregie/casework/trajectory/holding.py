# SPDX-License-Identifier: EUPL-1.2
"""Holding a trajectory while an action writes in it."""

from .models import Trajectory


def held(trajectory: Trajectory) -> Trajectory:
    """Return the trajectory as it is now, locked until the transaction of the action ends.

    What a view loaded may have changed since: another hand may be closing it, or may have closed it
    already. Rules judge what is held, never what was shown.
    """
    return Trajectory.objects.select_for_update().get(pk=trajectory.pk)
