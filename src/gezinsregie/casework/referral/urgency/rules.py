# SPDX-License-Identifier: EUPL-1.2
"""How soon a crisis is answered, and when somebody can flag or lift one."""

from datetime import datetime, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# A term of our own (docs/adr/0005).
ANSWER_WITHIN = timedelta(hours=24)


def answer_by(flagged_at: datetime) -> datetime:
    """Return the moment by which the desk answers a crisis."""
    return flagged_at + ANSWER_WITHIN


def is_late(due: datetime, now: datetime) -> bool:
    """Tell whether a crisis waits longer than it may."""
    return now > due


def obstacles_to_flagging(*, decided: bool, flagged: bool, words: str) -> list[Obstacle]:
    """Return all that stands in the way of flagging a crisis."""
    checks = (
        (not decided, Obstacle("decided_already")),
        (not flagged, Obstacle("flagged_already")),
        (bool(words.strip()), Obstacle("crisis_words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_lifting(*, decided: bool, flagged: bool, words: str) -> list[Obstacle]:
    """Return all that stands in the way of saying that the crisis is over."""
    checks = (
        (not decided, Obstacle("decided_already")),
        (flagged, Obstacle("not_flagged")),
        (bool(words.strip()), Obstacle("lifting_words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
