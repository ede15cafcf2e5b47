# SPDX-License-Identifier: EUPL-1.2
"""How the trajectories of a team stand: facts of the process, nothing of what goes on."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from gezinsregie.approaches.rules import phase_due
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.measurement.milestones import milestones_of, with_milestones
from gezinsregie.casework.sharing.moment.queries import moment_due
from gezinsregie.casework.sharing.waiting import waiting_in, with_waiting
from gezinsregie.casework.trajectory.definitions import phases_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.queries import paused_until, with_pause
from gezinsregie.casework.voice.queries import unheard_since, with_voices

from .stuck import StandingFacts


def standing_of(trajectories: Iterable[Trajectory]) -> dict[int, StandingFacts]:
    """Return how these trajectories stand, by their key: one query.

    Whose process may be seen is for the caller to ask.
    """
    by_key = {one.pk: one for one in trajectories}
    return {
        row.pk: _facts(by_key[row.pk], row) for row in _with_standing().filter(pk__in=list(by_key))
    }


def _with_standing() -> QuerySet[Any]:
    knot = Escalation.objects.filter(trajectory=OuterRef("pk"), closed_on__isnull=True)
    only = Trajectory.objects.only("pk").annotate(knot_open=Exists(knot))
    return with_waiting(with_pause(with_voices(with_milestones(only))))


def _facts(trajectory: Trajectory, row: Any) -> StandingFacts:
    reached, waits = milestones_of(row), waiting_in(row)
    return StandingFacts(
        started_on=trajectory.started_on,
        last_contact_on=reached.last_contact_on,
        # As on Vandaag: only where the approach gives its first phase a term (HHW-A3).
        plan_due_on=None
        if reached.plan_agreed
        else phase_due(phases_of(trajectory)[0], trajectory.started_on),
        knot_open=row.knot_open,
        unheard_since=unheard_since(row),
        paused_until=paused_until(row),
        answer_due_on=waits.answer_due_on,
        moment_due_on=moment_due(trajectory, waits.last_asked_on),
    )
