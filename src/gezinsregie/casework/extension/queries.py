# SPDX-License-Identifier: EUPL-1.2
from gezinsregie.casework.trajectory.models import Trajectory

from .models import Extension

MOST_SHOWN = 50


def extensions_of(trajectory: Trajectory) -> list[Extension]:
    """Return the extensions of a trajectory, first to last, at most ``MOST_SHOWN``: one query."""
    found = Extension.objects.filter(trajectory=trajectory).select_related("written_by")
    return list(found.order_by("to_end", "pk")[:MOST_SHOWN])
