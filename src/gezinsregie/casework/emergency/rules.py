# SPDX-License-Identifier: EUPL-1.2
"""What is needed to open emergency access, and to say afterwards whether it was justified."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from gezinsregie.families.conflict.rules import obstacles_to_naming
from gezinsregie.families.words import folded
from gezinsregie.foundation.obstacles import Obstacle

# Our own choices; no source gives them. A night's crisis fits in four hours, and who needs more
# than five a day is looking around.
OPEN_FOR = timedelta(hours=4)
MOST_TRIES = 5
TRIES_COUNT_FOR = timedelta(days=1)
REVIEW_WITHIN = timedelta(days=7)

# A reason is a sentence: "spoed" is none.
WORDS_OF_A_REASON = 5

__all__ = [
    "MOST_TRIES",
    "OPEN_FOR",
    "REVIEW_WITHIN",
    "TRIES_COUNT_FOR",
    "ReviewFacts",
    "is_overdue",
    "obstacles_to_naming",
    "obstacles_to_opening",
    "obstacles_to_reviewing",
]


def obstacles_to_opening(*, reason: str, tries: int) -> list[Obstacle]:
    """Return why no emergency access is opened: no reason, or ``tries`` were too many of late."""
    found = []
    if tries >= MOST_TRIES:
        found.append(Obstacle("tried_too_often"))
    if len(folded(reason)) < WORDS_OF_A_REASON:
        found.append(Obstacle("reason_too_short", field="reason"))
    return found


@dataclass(frozen=True)
class ReviewFacts:
    """An emergency access that is to be reviewed."""

    closes_at: datetime
    reviewed: bool
    by_oneself: bool
    words: str
    now: datetime


def obstacles_to_reviewing(facts: ReviewFacts) -> list[Obstacle]:
    """Return why this is no review: of one's own, twice, too early, or without words."""
    checks = (
        (not facts.reviewed, Obstacle("reviewed_already")),
        (not facts.by_oneself, Obstacle("own_access")),
        (facts.closes_at <= facts.now, Obstacle("still_open")),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def is_overdue(*, opened_at: datetime, reviewed: bool, now: datetime) -> bool:
    """Tell whether a review should have been there: it is not within seven days."""
    return not reviewed and now - opened_at > REVIEW_WITHIN
