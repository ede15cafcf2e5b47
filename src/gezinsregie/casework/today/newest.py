# SPDX-License-Identifier: EUPL-1.2
"""A trajectory with all that the rules of today ask of it as columns beside it."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.planned.queries import with_planned
from gezinsregie.casework.measurement.milestones import with_milestones
from gezinsregie.casework.plan.review.queries import with_choices
from gezinsregie.casework.sharing.waiting import with_waiting
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.queries import with_pause
from gezinsregie.casework.trajectory.queries import of_family, reach_of, with_people
from gezinsregie.casework.voice.queries import with_voices
from gezinsregie.families.door.queries import with_door
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared

from .gathering import with_gatherings


def with_all(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what was reached and what waits, for ``queries.facts_of``."""
    asked = with_voices(with_choices(with_planned(with_waiting(with_milestones(trajectories)))))
    return with_door(with_gatherings(with_pause(asked)))


def newest_with(permit: Permit) -> Trajectory | None:
    """Return the latest trajectory that this permit opens, with coordinator, referral, phases and
    all that ``with_all`` adds; None when there is none: two queries."""
    reach = reach_of(permit)
    found = _NEWEST[frozenset(reach)].objects(**reach, today=clock.today(), now=clock.now())
    return found[0] if found else None


def _newest(today: date, now: datetime, **reach: UUID) -> QuerySet[Trajectory]:
    with clock.standing(now=now, today=today):
        return with_all(with_people(of_family(**reach)))[:1]


_NEWEST = {
    frozenset({"family"}): Prepared(_newest),
    frozenset({"family", "closed_with"}): Prepared(_newest),
}
