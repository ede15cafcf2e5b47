# SPDX-License-Identifier: EUPL-1.2
"""Which families were found to be one, and in what each of their people stood before."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.db.models import BooleanField, Exists, ExpressionWrapper, OuterRef, Q, QuerySet

from gezinsregie.families.corrected.models import Before
from gezinsregie.families.corrected.queries import kind_of
from gezinsregie.families.models import Household, Member

from .models import MergedMember, Merging


def standing(family: Any) -> QuerySet[Merging]:
    """Return the mergings of a family that were not undone, latest first, either way about."""
    return (
        Merging.objects.filter(Q(kept=family) | Q(absorbed=family), undone_at__isnull=True)
        .select_related("kept", "absorbed", "written_by")
        .order_by("-pk")
    )


def is_one(path: str) -> Exists:
    """Return, for a query with a field that leads to a family, whether it was merged either way."""
    family = OuterRef(path)
    return Exists(
        Merging.objects.filter(Q(kept=family) | Q(absorbed=family), undone_at__isnull=True)
    )


def stands_for(family: UUID) -> UUID:
    """Return the family that a referral of this one is about: the one it was taken into."""
    into = Merging.objects.filter(absorbed=family, undone_at__isnull=True)
    return into.values_list("kept", flat=True).first() or family


def taken_in(family: Any) -> QuerySet[Merging]:
    """Return the mergings in which this family was kept and that were not undone."""
    return Merging.objects.filter(kept=family, undone_at__isnull=True)


def brought_unshown() -> QuerySet[MergedMember]:
    """Return, for a query of members, whether one was brought along and not shown to the family."""
    return MergedMember.objects.filter(
        kept=OuterRef("pk"), brought=True, merging__shown_at__isnull=True
    )


def came_along() -> Any:
    """Return, for a query of members, whether one was brought along or added by the coordinator;
    ``as_they_were`` reads it."""
    brought = Exists(MergedMember.objects.filter(kept=OuterRef("pk"), brought=True))
    return ExpressionWrapper(Q(added_at__isnull=False) | brought, output_field=BooleanField())


def as_they_were(members: Iterable[Member]) -> list[Member]:
    """Return the people of families as they were written down first, without who was brought along
    later (``came_along``). One query, where something was corrected; nothing may be saved."""
    people = [one for one in members if not vars(one)["came_along"]]
    if all(one.revision == one.household.revision == 1 for one in people):
        return people
    rows: dict[tuple[str, str], list[Any]] = {}
    for one in people:
        for row in (one, one.household):
            rows.setdefault((kind_of(row), str(row.pk)), []).append(row)
    kinds = (kind_of(Member), kind_of(Household))
    families = {one.family_id for one in people}
    # The oldest stands last and has the last word.
    for before in Before.objects.filter(family__in=families, kind__in=kinds).order_by("-revision"):
        for row in rows.get((before.kind, before.row_id), ()):
            for name, value in before.content.items():
                setattr(row, name, row._meta.get_field(name).to_python(value))
    return people
