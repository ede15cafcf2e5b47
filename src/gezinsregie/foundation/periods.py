# SPDX-License-Identifier: EUPL-1.2
"""Periods of days: what begins, and may end."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import Q


@dataclass(frozen=True)
class Period:
    """A run of days; both ends belong to it, ``ends_on`` None means it is open.

    Raises ValueError when it ends before it starts.
    """

    starts_on: date
    ends_on: date | None = None

    def __post_init__(self) -> None:
        if self.ends_on is not None and self.ends_on < self.starts_on:
            raise ValueError("A period cannot end before it starts.")

    def __contains__(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


def in_force(day: date, prefix: str = "") -> "Q":
    """Return the query condition that a row with starts_on and ends_on holds on ``day``."""
    from django.db.models import Q

    return Q(**{f"{prefix}starts_on__lte": day}) & (
        Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gte": day})
    )
