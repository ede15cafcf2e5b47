# SPDX-License-Identifier: EUPL-1.2
"""What is kept from whom today."""

from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.families.models import Household, Member
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Organisation

from .models import Withheld
from .rules import KeptFrom, words_of_an_address, words_that_tell

LISTED = 100


def withheld_on(day: date, **which: Any) -> QuerySet[Withheld]:
    """Return what is withheld on ``day``, with what it is about; ``which`` narrows to whom."""
    return Withheld.objects.filter(in_force(day), **which).select_related(
        "organisation", "household"
    )


def withheld_in(permit: Permit, day: date) -> QuerySet[Withheld]:
    """Return what is or will be withheld in the family of this permit, newest first, bounded."""
    return (
        Withheld.objects.filter(family=UUID(permit.subject_id))
        .exclude(ends_on__lt=day)
        .select_related(
            "organisation", "household", "concern", "goal", "contact", "from_member", "decided_by"
        )
        .order_by("from_member", "-starts_on", "-pk")[:LISTED]
    )


def kept_from(
    rows: Iterable[Withheld], *, households: Iterable[Household] = (), reader: Member | None = None
) -> KeptFrom:
    """Return what these rows keep from one member, and the words that would tell it.

    A protected address among ``households`` is kept from everybody who does not live there: from
    ``reader``, unless that is where this member lives. One query more when an organisation is kept.
    """
    rows = list(rows)
    hidden = {row.household_id for row in rows if row.household_id}
    unsaid = list(_words_of(rows))
    roofs = {one.pk: one for one in households} | {
        row.household.pk: row.household for row in rows if row.household
    }
    own = reader.household_id if reader else None
    shut = [
        one
        for one in roofs.values()
        if one.pk in hidden or (one.address_protected and one.pk != own)
    ]
    known = [one.place for one in roofs.values() if one not in shut]
    for one in shut:
        unsaid += words_of_an_address(
            name=one.name if one.pk in hidden else "",
            street=one.street,
            postcode=one.postcode,
            place=one.place,
            known_places=known,
        )
    return KeptFrom(
        households=frozenset(hidden),
        organisations=frozenset(str(row.organisation_id) for row in rows if row.organisation_id),
        concerns=frozenset(row.concern_id for row in rows if row.concern_id),
        goals=frozenset(row.goal_id for row in rows if row.goal_id),
        contacts=frozenset(row.contact_id for row in rows if row.contact_id),
        unsaid=tuple(sorted(set(unsaid))),
    )


def _words_of(rows: Iterable[Withheld]) -> Iterable[str]:
    kept = {row.organisation.pk: row.organisation for row in rows if row.organisation}
    if not kept:
        return
    # A row for each name that an organisation of the town had before.
    town = Organisation.objects.filter(
        municipality__in={one.municipality_id for one in kept.values()}
    )
    by_id: dict[Any, str] = {}
    former: dict[Any, set[str]] = {}
    for pk, name, before in town.values_list("pk", "name", "former_names__name"):
        by_id[pk] = name
        former.setdefault(pk, set()).update([before] if before else [])
    for kept_id, one in kept.items():
        others = [name for other, name in by_id.items() if other not in kept]
        yield from words_that_tell(one.name, former=former.get(kept_id, ()), others=others)
