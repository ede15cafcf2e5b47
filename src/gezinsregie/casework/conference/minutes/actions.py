# SPDX-License-Identifier: EUPL-1.2
"""Fixing the minutes of a conference, and adding to them afterwards."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.conference.guests.models import Attendance
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.conference.queries import course_of, guests_of, points_of
from gezinsregie.casework.conference.rules import obstacles_to_deciding
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.models import Member, MemberRole
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .content import content_of
from .models import Minutes
from .rules import ChildFacts, GuestFacts, obstacles_to_fixing


@action(Act.KEEP_CONFERENCE)
def fix_minutes(permit: Permit, *, conference: Conference, words: str) -> Minutes:
    """Fix the minutes: who was there, who was heard, every decision, and ``words`` about the whole.

    From then on nothing of it changes. Sent twice with the same words, the first stands.
    Raises Obstructed with all reasons (``rules.obstacles_to_fixing``).
    """
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    before = Minutes.objects.filter(conference=conference, number=1, words=words).first()
    if before is not None:
        return before
    course = course_of(conference, trajectory)
    guests = guests_of(conference.pk)
    children = Member.objects.filter(family=trajectory.family_id, role=MemberRole.CHILD)
    refuse_when(
        obstacles_to_deciding(course)
        + obstacles_to_fixing(
            [
                GuestFacts(
                    one.member_id,
                    present=one.attendance == Attendance.PRESENT,
                    heard=one.attendance == Attendance.HEARD,
                )
                for one in guests
            ],
            [ChildFacts(one.pk, one.birth_date) for one in children],
            course.starts_on,
        )
    )
    return Minutes.objects.create(
        conference=conference,
        number=1,
        words=words,
        content=content_of(guests, points_of(conference.pk)),
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


@action(Act.KEEP_CONFERENCE)
def add_to_minutes(permit: Permit, *, conference: Conference, words: str) -> Minutes:
    """Add to minutes that are fixed, for who found something wrong or missing in them.

    Sent twice it is added once.
    """
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    standing = list(Minutes.objects.filter(conference=conference))
    closed = [Obstacle("trajectory_closed")] if trajectory.ended_on else []
    refuse_when(closed + ([] if standing else [Obstacle("not_fixed")]))
    for one in standing[1:]:
        if one.words == words:
            return one
    return Minutes.objects.create(
        conference=conference,
        number=standing[-1].number + 1,
        words=words,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
