# SPDX-License-Identifier: EUPL-1.2
"""Days and moments, as people in the Netherlands see them."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo


def day_of(moment: datetime) -> date:
    """Return the day that a moment (aware) falls on here."""
    return moment.astimezone(ZoneInfo("Europe/Amsterdam")).date()


def in_force(fact: Any, day: date) -> bool:
    """Return whether what begins and may end holds on this day; its last day belongs to it."""
    if fact.starts_on > day:
        return False
    return fact.ends_on is None or day <= fact.ends_on


def runs(begins: datetime, ends: datetime, moment: datetime) -> bool:
    """Return whether a moment lies within; the end is the first moment after it."""
    return begins <= moment and not moment >= ends
