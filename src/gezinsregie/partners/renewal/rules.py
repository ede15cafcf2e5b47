# SPDX-License-Identifier: EUPL-1.2
"""When the end of an agreement is announced."""

from collections.abc import Collection
from datetime import date

# Days ahead: time to sit down together, time to sign, last call. Our own choice; no source gives
# them.
STEPS = (90, 30, 7)


def step_due(valid_until: date, announced: Collection[int], today: date) -> int | None:
    """Return the step (days ahead) of which is to be told today, None when nobody need be told.

    Of several steps that were missed only the nearest one is told, and none after the last day.
    """
    left = (valid_until - today).days
    reached = [step for step in STEPS if 0 <= left <= step]
    if not reached or min(reached) in announced:
        return None
    return min(reached)
