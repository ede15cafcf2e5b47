# SPDX-License-Identifier: EUPL-1.2
"""Which families at this desk look like the one of a referral."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor
from gezinsregie.access.permits import visible
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.likeness.queries import facts_of, maybe_alike
from gezinsregie.families.likeness.rules import Resemblance, is_worth_asking, resemblances
from gezinsregie.families.models import Family, Member

from .models import LookedAlike

MOST_PEOPLE = 200
MOST_SHOWN = 8


@dataclass(frozen=True)
class Candidate:
    """A family that looks like this one, with its members and its latest referral; ``said_same``
    when somebody holds the two for the same."""

    family: Family
    members: tuple[Member, ...]
    referral_id: UUID
    found: tuple[Resemblance, ...]
    said_same: bool

    @property
    def kinds(self) -> list[str]:
        """Return in what they are alike, each once, what says most first."""
        return list(dict.fromkeys(one.kind.value for one in self.found))


def likely_same(actor: Actor, referral: Referral) -> list[Candidate]:
    """Return the families that look like the one of a referral that was loaded whole, of those
    whose referral this person reads; one query. Those of whom somebody said that they are not the
    same are left out. At most ``MOST_SHOWN``, the most alike in kinds first."""
    family = referral.family
    wide = maybe_alike(family, family.members.all()).exclude(
        Exists(_said(family, "pk", same=False))
    )
    return _compared(actor, referral, wide)[:MOST_SHOWN]


def compared_with(actor: Actor, referral: Referral, other_id: UUID) -> Candidate | None:
    """Return one other family beside that of a referral that was loaded whole, whatever was said of
    the two; None when it is not alike, or not for this person to read."""
    family = referral.family
    wide = maybe_alike(family, family.members.all()).filter(pk=other_id)
    return next(iter(_compared(actor, referral, wide)), None)


def said_of(one: Any, other: Any) -> LookedAlike | None:
    """Return what stands of two families; None when nobody said anything."""
    low, high = sorted((one, other))
    found = LookedAlike.objects.filter(low=low, high=high, replaced_at__isnull=True)
    return found.select_related("written_by").first()


def _said(family: Family, other: str, *, same: bool) -> QuerySet[LookedAlike]:
    return LookedAlike.objects.filter(same=same, replaced_at__isnull=True).filter(
        Q(low=family.pk, high=OuterRef(other)) | Q(high=family.pk, low=OuterRef(other))
    )


def _compared(actor: Actor, referral: Referral, wide: QuerySet[Family]) -> list[Candidate]:
    may = visible(actor, Act.READ_REFERRAL, Referral.objects.filter(family__in=wide.values("pk")))
    latest = Referral.objects.filter(family=OuterRef("family")).order_by("-received_at", "pk")
    people = (
        Member.objects.filter(family__in=may.order_by().values("family"))
        .select_related("family", "household")
        .annotate(
            latest=Subquery(latest.values("pk")[:1]),
            said_same=Exists(_said(referral.family, "family", same=True)),
        )
        .order_by("family", "pk")[:MOST_PEOPLE]
    )
    families: dict[UUID, list[Member]] = defaultdict(list)
    for one in people:
        families[one.family_id].append(one)
    mine = facts_of(referral.family.name, referral.family.members.all())
    found = []
    for members in families.values():
        family = members[0].family
        alike = resemblances(mine, facts_of(family.name, members))
        if is_worth_asking(alike):
            known = vars(members[0])
            found.append(
                Candidate(family, tuple(members), known["latest"], alike, known["said_same"])
            )
    return sorted(found, key=lambda one: (-len({each.kind for each in one.found}), one.family.name))
