# SPDX-License-Identifier: EUPL-1.2
"""Which families at this desk look like the one of a referral."""

from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.likeness.queries import COMPARED, facts_in, facts_of, maybe_alike
from gezinsregie.families.likeness.rules import Kind, Resemblance, is_worth_asking, resemblances
from gezinsregie.families.models import Family, Member

from .models import LookedAlike

MOST_PEOPLE = 200
MOST_SHOWN = 8
# The columns that are the same for all people of a family.
_WHOSE = slice(0, 4)


@dataclass(frozen=True)
class Candidate:
    """A family that looks like this one, by its key, with its latest referral; ``said_same`` when
    somebody holds the two for the same."""

    family_id: UUID
    name: str
    referral_id: UUID
    found: tuple[Resemblance, ...]
    said_same: bool

    @property
    def kinds(self) -> list[str]:
        """Return in what they are alike, each once, what says most first."""
        return list(dict.fromkeys(one.kind.value for one in self.found))


@dataclass(frozen=True)
class Beside(Candidate):
    """A family that is laid beside this one, with its members."""

    family: Family
    members: tuple[Member, ...]


def likely_same(actor: Actor, referral: Referral) -> list[Candidate]:
    """Return the families that look like the one of a referral that was loaded whole, of those
    whose referral this person reads; one query. Those of whom somebody said that they are not the
    same are left out. At most ``MOST_SHOWN``, a BSN in common first, then the most alike in kinds.
    """
    family = referral.family
    wide = maybe_alike(family, family.members.all()).exclude(
        Exists(_said(family, "pk", same=False))
    )
    return _compared(actor, referral, wide)[:MOST_SHOWN]


def compared_with(
    actor: Actor, referral: Referral, other_id: UUID
) -> tuple[list[Member], Beside] | None:
    """Return the members of the family of a referral, and one other family beside it, whatever was
    said of the two; None when it is not alike, or not for this person to read. One query."""
    mine = referral.family
    there = Referral.objects.filter(family=other_id, municipality=referral.municipality_id)
    may = visible(actor, Act.READ_REFERRAL, there).order_by().values("family")
    people = _people(mine).filter(Q(family=mine.pk) | Q(family__in=may))
    found = list(people.select_related("family", "household"))
    ours = [one for one in found if one.family_id == mine.pk]
    theirs = [one for one in found if one.family_id != mine.pk]
    if not theirs:
        return None
    family, known = theirs[0].family, vars(theirs[0])
    alike = resemblances(facts_of(mine.name, ours), facts_of(family.name, theirs))
    if not is_worth_asking(alike):
        return None
    return ours, Beside(
        family_id=family.pk,
        name=family.name,
        referral_id=known["latest"],
        found=alike,
        said_same=known["said_same"],
        family=family,
        members=tuple(theirs),
    )


def said_of(one: Any, other: Any) -> LookedAlike | None:
    """Return what stands of two families; None when nobody said anything."""
    low, high = sorted((one, other))
    found = LookedAlike.objects.filter(low=low, high=high, replaced_at__isnull=True)
    return found.select_related("written_by").first()


def _said(family: Family, other: str, *, same: bool) -> QuerySet[LookedAlike]:
    return LookedAlike.objects.filter(same=same, replaced_at__isnull=True).filter(
        Q(low=family.pk, high=OuterRef(other)) | Q(high=family.pk, low=OuterRef(other))
    )


def _people(mine: Family) -> QuerySet[Member]:
    """Return people with the latest referral of their family and what was said of it and ours."""
    latest = Referral.objects.filter(family=OuterRef("family")).order_by("-received_at", "pk")
    return Member.objects.annotate(
        latest=Subquery(latest.values("pk")[:1]),
        said_same=Exists(_said(mine, "family", same=True)),
    ).order_by("family", "pk")


def _compared(actor: Actor, referral: Referral, wide: QuerySet[Family]) -> list[Candidate]:
    mine, ours = referral.family, list(referral.family.members.all())
    may = visible(actor, Act.READ_REFERRAL, Referral.objects.filter(family__in=wide.values("pk")))
    known = {one.bsn_hash for one in ours if one.bsn_hash}
    same_bsn = Member.objects.filter(family=OuterRef("family"), bsn_hash__in=known)
    people = (
        _people(mine)
        .filter(family__in=may.order_by().values("family"))
        # However wide the net, who has a BSN in common is in it.
        .order_by(Exists(same_bsn).desc(), "family", "pk")
    )
    # Of nearly all nothing is shown: they are read as columns, and become no members.
    rows = people.values_list("family", "family__name", "latest", "said_same", *COMPARED)
    my_facts = facts_of(mine.name, ours)
    found = []
    for (family, name, latest, said_same), theirs in groupby(
        rows[:MOST_PEOPLE], itemgetter(_WHOSE)
    ):
        alike = resemblances(my_facts, facts_in(name, [row[_WHOSE.stop :] for row in theirs]))
        if is_worth_asking(alike):
            found.append(Candidate(family, name, latest, alike, said_same))
    return sorted(found, key=_most_alike)


def _most_alike(one: Candidate) -> tuple[bool, int, str]:
    return Kind.BSN.value not in one.kinds, -len(one.kinds), one.name
