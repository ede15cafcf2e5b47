# SPDX-License-Identifier: EUPL-1.2
"""Closing a trajectory."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.stopping.queries import stop_was_weighed
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import Closing, ClosingReason
from .queries import asked_to_close, closing_facts
from .rules import obstacles_in_words, obstacles_to_closing, obstacles_to_stopping


@action(Act.CLOSE_TRAJECTORY)
def close_trajectory(
    permit: Permit,
    *,
    trajectory: Trajectory,
    closed_on: date,
    reason: ClosingReason,
    words: str,
    handed_over_to: str,
    look_again_on: date,
) -> Closing:
    """Close a trajectory, with who takes over and when somebody looks again.

    Raises Obstructed with everything that is still open, in the work and in these words.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    # Asked again inside the transaction: what the page showed may have changed since.
    facts = closing_facts(asked_to_close(Trajectory.objects.filter(pk=trajectory.pk)).get())
    refuse_when(
        obstacles_to_closing(facts)
        + obstacles_in_words(
            words=words,
            handed_over_to=handed_over_to,
            closed_on=closed_on,
            look_again_on=look_again_on,
            started_on=trajectory.started_on,
            last_event_on=facts.last_event_on,
            today=clock.today(),
        )
        + obstacles_to_stopping(reason, weighed=stop_was_weighed(trajectory))
    )
    # One of two who close at the same moment finds it closed.
    closed = Trajectory.objects.filter(pk=trajectory.pk, ended_on__isnull=True).update(
        ended_on=closed_on
    )
    if not closed:
        raise Obstructed(Obstacle("closed_already"))
    return Closing.objects.create(
        trajectory=trajectory,
        closed_on=closed_on,
        reason=reason,
        words=words,
        handed_over_to=handed_over_to,
        look_again_on=look_again_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
