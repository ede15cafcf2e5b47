# SPDX-License-Identifier: EUPL-1.2
"""The facts that closing asks for."""

from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.queries import concerns_of, facts_of
from gezinsregie.casework.trajectory.models import Trajectory

from .rules import ClosingFacts


def closing_facts(trajectory: Trajectory) -> ClosingFacts:
    """Return what is known about a trajectory that somebody wants to close."""
    measured = set(trajectory.measurements.values_list("moment", flat=True))
    return ClosingFacts(
        closed_already=Trajectory.objects.filter(pk=trajectory.pk, ended_on__isnull=False).exists(),
        plan_agreed=trajectory.plan_versions.exists(),
        concerns=[facts_of(one) for one in concerns_of(trajectory)],
        measured_at_start=Moment.START in measured,
        measured_at_end=Moment.END in measured,
        contacts=trajectory.contacts.count(),
    )
