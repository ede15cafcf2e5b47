# SPDX-License-Identifier: EUPL-1.2
"""A commission with the time that it took and saved, for the page of a referral."""

from dataclasses import dataclass

from django.utils import timezone

from gezinsregie.casework.referral.commission.models import Commission
from gezinsregie.casework.referral.commission.queries import works_by_commission
from gezinsregie.casework.referral.commission.rules import days_gained, days_taken
from gezinsregie.casework.referral.models import Decision, Outcome, Referral


@dataclass(frozen=True)
class CommissionShown:
    """``commission`` is None while it is not written down. ``gained`` is None when it is not known;
    ``later`` says how many days more it took, where it took more."""

    commission: Commission | None
    taken: int = 0
    gained: int | None = None

    @property
    def later(self) -> int:
        return max(-(self.gained or 0), 0)


def commission_of(referral: Referral) -> CommissionShown | None:
    """Return how the commission of an accepted referral stands; None where none is given."""
    decision: Decision | None = getattr(referral, "decision", None)
    if decision is None or decision.outcome != Outcome.ACCEPTED:
        return None
    given = referral.commission
    if given is None:
        return CommissionShown(None) if works_by_commission(decision) else None
    received = timezone.localdate(referral.received_at)
    return CommissionShown(
        given,
        days_taken(received, given.commissioned_on),
        days_gained(received, given.commissioned_on, given.indication_days),
    )
