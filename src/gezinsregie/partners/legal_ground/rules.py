# SPDX-License-Identifier: EUPL-1.2
"""What is needed to switch a ground of law on or off."""

from collections.abc import Collection

from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_switching(
    *, key: str, known: Collection[str], is_on: bool, stands: bool, reason: str
) -> list[Obstacle]:
    """Return why a ground cannot be switched; ``stands`` is how it stands now."""
    found = []
    if key not in known:
        found.append(Obstacle("ground_unknown"))
    elif is_on == stands:
        found.append(Obstacle("stands_so_already"))
    if not reason.strip():
        found.append(Obstacle("reason_missing", field="reason"))
    return found
