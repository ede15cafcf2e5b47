# SPDX-License-Identifier: EUPL-1.2
"""Switching a ground of law on or off for a municipality, with the reason."""

from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when
from gezinsregie.partners.models import Organisation

from .law import law
from .models import GroundSwitch
from .rules import obstacles_to_switching


@action(Act.SWITCH_GROUNDS)
def switch_ground(permit: Permit, *, ground_key: str, is_on: bool, reason: str) -> GroundSwitch:
    """Switch a ground for the municipality of the permit. What rests on it opens or closes at once.

    The row says who switched last; the log keeps who did before. Raises Obstructed with all reasons
    (``rules.obstacles_to_switching``).
    """
    # Held, so that two who switch at once are dealt with one after the other.
    municipality = Organisation.objects.select_for_update().get(pk=UUID(permit.subject_id))
    switch = GroundSwitch.objects.filter(municipality=municipality, ground_key=ground_key).first()
    refuse_when(
        obstacles_to_switching(
            key=ground_key,
            known=law().ground_of,
            is_on=is_on,
            stands=switch.is_on if switch else ground_key in law().on_by_default,
            reason=reason,
        )
    )
    switched, _new = GroundSwitch.objects.update_or_create(
        municipality=municipality,
        ground_key=ground_key,
        defaults={
            "is_on": is_on,
            "reason": reason.strip(),
            "switched_by_id": UUID(permit.actor_id),
            "switched_at": clock.now(),
        },
    )
    return switched
