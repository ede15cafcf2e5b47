# SPDX-License-Identifier: EUPL-1.2
"""How long a safety note holds without being looked at again, and who can be called."""

import re
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# Ours: what was dangerous a quarter of a year ago says little of today (docs/adr/0005).
HOLDS_FOR = timedelta(days=90)
_PHONE = re.compile(r"\+?[0-9][0-9 ()-]{4,}")


def obstacles_to_noting(*, words: str, review_on: date, today: date) -> list[Obstacle]:
    """Return why a safety note cannot stand like this."""
    checks = (
        (bool(words.strip()), Obstacle("words_missing", field="words")),
        (review_on > today, Obstacle("review_in_the_past", field="review_on")),
        (review_on <= today + HOLDS_FOR, Obstacle("review_too_far", field="review_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_naming(*, phone: str) -> list[Obstacle]:
    """Return why somebody cannot be named as whom to call."""
    return [] if _PHONE.fullmatch(phone.strip()) else [Obstacle("phone_wrong", field="phone")]
