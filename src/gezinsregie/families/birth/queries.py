# SPDX-License-Identifier: EUPL-1.2
"""Which days of birth stood there before."""

from typing import Any

from django.db.models import QuerySet

from .models import BirthDateBefore

MOST_CHANGES = 50


def changes_in(family: Any) -> QuerySet[BirthDateBefore]:
    """Return what stood as a day of birth in this family and was changed, latest first."""
    return (
        BirthDateBefore.objects.filter(member__family=family)
        .select_related("member", "replaced_by")
        .order_by("-replaced_at", "-pk")[:MOST_CHANGES]
    )
