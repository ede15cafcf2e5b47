# SPDX-License-Identifier: EUPL-1.2
"""The family of which it is asked who may see it, and who works there."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

from .others import Other

MOST_A_KIND = 60


@dataclass(frozen=True)
class Here:
    """The family that is asked about, with its trajectories, latest first."""

    family: Any
    municipality: Any
    today: date
    trajectories: list[Trajectory]

    @property
    def open(self) -> Trajectory | None:
        return next((one for one in self.trajectories if one.ended_on is None), None)

    @property
    def latest(self) -> Trajectory | None:
        return self.open or next(iter(self.trajectories), None)


def appointed(here: Here, user: Any) -> Any:
    return Appointment.objects.filter(
        in_force(here.today), user=user, role=Role.COORDINATOR, serves=here.municipality
    )


def once(found: list[Other]) -> list[Other]:
    """Somebody at two organisations is one person, of a kind."""
    return list({(one.kind, one.user_id): one for one in reversed(found)}.values())
