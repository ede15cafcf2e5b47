# SPDX-License-Identifier: EUPL-1.2
"""The desk says that a family is in crisis, or no longer."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import CrisisFlag
from .rules import obstacles_to_flagging, obstacles_to_lifting
from .writing import write_flag


@action(Act.DECIDE_REFERRAL)
def flag_crisis(permit: Permit, *, referral: Referral, words: str) -> CrisisFlag:
    """Flag a referral as a crisis: from now on it stands first and is answered within its term.

    A form that is sent twice flags once. Raises Obstructed with all reasons.
    """
    held = _held(permit, referral)
    now = held.crisis
    if now is not None and now.words == words:
        return now
    refuse_when(
        obstacles_to_flagging(
            decided=held.answered_at is not None, flagged=now is not None, words=words
        )
    )
    return write_flag(permit, held, words=words)


@action(Act.DECIDE_REFERRAL)
def lift_crisis(permit: Permit, *, referral: Referral, words: str) -> Referral:
    """Write down that the crisis is over, with the reason; the flag is kept. Raises Obstructed."""
    held = _held(permit, referral)
    flag = held.crisis
    refuse_when(
        obstacles_to_lifting(
            decided=held.answered_at is not None, flagged=flag is not None, words=words
        )
    )
    assert flag is not None  # noqa: S101 - an obstacle above says so otherwise
    flag.lifted_by_id = permit.actor_id
    flag.lifted_at = clock.now()
    flag.lifted_words = words
    flag.save(update_fields=["lifted_by", "lifted_at", "lifted_words"])
    held.crisis = None
    held.save(update_fields=["crisis"])
    return held


def _held(permit: Permit, referral: Referral) -> Referral:
    permit.must_cover(referral)
    found = Referral.objects.select_for_update(of=("self",)).select_related("crisis")
    return found.get(pk=referral.pk)
