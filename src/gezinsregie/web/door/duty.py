# SPDX-License-Identifier: EUPL-1.2
"""Who of us can be called for a family: whoever does the work, and who is on duty this week."""

from dataclasses import dataclass
from datetime import timedelta

from gezinsregie.casework.sharing.queries import workplace_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.roster.models import DutyShift, StandIn
from gezinsregie.partners.roster.queries import duties_of, stand_in_for

_AHEAD = timedelta(days=7)


@dataclass(frozen=True)
class OnCall:
    """``organisation`` of the coordinator, with its telephones; ``stand_in``: who does the work
    today, None when the coordinator does; ``now``: who is on duty at this moment; ``later``: after
    that, for a week."""

    organisation: Organisation | None
    stand_in: StandIn | None
    now: list[DutyShift]
    later: list[DutyShift]


def on_call_for(trajectory: Trajectory) -> OnCall:
    """Return who can be called for the family of this trajectory: three queries."""
    town = trajectory.family.municipality_id
    works = workplace_of(trajectory.coordinator_id, town)
    moment = clock.now()
    where = [works.organisation_id] if works else []
    shifts = list(duties_of(where, town, moment, moment + _AHEAD))
    return OnCall(
        organisation=works.organisation if works else None,
        stand_in=stand_in_for(trajectory.coordinator_id, town),
        now=[one for one in shifts if one.starts_at <= moment],
        later=[one for one in shifts if one.starts_at > moment],
    )
