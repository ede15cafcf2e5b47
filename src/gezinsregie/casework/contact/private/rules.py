# SPDX-License-Identifier: EUPL-1.2
"""When something can be kept to one person."""

from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_keeping(
    *, trajectory_closed: bool, was_there: bool, limits_said: bool, words: str
) -> list[Obstacle]:
    """Return why it cannot be kept apart: it is of somebody who was there, and nobody may promise a
    secret before the limits were said."""
    checks = (
        (not trajectory_closed, Obstacle("trajectory_closed")),
        (was_there, Obstacle("not_there", field="member")),
        (limits_said, Obstacle("limits_not_said", field="limits_said")),
        (bool(words.strip()), Obstacle("words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
