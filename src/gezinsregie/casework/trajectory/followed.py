# SPDX-License-Identifier: EUPL-1.2
"""What followed a referral, in one word: that much a referrer may know, and no more."""

from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from .models import Trajectory

# How long somebody has "begun"; a choice of our own, as no day is told.
BEGINNING = timedelta(days=14)


class Followed(StrEnum):
    """What came of an accepted referral."""

    NOTHING_YET = "nothing_yet"
    BEGUN = "begun"
    UNDER_WAY = "under_way"
    CLOSED = "closed"


def what_followed(referral_id: Any, today: date) -> Followed:
    """Return what came of a referral that was accepted: one query of two columns."""
    row = (
        Trajectory.objects.filter(referral=referral_id)
        .values_list("started_on", "ended_on")
        .first()
    )
    if row is None:
        return Followed.NOTHING_YET
    started_on, ended_on = row
    if ended_on is not None:
        return Followed.CLOSED
    return Followed.BEGUN if started_on + BEGINNING > today else Followed.UNDER_WAY
