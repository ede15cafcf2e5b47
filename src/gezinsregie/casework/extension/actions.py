# SPDX-License-Identifier: EUPL-1.2
"""Moving the planned end of a trajectory, within what its approach allows."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.rules import ExtensionObstacle, extension_allowed
from gezinsregie.audit.actions import action
from gezinsregie.casework.safety.check.asked import last_check_of
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import Extension


@action(Act.STEER_TRAJECTORY)
def extend(permit: Permit, *, trajectory: Trajectory, new_end: date, reason: str) -> Extension:
    """Move the planned end to a later day, with a reason.

    What is sent twice is one extension. Raises Obstructed with all reasons: those of
    ``approaches.rules.extension_allowed``, ``trajectory_closed``, ``ends_in_the_past`` and those
    of ``safety.check.rules.obstacles_of_last_check``.
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    sent_before = Extension.objects.filter(
        trajectory=trajectory, to_end=new_end, reason=reason
    ).first()
    if sent_before is not None and trajectory.planned_end_on == new_end:
        return sent_before
    found = [Obstacle("trajectory_closed")] if trajectory.ended_on else []
    found += [
        Obstacle(one.value, field="reason" if one is ExtensionObstacle.NO_REASON else "new_end")
        for one in extension_allowed(
            approach_of(trajectory),
            trajectory.form_key or None,
            started_on=trajectory.started_on,
            ends_on=trajectory.planned_end_on,
            new_end=new_end,
            reason=reason,
        )
    ]
    if not reason.strip() and not any(one.field == "reason" for one in found):
        found.append(Obstacle(ExtensionObstacle.NO_REASON.value, field="reason"))
    if new_end < clock.today():
        found.append(Obstacle("ends_in_the_past", field="new_end"))
    found += last_check_of(trajectory, clock.today()).obstacles
    refuse_when(found)
    assert trajectory.planned_end_on is not None  # noqa: S101 - an obstacle above says so otherwise
    extension = Extension.objects.create(
        trajectory=trajectory,
        from_end=trajectory.planned_end_on,
        to_end=new_end,
        reason=reason,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    Trajectory.objects.filter(pk=trajectory.pk).update(planned_end_on=new_end)
    return extension
