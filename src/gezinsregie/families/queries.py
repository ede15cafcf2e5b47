# SPDX-License-Identifier: EUPL-1.2
"""The people in a family."""

from typing import Any

from django.db.models import QuerySet

from .models import Member


def members_of(family_id: Any) -> QuerySet[Member]:
    """Return the members of a family, oldest first, each with its household."""
    return Member.objects.filter(family=family_id).select_related("household")
