# SPDX-License-Identifier: EUPL-1.2
"""A family that wanted to stop, and what was weighed then."""

from gezinsregie.access.acts import Act
from gezinsregie.casework.stopping.actions import View, weigh_stop
from gezinsregie.casework.stopping.models import StopDecision, StopOption
from gezinsregie.casework.stopping.queries import parties_of
from gezinsregie.casework.stopping.rules import Weighed
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import TODAY, Town


def weighed(town: Town, trajectory: Trajectory) -> StopDecision:
    return weigh_stop(
        town.may(town.coordinator, Act.STEER_TRAJECTORY, trajectory.family),
        trajectory=trajectory,
        asked_on=TODAY,
        family_words="Een geheime zorg is genoeg",
        weighed=[
            Weighed("go_on", "Het loopt.", "Zij is moe."),
            Weighed("close", "Rust.", "Te vroeg."),
        ],
        views=[View(one, "Doorgaan.") for one in parties_of(trajectory)],
        outcome=StopOption.GO_ON,
        reason="Met minder bezoek.",
    )
