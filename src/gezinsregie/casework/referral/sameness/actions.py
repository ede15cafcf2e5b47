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
    permit: Permit, *, referral: Referral, other: Family, same: bool, words: str
) -> LookedAlike:
    """Write down whether the family of this referral and another are the same, and why.

    What was said before is kept, as replaced; the same said twice is said once. Raises Obstructed
    with all reasons (``rules.obstacles_to_saying``).
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    refuse_when(
        obstacles_to_saying(
            SayingFacts(
                same_family=held.family_id == other.pk,
                same_town=held.municipality_id == other.municipality_id,
                words=words,
            )
        )
    )
    low, high = sorted((held.family_id, other.pk))
    before = LookedAlike.objects.select_for_update().filter(
        low=low, high=high, replaced_at__isnull=True
    )
    for one in before:
        if (one.same, one.words) == (same, words):
            return one
        one.replaced_at = clock.now()
        one.save(update_fields=["replaced_at"])
    return LookedAlike.objects.create(
        referral=held,
        low_id=low,
        high_id=high,
        same=same,
        words=words,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
