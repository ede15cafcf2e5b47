# SPDX-License-Identifier: EUPL-1.2
"""Direction above the family: how it stands in the network of partners and with those who govern
(VIG-H8). In the family itself it stands per life domain (``casework/direction``)."""

from dataclasses import dataclass

from django.db.models import Count, Q

from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force

from .models import Escalation, EscalationLevel


@dataclass(frozen=True)
class Levels:
    """Partners that help today, by whether the one plan leads for them (None: not known), and the
    knots that lie open in the network and with those who govern."""

    leading: int
    not_leading: int
    not_known: int
    network_knots: int
    administration_knots: int

    @property
    def partners(self) -> int:
        return self.leading + self.not_leading + self.not_known


def levels_of(trajectory: Trajectory) -> Levels:
    """Return how direction stands above the family: two queries."""
    partners = Involvement.objects.filter(
        in_force(clock.today()), trajectory=trajectory, withdrawn=False
    ).aggregate(
        leading=Count("pk", filter=Q(plan_leads=True)),
        not_leading=Count("pk", filter=Q(plan_leads=False)),
        not_known=Count("pk", filter=Q(plan_leads__isnull=True)),
    )
    knots = Escalation.objects.filter(trajectory=trajectory, closed_on__isnull=True).aggregate(
        network_knots=Count("pk", filter=Q(level=EscalationLevel.NETWORK)),
        administration_knots=Count("pk", filter=Q(level=EscalationLevel.ADMINISTRATION)),
    )
    return Levels(**partners, **knots)
