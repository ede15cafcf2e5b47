# SPDX-License-Identifier: EUPL-1.2
"""Which families may be the same as one: a wide net, for the rules to look through."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from gezinsregie.families.models import Family, Household, Member, NameWord
from gezinsregie.families.words import beginnings, day_word

from .rules import FamilyFacts, PersonFacts, home_keys, swapped

# What each of a family's people is compared by, as columns of a member.
COMPARED = (
    *("given_name", "family_name", "birth_date", "bsn_hash"),
    *("household__street", "household__postcode", "household__address_protected"),
)


def facts_in(name: str, rows: Iterable[Sequence[Any]]) -> FamilyFacts:
    """Return a family as it is compared, by rows of ``COMPARED``; a protected address is compared
    with nothing."""
    people = [(PersonFacts(*row[:4]), tuple(row[4:])) for row in rows]
    return FamilyFacts(
        name=name,
        people=tuple(one for one, _roof in people),
        homes=frozenset(
            key
            for street, postcode, protected in {roof for _one, roof in people}
            if not protected
            for key in home_keys(street, postcode)
        ),
    )


def facts_of(name: str, members: Iterable[Member]) -> FamilyFacts:
    """Return a family of which the members and their roofs were loaded as it is compared."""
    return facts_in(
        name,
        (
            (
                *(one.given_name, one.family_name, one.birth_date, one.bsn_hash),
                *(one.household.street, one.household.postcode, one.household.address_protected),
            )
            for one in members
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
