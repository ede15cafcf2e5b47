# SPDX-License-Identifier: EUPL-1.2
"""The referrals of a year, as rows to count."""

from datetime import date
from typing import Any

from django.db.models import Count
from django.utils import timezone

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible

from .figures import Came
from .models import CameBy, Referral


def came_in(actor: Actor, municipality_id: Any, year: int) -> list[Came]:
    """Return what came in at the desk of this municipality in ``year``, of what this person may
    read; one query."""
    rows = (
        visible(actor, Act.READ_REFERRAL, Referral.objects.filter(municipality=municipality_id))
        .filter(received_at__date__gte=date(year, 1, 1), received_at__date__lte=date(year, 12, 31))
        .annotate(times_undone=Count("undone", distinct=True))
        .values_list(
            "came_by",
            "reporting_point",
            "organisation__name",
            "organisation_id",
            "municipality_id",
            "first_signal_on",
            "received_at",
            "decision__outcome",
            "decision__withdrawn_by",
            "answered_at",
            "times_undone",
        )
    )
    return [
        Came(
            way=way,
            point=point or ("" if at == town or way == CameBy.FROM_FAMILY else name),
            first_signal_on=signal,
            received_on=timezone.localdate(received),
            outcome=outcome or "",
            withdrawn_by=by or "",
            answered_on=timezone.localdate(answered) if answered else None,
            times_undone=undone,
        )
        for way, point, name, at, town, signal, received, outcome, by, answered, undone in rows
    ]
