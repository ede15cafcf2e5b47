# SPDX-License-Identifier: EUPL-1.2
"""Periods of days: what begins, and may end; and of moments, such as a night of duty."""

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.db.models import Q


def in_force(day: date, prefix: str = "") -> "Q":
    """Return the query condition that a row with starts_on and ends_on holds on ``day``."""
    from django.db.models import Q

    return Q(**{f"{prefix}starts_on__lte": day}) & (
        Q(**{f"{prefix}ends_on__isnull": True}) | Q(**{f"{prefix}ends_on__gte": day})
    )


def running_at(moment: datetime, *, begins: str, ends: str) -> "Q":
    """Return the query condition that ``moment`` lies in a period from ``begins`` until ``ends``;
    the end itself does not belong to it."""
    from django.db.models import Q

    return Q(**{f"{begins}__lte": moment, f"{ends}__gt": moment})


def closing_day(starts_on: date, today: date) -> tuple[date, bool]:
    """Return on which day ends what closes now, and whether it is withdrawn by that.

    The last day belongs to a period, so what closes at once ended yesterday; what began today or
    later has no such day, and is withdrawn as if it had never opened.
    """
    return (starts_on, True) if starts_on >= today else (today - timedelta(days=1), False)
