# SPDX-License-Identifier: EUPL-1.2
"""Writing down how safe it is, at the desk or in a trajectory."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.safety.about import about
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import SafetyCheck
from .rules import PARTS, CheckFacts, Part, obstacles_to_checking


@action(Act.WRITE_CONTACT, Act.DECIDE_REFERRAL)
def check_safety(permit: Permit, *, checked_on: date, parts: Mapping[str, Part]) -> SafetyCheck:
    """Write down what was found on a day of the family, the children and the surroundings.

    The same told twice of one day is written once. Raises Obstructed with all reasons.
    """
    whose = about(permit)
    today = clock.today()
    refuse_when(obstacles_to_checking(CheckFacts(parts, checked_on, today, whose.with_the_coach)))
    told = {
        key: value
        for name in PARTS
        for key, value in (
            (f"{name}_verdict", parts[name].verdict),
            (f"{name}_words", parts[name].words),
        )
    }
    row = {"family_id": whose.family_id, "referral_id": whose.referral_id, "checked_on": checked_on}
    before = SafetyCheck.objects.filter(written_by=UUID(permit.actor_id), **row, **told).first()
    if before is not None:
        return before
    return SafetyCheck.objects.create(
        **row, **told, written_by_id=UUID(permit.actor_id), written_at=clock.now()
    )
