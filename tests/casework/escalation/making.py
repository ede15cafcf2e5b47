# SPDX-License-Identifier: EUPL-1.2
"""A knot as tests need it, made by the product's own action."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.escalation.actions import NewKnot, raise_escalation
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import TODAY, Town


def new_knot(town: Town, **changes: Any) -> NewKnot:
    fields: dict[str, Any] = {
        "level": "network",
        "stalls": "De politie laat al weken niets horen.",
        "stalled_since": TODAY - timedelta(days=16),
        "tried": "Drie keer gebeld, en de teamchef gemaild.",
        "about": town.police,
        **changes,
    }
    return NewKnot(**fields)


def raised(town: Town, trajectory: Trajectory, **changes: Any) -> Escalation:
    may = town.may(town.coordinator, Act.RAISE_ESCALATION, trajectory.family)
    return raise_escalation(may, trajectory=trajectory, new=new_knot(town, **changes))
