# SPDX-License-Identifier: EUPL-1.2
"""Whether everybody who was asked said yes, and still does; and who must be asked."""

from collections import defaultdict
from datetime import date
from typing import Any

from django.db.models import Exists, Q, QuerySet

from gezinsregie.families.authority.queries import authority_in
from gezinsregie.families.models import MemberRole
from gezinsregie.families.queries import members_of

from .models import ConsentAnswer, ConsentPosition
from .rules import PersonFacts

MOST_SAID = 100


def all_agreed(*, scope: Any, day: date) -> Q:
    """Return the condition that of the positions on ``scope`` each one is consent that holds on
    ``day``, and that there is at least one.

    Nobody asked is no consent; one who refused, withdrew, or agreed under pressure is enough for
    none.
    """
    current = ConsentPosition.objects.filter(scope=scope, replaced_at__isnull=True)
    agrees = Q(answer=ConsentAnswer.GIVEN) & (Q(ends_on__isnull=True) | Q(ends_on__gte=day))
    return Q(Exists(current)) & ~Q(Exists(current.exclude(agrees)))


def people_of(family: Any, day: date) -> dict[int, PersonFacts]:
    """Return everybody of a family by key, with who holds authority over them: two queries."""
    holders: dict[int, set[int]] = defaultdict(set)
    for one in authority_in(family, day):
        holders[one.child_id].add(one.holder_id)
    return {
        one.pk: PersonFacts(
            key=one.pk,
            is_child=one.role == MemberRole.CHILD,
            born_on=one.birth_date,
            holders=frozenset(holders[one.pk]),
        )
        for one in members_of(family)
    }


def about_whom(people: dict[int, PersonFacts], member: int | None) -> list[PersonFacts]:
    """Return whom a scope is about: one member, or everybody for the whole family (None)."""
    return list(people.values()) if member is None else [people[member]]


def current_positions(scope: Any) -> QuerySet[ConsentPosition]:
    """Return what everybody asked says now, with their names."""
    return ConsentPosition.objects.filter(scope=scope, replaced_at__isnull=True).select_related(
        "member"
    )


def history_of(scope: Any) -> QuerySet[ConsentPosition]:
    """Return all that was ever said to a scope, latest first, with who wrote it down."""
    return (
        ConsentPosition.objects.filter(scope=scope)
        .select_related("member", "written_by")
        .order_by("-written_at", "-pk")[:MOST_SAID]
    )
