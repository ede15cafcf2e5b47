# SPDX-License-Identifier: EUPL-1.2
"""Which families may be the same as one: a wide net, for the rules to look through."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from gezinsregie.families.models import Family, Household, Member, NameWord
from gezinsregie.families.words import beginnings, day_word

from .rules import FamilyFacts, PersonFacts, home_keys, swapped


def facts_of(name: str, members: Iterable[Member]) -> FamilyFacts:
    """Return a family as it is compared; a protected address is compared with nothing."""
    people = list(members)
    return FamilyFacts(
        name=name,
        people=tuple(person(one) for one in people),
        homes=frozenset(
            key
            for roof in {one.household for one in people}
            if not roof.address_protected
            for key in home_keys(roof.street, roof.postcode)
        ),
    )


def person(one: Member) -> PersonFacts:
    """Return somebody as people are compared."""
    return PersonFacts(one.given_name, one.family_name, one.birth_date, one.bsn_hash)


def maybe_alike(family: Family, members: Iterable[Member]) -> QuerySet[Family]:
    """Return the families of the same town that share a BSN, a day of birth (day and month changed
    about as well), a street or postcode, or two given names with this one."""
    people = list(members)
    days = {
        day_word(day)
        for one in people
        if one.birth_date
        for day in (one.birth_date, swapped(one.birth_date))
        if day
    }
    names = {word for one in people for word in beginnings(one.given_name)[:1]}
    roofs = [one.household for one in people if not one.household.address_protected]
    words = NameWord.objects.filter(municipality=family.municipality_id)
    two_names = (
        words.filter(word__in=names)
        .order_by()
        .values("family")
        .annotate(n=Count("word"))
        .filter(n__gte=2)
    )
    under: Any = Household.objects.filter(family=OuterRef("pk"), address_protected=False)
    same_roof = Q(street__in={one.street for one in roofs if one.street}) | Q(
        postcode__in={one.postcode for one in roofs if one.postcode}
    )
    same_bsn = Member.objects.filter(
        family=OuterRef("pk"), bsn_hash__in={one.bsn_hash for one in people if one.bsn_hash}
    )
    return (
        Family.objects.filter(municipality=family.municipality_id)
        .exclude(pk=family.pk)
        .filter(
            Q(pk__in=words.filter(word__in=days).order_by().values("family"))
            | Q(pk__in=two_names.values("family"))
            | Exists(under.filter(same_roof))
            | Exists(same_bsn)
        )
    )
