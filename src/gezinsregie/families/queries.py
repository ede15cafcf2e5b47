# SPDX-License-Identifier: EUPL-1.2
"""Families with the people in them."""

from typing import Any

from django.db.models import QuerySet

from .models import Family, Member


def with_members() -> QuerySet[Family]:
    """Return families with members and households loaded: three queries, however many families."""
    return Family.objects.prefetch_related("members", "households")


def members_of(family_id: Any) -> QuerySet[Member]:
    """Return the members of a family, oldest first, each with its household."""
    return Member.objects.filter(family=family_id).select_related("household")
