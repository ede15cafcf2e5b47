# SPDX-License-Identifier: EUPL-1.2
"""The fixed moments of one trajectory: which is to be asked next, and how each stands."""

from collections.abc import Iterable
from datetime import date, datetime

from gezinsregie.casework.sharing.models import InformationRequest
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .rules import Asked, MomentStands, how_moments_stand, next_to_ask


def moment_due(trajectory: Trajectory, last_asked_on: date | None) -> date | None:
    """Return the day on which others are to be asked next; None where the approach has no moments,
    and outside the phase that has them. The trajectory was loaded with its phases."""
    asks, entered = approach_of(trajectory).information_requests, list(trajectory.phases.all())
    if asks is None or not entered or entered[-1].phase_key != asks.phase:
        return None
    return next_to_ask(asks, entered[-1].entered_on, last_asked_on)


def answer_wanted_on(trajectory: Trajectory) -> date | None:
    """Return the day by which the approach wants an answer to what is asked today, None where it
    does not say so, or not of this phase."""
    asks, entered = approach_of(trajectory).information_requests, list(trajectory.phases.all())
    if asks is None or asks.answer_within is None or not entered:
        return None
    if entered[-1].phase_key != asks.phase:
        return None
    return asks.answer_within.latest_end(clock.today())


def moments_of(
    trajectory: Trajectory, requests: Iterable[InformationRequest]
) -> list[MomentStands]:
    """Return how the moments of a trajectory stand, that was loaded with its phases, beside its
    questions; none where the approach has no moments or their phase was not entered."""
    asks, entered = approach_of(trajectory).information_requests, list(trajectory.phases.all())
    keys = [one.phase_key for one in entered]
    if asks is None or asks.phase not in keys:
        return []
    place = keys.index(asks.phase)
    left_on = entered[place + 1].entered_on if len(entered) > place + 1 else None
    asked = [
        Asked(_day(one.asked_at), one.due_on, one.answered_at and _day(one.answered_at))
        for one in requests
        if one.withdrawn_at is None
    ]
    return how_moments_stand(asks, entered[place].entered_on, left_on, asked, clock.today())


def _day(moment: datetime) -> date:
    return moment.astimezone(clock.LOCAL).date()
