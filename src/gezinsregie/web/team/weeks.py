# SPDX-License-Identifier: EUPL-1.2
"""The week of each coordinator: hours, families, and the room that is left."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from gezinsregie.approaches.definition import Caseload
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.workload import Workload, hours_a_family
from gezinsregie.partners.models import Appointment
from gezinsregie.web.pictures.hours_bar import CoordinatorHours, Segment


@dataclass(frozen=True)
class Week:
    """One coordinator of the team. ``norm`` is the one that room is counted by, None without."""

    name: str
    workload: Workload
    norm: Caseload | None
    discipline: str = ""

    @property
    def families(self) -> int:
        return len(self.workload.norms)

    @property
    def room(self) -> int | None:
        return self.workload.room(self.norm) if self.norm else None

    @property
    def has_room(self) -> bool:
        return self.room is not None and self.room > 0

    @property
    def too_many(self) -> int:
        """How many families there are over the norm; 0 when it fits."""
        return self.workload.too_many(self.norm) if self.norm else 0

    @property
    def hours_taken(self) -> float | None:
        """The hours a week by the norm; None when no family has one."""
        return float(self.workload.hours_taken) if self.norm else None

    def drawn(self) -> CoordinatorHours:
        """The bar of this week. A family without a norm gets no hours (ITG-L3)."""
        segments = [Segment("", float(hours_a_family(norm))) for norm in self.workload.agreed]
        return CoordinatorHours(
            self.name,
            segments,
            self.workload.weekly_hours if self.norm else None,
            self.workload.without_norm,
        )


def weeks(appointments: Iterable[Appointment], trajectories: Sequence[Trajectory]) -> list[Week]:
    """Return the weeks of a team, one a person, in the order of the appointments.

    Somebody without families is measured by the norm that the rest of the team works with.
    """
    norms: dict[Any, list[Caseload | None]] = defaultdict(list)
    for one in trajectories:
        norms[one.coordinator_id].append(approach_of(one).caseload)
    agreed = [norm for found in norms.values() for norm in found if norm]
    of_the_team = max(agreed, key=hours_a_family, default=None)
    hours: dict[Any, int] = defaultdict(int)
    names: dict[Any, str] = {}
    disciplines: dict[Any, list[str]] = defaultdict(list)
    for appointment in appointments:
        hours[appointment.user_id] += appointment.weekly_hours
        names[appointment.user_id] = appointment.user.name
        disciplines[appointment.user_id].append(appointment.discipline)
    found = []
    for user_id, name in names.items():
        workload = Workload(hours[user_id], tuple(norms[user_id]))
        own = max(workload.agreed, key=hours_a_family, default=None)
        norm = own or (None if workload.norms else of_the_team)
        known = ", ".join(dict.fromkeys(filter(None, disciplines[user_id])))
        found.append(Week(name, workload, norm, known))
    return found
