# SPDX-License-Identifier: EUPL-1.2
"""Writing down who commissioned the work for a family, in place of an indication decision."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Decision, Outcome, Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import Commission
from .queries import works_by_commission
from .rules import CommissioningFacts, obstacles_to_commissioning


@action(Act.DECIDE_REFERRAL)
def record_commission(
    permit: Permit,
    *,
    referral: Referral,
    department: str,
    commissioned_on: date,
    indication_days: int | None = None,
) -> Commission:
    """Write down by which department and when the work for this family was commissioned.

    What was written before is kept, as replaced; the same sent twice is written once. Raises
    Obstructed with all reasons (``rules.obstacles_to_commissioning``).
    """
    permit.must_cover(referral)
    held = (
        Referral.objects.select_for_update(of=("self",))
        .select_related("commission", "decision")
        .get(pk=referral.pk)
    )
    decision: Decision | None = getattr(held, "decision", None)
    accepted = decision is not None and decision.outcome == Outcome.ACCEPTED
    refuse_when(
        obstacles_to_commissioning(
            CommissioningFacts(
                accepted=accepted,
                commissioned=decision is not None and accepted and works_by_commission(decision),
                department=department,
                commissioned_on=commissioned_on,
                first_signal_on=held.first_signal_on,
                indication_days=indication_days,
                today=clock.today(),
            )
        )
    )
    before = held.commission
    if before is not None:
        if (before.department, before.commissioned_on, before.indication_days) == (
            department,
            commissioned_on,
            indication_days,
        ):
            return before
        before.replaced_at = clock.now()
        before.save(update_fields=["replaced_at"])
    written = Commission.objects.create(
        referral=held,
        department=department,
        commissioned_on=commissioned_on,
        indication_days=indication_days,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    held.commission = written
    held.save(update_fields=["commission"])
    return written
