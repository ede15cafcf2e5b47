# SPDX-License-Identifier: EUPL-1.2
"""What is known of two families that may be taken for one."""

from typing import Any

from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness.models import LookedAlike
from gezinsregie.families.merging.models import Merging
from gezinsregie.families.models import Family, Household, Member

from .rules import Help, MergingFacts, UndoingFacts


def facts_of(absorbed: Family, kept: Family, words: str) -> MergingFacts:
    """Return what ``obstacles_to_merging`` asks; both families are held."""
    low, high = sorted((absorbed.pk, kept.pk))
    stands = Merging.objects.filter(undone_at__isnull=True)
    return MergingFacts(
        said_same=LookedAlike.objects.filter(
            low=low, high=high, same=True, replaced_at__isnull=True
        ).exists(),
        same_town=absorbed.municipality_id == kept.municipality_id,
        in_another=stands.filter(absorbed__in=(low, high)).exists(),
        took_in=stands.filter(kept=absorbed).exists(),
        help_of_absorbed=_help_of(absorbed),
        help_of_kept=_help_of(kept),
        words=words,
    )


def undoing_facts_of(merging: Merging, words: str) -> UndoingFacts:
    """Return what ``obstacles_to_undoing`` asks; its two families are held."""
    later = Merging.objects.filter(kept=merging.kept_id, undone_at__isnull=True, pk__gt=merging.pk)
    brought = [
        one.kept
        for one in merging.members.filter(brought=True).select_related("kept__household")
        if one.kept is not None
    ]
    roofs = [
        one.household
        for one in merging.roofs.filter(brought=True).select_related("household")
        if one.household is not None
    ]
    new = {one.pk for one in brought}
    return UndoingFacts(
        stands=merging.undone_at is None,
        later_one_stands=later.exists(),
        trajectory_opened=Referral.objects.filter(
            family=merging.absorbed_id, trajectory__isnull=False
        ).exists(),
        written=[
            *(one.given_name for one in brought if one.revision > 1 or _is_written_of(one)),
            *(
                roof.name
                for roof in roofs
                if roof.revision > 1 or roof.members.exclude(pk__in=new).exists()
            ),
        ],
        words=words,
    )


def _help_of(family: Family) -> Help:
    if family.trajectories.filter(ended_on__isnull=True).exists():
        return Help.NOW
    return Help.EARLIER if family.trajectories.exists() else Help.NEVER


def _is_written_of(row: Member | Household) -> bool:
    """Tell whether anything of the product names this row: whatever kinds there come to be."""
    related: Any = row._meta.get_fields(include_hidden=True)
    return any(
        one.related_model._base_manager.filter(**{one.field.name: row.pk}).exists()
        for one in related
        if one.auto_created
        and not one.concrete
        and one.related_model._meta.label != "families.MergedMember"
        and not (one.many_to_many)
    )
