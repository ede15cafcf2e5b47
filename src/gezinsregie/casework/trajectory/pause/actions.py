# SPDX-License-Identifier: EUPL-1.2
"""Letting the work with a family rest for a while, and going on."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import Pause
from .rules import PauseFacts, obstacles_to_pausing, obstacles_to_resuming


@action(Act.STEER_TRAJECTORY)
def pause_trajectory(
    permit: Permit,
    *,
    trajectory: Trajectory,
    starts_on: date,
    expected_end_on: date,
    reason: str,
    keeps_contact: str,
) -> Pause:
    """Let the work rest; the same thing sent twice is one pause.

    Raises Obstructed with all reasons (``rules.obstacles_to_pausing``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    said = {
        "trajectory": trajectory,
        "starts_on": starts_on,
        "expected_end_on": expected_end_on,
        "reason": reason,
        "keeps_contact": keeps_contact,
    }
    standing = Pause.objects.filter(**said, ends_on__isnull=True).first()
    if standing is not None:
        return standing
    last = Pause.objects.filter(trajectory=trajectory).order_by("-starts_on", "-pk").first()
    refuse_when(
        obstacles_to_pausing(
            PauseFacts(
                starts_on=starts_on,
                expected_end_on=expected_end_on,
                reason=reason,
                keeps_contact=keeps_contact,
                started_on=trajectory.started_on,
                today=clock.today(),
                paused_already=last is not None and last.ends_on is None,
                last_ended_on=last.ends_on if last else None,
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    return Pause.objects.create(**said, written_by_id=permit.actor_id, written_at=clock.now())


@action(Act.STEER_TRAJECTORY)
def resume(permit: Permit, *, pause: Pause, ends_on: date, words: str = "") -> Pause:
    """Go on after a pause. Raises Obstructed with all reasons (``rules.obstacles_to_resuming``)."""
    permit.must_cover(pause)
    trajectory = held(pause.trajectory)
    pause = Pause.objects.get(pk=pause.pk)
    if pause.ends_on is not None:
        refuse_when([Obstacle("resumed_already")] if pause.ends_on != ends_on else [])
        return pause
    refuse_when(
        obstacles_to_resuming(
            ends_on,
            starts_on=pause.starts_on,
            today=clock.today(),
            trajectory_closed=trajectory.ended_on is not None,
        )
    )
    pause.ends_on, pause.ended_words, pause.ended_by_id = ends_on, words, permit.actor_id
    pause.save(update_fields=["ends_on", "ended_words", "ended_by"])
    return pause
