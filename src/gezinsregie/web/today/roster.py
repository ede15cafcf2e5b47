# SPDX-License-Identifier: EUPL-1.2
"""Who stands in and who is on duty tonight, as a coordinator sees it; on duty: which families."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any

from gezinsregie.access.conditions import Actor
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import on_duty_for
from gezinsregie.foundation import clock
from gezinsregie.partners.roster.queries import Place, roster_around

# Tonight is over when the office opens.
_MORNING = time(9)


@dataclass(frozen=True)
class RosterToday:
    """``for_me``: who does my work; ``by_me``: whose work I do; ``shifts`` until tomorrow morning;
    ``on_duty``: my shift that runs now, with the families that it opens."""

    for_me: list[Place]
    by_me: list[Place]
    shifts: list[Place]
    on_duty: Place | None
    families: list[Trajectory]


def roster_of(actor: Actor) -> RosterToday:
    """Return the roster around this person today: one query, and one more while on duty."""
    me: Any = actor.pk
    now = clock.now()
    morning = datetime.combine(clock.today() + timedelta(days=1), _MORNING, tzinfo=clock.LOCAL)
    places = roster_around(me, morning)
    shifts = [one for one in places if one.duty]
    mine = next((one for one in shifts if one.by == me and one.starts <= now < one.ends), None)
    return RosterToday(
        for_me=[one for one in places if not one.duty and one.of == me],
        by_me=[one for one in places if not one.duty and one.by == me],
        shifts=shifts,
        on_duty=mine,
        families=on_duty_for(actor) if mine else [],
    )
