# SPDX-License-Identifier: EUPL-1.2
"""When a decision of the desk can be undone, and a referral withdrawn."""

from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class UndoingFacts:
    """A decision that somebody wants to undo, with why in ``words``."""

    decided: bool
    trajectory_opened: bool
    words: str


def obstacles_to_undoing(facts: UndoingFacts) -> list[Obstacle]:
    """Return all that stands in the way of undoing a decision."""
    checks = (
        (facts.decided, Obstacle("not_decided")),
        (not facts.trajectory_opened, Obstacle("trajectory_opened")),
        (bool(facts.words.strip()), Obstacle("undo_words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_withdrawing(*, decided: bool, reason: str) -> list[Obstacle]:
    """Return all that stands in the way of withdrawing a referral."""
    checks = (
        (not decided, Obstacle("decided_already")),
        (bool(reason.strip()), Obstacle("withdrawing_reason_missing", field="reason")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
