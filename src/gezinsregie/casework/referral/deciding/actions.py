# SPDX-License-Identifier: EUPL-1.2
"""Taking a decision back, and a referral that somebody wants no more."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Decision, Outcome, Referral, WithdrawnBy
from gezinsregie.casework.referral.writing import write_decision
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .rules import UndoingFacts, obstacles_to_undoing, obstacles_to_withdrawing


@action(Act.DECIDE_REFERRAL)
def undo_decision(permit: Permit, *, referral: Referral, words: str) -> Decision:
    """Undo what was decided while no trajectory opened; the decision is kept, with why.

    The referral waits again, since the same first signal. Raises Obstructed with all reasons
    (``rules.obstacles_to_undoing``).
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    decision = Decision.objects.filter(referral=held).first()
    refuse_when(
        obstacles_to_undoing(
            UndoingFacts(
                decided=decision is not None,
                trajectory_opened=hasattr(held, "trajectory"),
                words=words,
            )
        )
    )
    assert decision is not None  # noqa: S101 - an obstacle above says so otherwise
    decision.referral = None
    decision.undone_of = held
    decision.undone_by_id = permit.actor_id
    decision.undone_at = clock.now()
    decision.undone_words = words
    decision.save(update_fields=["referral", "undone_of", "undone_by", "undone_at", "undone_words"])
    held.answered_at = None
    held.taken_back = decision
    held.save(update_fields=["answered_at", "taken_back"])
    return decision


@action(Act.WITHDRAW_REFERRAL)
def withdraw_referral(
    permit: Permit, *, referral: Referral, withdrawn_by: WithdrawnBy, reason: str
) -> Decision:
    """Withdraw a referral that waits: the family wants no help, or the referrer takes it back.

    A form that is sent twice withdraws once. Raises Obstructed with all reasons.
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    before = Decision.objects.filter(referral=held).first()
    if before is not None and (before.outcome, before.reason) == (Outcome.WITHDRAWN, reason):
        return before
    refuse_when(obstacles_to_withdrawing(decided=before is not None, reason=reason))
    if withdrawn_by not in WithdrawnBy.values:
        raise Obstructed(Obstacle("withdrawn_by_missing", field="withdrawn_by"))
    return write_decision(
        permit, held, outcome=Outcome.WITHDRAWN, withdrawn_by=withdrawn_by, reason=reason
    )
