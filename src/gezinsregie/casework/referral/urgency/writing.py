# SPDX-License-Identifier: EUPL-1.2
"""Writing a crisis flag, with the referral pointing at it."""

from typing import TYPE_CHECKING

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.foundation import clock

from .models import CrisisFlag
from .rules import answer_by

if TYPE_CHECKING:
    from gezinsregie.casework.referral.models import Referral


def write_flag(
    permit: Permit, referral: "Referral", *, words: str = "", by_referrer: bool = False
) -> CrisisFlag:
    """Write that a family is in crisis as of now."""
    within_an_action(permit)
    now = clock.now()
    flag = CrisisFlag.objects.create(
        referral=referral,
        words=words,
        by_referrer=by_referrer,
        answer_by=answer_by(now),
        written_by_id=permit.actor_id,
        written_at=now,
    )
    referral.crisis = flag
    referral.save(update_fields=["crisis"])
    return flag
