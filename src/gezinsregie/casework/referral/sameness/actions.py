# SPDX-License-Identifier: EUPL-1.2
"""Somebody at the desk says of two families that look alike whether they are the same."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import LookedAlike
from .rules import SayingFacts, obstacles_to_saying


@action(Act.DECIDE_REFERRAL)
def say_of_likeness(
    permit: Permit, *, referral: Referral, other: Family, same: bool, words: str, seen: str
) -> LookedAlike:
    """Write down whether the family of this referral and another are the same, and why.

    ``seen`` is the key of what stood in sight of who says so, empty when nothing did. What was said
    before is kept, as replaced; the same said twice is said once. Raises Obstructed with all
    reasons (``rules.obstacles_to_saying``).
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    low, high = sorted((held.family_id, other.pk))
    # Two colleagues may come from either side: a pair is judged by one of them at a time.
    list(Family.objects.select_for_update().filter(pk__in=(low, high)).order_by("pk"))
    before = LookedAlike.objects.filter(low=low, high=high, replaced_at__isnull=True).first()
    if before and (before.same, before.words) == (same, words):
        return before
    refuse_when(
        obstacles_to_saying(
            SayingFacts(
                same_family=held.family_id == other.pk,
                same_town=held.municipality_id == other.municipality_id,
                words=words,
                said_meanwhile=seen != (str(before.pk) if before else ""),
            )
        )
    )
    if before:
        before.replaced_at = clock.now()
        before.save(update_fields=["replaced_at"])
    return LookedAlike.objects.create(
        referral=held,
        low_id=low,
        high_id=high,
        same=same,
        words=words,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
