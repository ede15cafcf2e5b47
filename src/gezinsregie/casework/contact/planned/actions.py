# SPDX-License-Identifier: EUPL-1.2
"""Planning a visit or a call, moving it and calling it off. What came of it is a contact."""

from collections.abc import Sequence
from datetime import datetime

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import CalledOff, Planned
from .rules import (
    PlanningFacts,
    obstacles_to_calling_off,
    obstacles_to_moving,
    obstacles_to_planning,
)


@action(Act.WRITE_CONTACT)
def plan_contact(
    permit: Permit,
    *,
    trajectory: Trajectory,
    kind: ContactKind,
    place: Place,
    starts_at: datetime,
    members: Sequence[Member],
    words: str,
) -> Planned:
    """Plan a visit or a call (``starts_at`` aware), with whom and what for.

    Sent twice it is planned once: the first is returned.
    Raises Obstructed with all reasons (``rules.obstacles_to_planning``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    refuse_when(
        obstacles_to_planning(
            PlanningFacts(
                kind=kind,
                place=place,
                starts_at=starts_at,
                now=clock.now(),
                members=len(members),
                members_of_the_family=sum(one.family_id == trajectory.family_id for one in members),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    said = {
        "trajectory": trajectory,
        "kind": kind,
        "place": place,
        "starts_at": starts_at,
        "words": words,
        "written_by_id": permit.actor_id,
    }
    wanted = {one.pk for one in members}
    still_open = Planned.objects.filter(**said, called_off="", contact__isnull=True)
    for before in still_open.prefetch_related("members"):
        if {one.pk for one in before.members.all()} == wanted:
            return before
    planned = Planned.objects.create(**said, written_at=clock.now())
    planned.members.set(members)
    return planned


@action(Act.WRITE_CONTACT)
def move_planned(
    permit: Permit, *, planned: Planned, seen: int | None, starts_at: datetime
) -> Planned:
    """Put it on another moment (aware). What stood before is kept.

    ``seen`` is the revision that was in sight, as in ``corrected.keeping.revise``.
    Raises Obstructed with all reasons (``rules.obstacles_to_moving``).
    """
    permit.must_cover(planned)
    trajectory = held(planned.trajectory)
    planned = Planned.objects.get(pk=planned.pk)
    refuse_when(
        obstacles_to_moving(
            starts_at,
            clock.now(),
            held=planned.contact_id is not None,
            called_off=bool(planned.called_off),
            trajectory_closed=trajectory.ended_on is not None,
        )
    )
    return revise(permit, planned, seen=seen, starts_at=starts_at)


@action(Act.WRITE_CONTACT)
def call_off(
    permit: Permit, *, planned: Planned, seen: int | None, by: CalledOff, words: str
) -> Planned:
    """Call it off, by the family or by us, with why. Sent twice it is called off once.

    Raises Obstructed with all reasons (``rules.obstacles_to_calling_off``).
    """
    permit.must_cover(planned)
    trajectory = held(planned.trajectory)
    planned = Planned.objects.get(pk=planned.pk)
    refuse_when(
        obstacles_to_calling_off(
            held=planned.contact_id is not None, trajectory_closed=trajectory.ended_on is not None
        )
    )
    return revise(permit, planned, seen=seen, called_off=by, called_off_words=words)
