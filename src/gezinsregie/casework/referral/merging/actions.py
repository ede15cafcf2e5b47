# SPDX-License-Identifier: EUPL-1.2
"""The desk takes the family of a referral and one that was known for the same, or undoes that."""

from collections.abc import Mapping
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action, record
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.merging.models import Merging
from gezinsregie.families.merging.rules import Person, obstacles_to_pairing
from gezinsregie.families.merging.writing import take_apart, take_in
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .queries import facts_of, undoing_facts_of
from .rules import obstacles_to_merging, obstacles_to_undoing


@action(Act.DECIDE_REFERRAL)
def merge_families(
    permit: Permit,
    *,
    beside: Permit,
    referral: Referral,
    into: Referral,
    pairs: Mapping[int, int | None],
    words: str,
) -> Merging:
    """Take the family of ``referral`` into that of another, which stays.

    ``beside`` is the permit on the other referral: the line stands with both. ``pairs`` says of
    each member of the family of ``referral`` who that is in the other, by their keys, None for
    somebody who is not known there. Both referrals stay as they were sent. Raises Obstructed with
    all reasons (``rules.obstacles_to_merging``, ``obstacles_to_pairing``).
    """
    permit.must_cover(referral)
    beside.must_be(Act.DECIDE_REFERRAL)
    beside.must_cover(into)
    absorbed, kept = _held(referral.family_id, into.family_id)
    refuse_when(
        [
            *obstacles_to_merging(facts_of(absorbed, kept, words)),
            *obstacles_to_pairing(_people(absorbed), _people(kept), pairs),
        ]
    )
    record(beside)
    return take_in(permit, kept=kept, absorbed=absorbed, pairs=pairs, words=words)


@action(Act.DECIDE_REFERRAL)
def undo_merging(
    permit: Permit, *, beside: Permit, referral: Referral, merging: Merging, words: str
) -> Merging:
    """Let two families that were taken for one be two again, each as it was; ``referral`` is the
    one of the family that was taken in, ``beside`` the permit on one of the other.

    Raises Obstructed with all reasons (``rules.obstacles_to_undoing``): what was written since of
    who was brought along would belong to neither.
    """
    permit.must_cover(referral)
    beside.must_be(Act.DECIDE_REFERRAL)
    beside.must_cover(Referral.objects.get(family=merging.kept_id, pk=beside.subject_id))
    _held(merging.absorbed_id, merging.kept_id)
    held = Merging.objects.select_for_update(of=("self",)).get(
        pk=merging.pk, absorbed=referral.family_id
    )
    refuse_when(obstacles_to_undoing(undoing_facts_of(held, words)))
    record(beside)
    take_apart(permit, held)
    held.undone_at, held.undone_by_id = clock.now(), UUID(permit.actor_id)
    held.undone_words = words
    held.save(update_fields=["undone_at", "undone_by", "undone_words"])
    return held


@action(Act.WITHHOLD)
def show_to_family(permit: Permit, *, merging: Merging) -> Merging:
    """Let the family see who came along with another referral. Said twice, it is written once."""
    permit.must_cover(merging)
    held = Merging.objects.select_for_update(of=("self",)).get(pk=merging.pk)
    if held.shown_at is None:
        held.shown_at, held.shown_by_id = clock.now(), UUID(permit.actor_id)
        held.save(update_fields=["shown_at", "shown_by"])
    return held


def _held(absorbed: UUID, kept: UUID) -> tuple[Family, Family]:
    both = Family.objects.select_for_update().filter(pk__in=(absorbed, kept)).order_by("pk")
    found = {one.pk: one for one in both}
    return found[absorbed], found[kept]


def _people(family: Family) -> list[Person]:
    return [Person(one.pk, one.bsn_hash) for one in family.members.all()]
