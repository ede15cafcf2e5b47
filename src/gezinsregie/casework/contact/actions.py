# SPDX-License-Identifier: EUPL-1.2
"""Writing down a contact."""

from collections.abc import Sequence
from datetime import datetime

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .entry import PlanEntry, write_in_plan
from .models import Contact, ContactKind, ContactOutcome, Place
from .planned.models import Planned
from .planned.rules import obstacles_to_holding
from .rules import (
    ContactFacts,
    obstacles_to_correcting,
    obstacles_to_leaving_out,
    obstacles_to_recording,
)


@action(Act.WRITE_CONTACT)
def record_contact(
    permit: Permit,
    *,
    trajectory: Trajectory,
    kind: ContactKind,
    place: Place,
    happened_at: datetime,
    members: Sequence[Member],
    note: str,
    others: str = "",
    outcome: ContactOutcome = ContactOutcome.TOOK_PLACE,
    planned: Planned | None = None,
    entry: PlanEntry | None = None,
) -> Contact:
    """Write one contact down, with whom, where and when (``happened_at`` aware).

    ``others`` are those of the network and of partners who were there, in words.
    One that did not take place says so in ``outcome``, with whom and when it would have been.
    ``planned`` is the planned visit or call of which it came; that is then no longer open.
    ``entry`` is what it tells the plan besides, in the same transaction.

    The same contact sent twice is written down once: the first is returned.
    Raises Obstructed with all reasons (``rules.obstacles_to_recording``,
    ``planned.rules.obstacles_to_holding``, and those of the plan for an ``entry``).
    """
    permit.must_cover(trajectory)
    # Held, so that two hurried taps are dealt with one after the other.
    trajectory = held(trajectory)
    refuse_when(
        obstacles_to_recording(
            ContactFacts(
                kind=kind,
                place=place,
                outcome=outcome,
                happened_at=happened_at,
                happened_on=happened_at.astimezone(clock.LOCAL).date(),
                members=len(members),
                members_of_the_family=sum(one.family_id == trajectory.family_id for one in members),
                started_on=trajectory.started_on,
                now=clock.now(),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
    )
    said = {
        "trajectory": trajectory,
        "kind": kind,
        "place": place,
        "outcome": outcome,
        "happened_at": happened_at,
        "note": note,
        "others": others,
        "written_by_id": permit.actor_id,
    }
    if entry is not None:
        # Also when it is sent twice: each of these is then done once.
        write_in_plan(entry, happened_at.astimezone(clock.LOCAL).date())
    wanted = {one.pk for one in members}
    for before in Contact.objects.filter(**said).prefetch_related("members"):
        if {one.pk for one in before.members.all()} == wanted:
            return before
    if planned is not None:
        planned = Planned.objects.get(pk=planned.pk)
        refuse_when(
            obstacles_to_holding(
                held=planned.contact_id is not None,
                called_off=bool(planned.called_off),
                same_trajectory=planned.trajectory_id == trajectory.pk,
            )
        )
    contact = Contact.objects.create(**said, written_at=clock.now())
    contact.members.set(members)
    if planned is not None:
        Planned.objects.filter(pk=planned.pk).update(contact=contact)
    return contact


@action(Act.WRITE_CONTACT)
def correct_contact(
    permit: Permit,
    *,
    contact: Contact,
    seen: int | None,
    why: str,
    kind: ContactKind,
    place: Place,
    outcome: ContactOutcome,
    happened_at: datetime,
    note: str,
    members: Sequence[Member],
    others: str,
) -> Contact:
    """Write a contact anew that was written down wrongly, and why; what stood before is kept.

    ``seen`` is the revision that was in sight, as in ``corrected.keeping.revise``. Whatever is
    counted from contacts follows by itself. Raises Obstructed with all reasons.
    """
    permit.must_cover(contact)
    trajectory = held(contact.trajectory)
    contact = Contact.objects.select_related("trajectory").get(pk=contact.pk)
    refuse_when(
        obstacles_to_recording(
            ContactFacts(
                kind=kind,
                place=place,
                outcome=outcome,
                happened_at=happened_at,
                happened_on=happened_at.astimezone(clock.LOCAL).date(),
                members=len(members),
                members_of_the_family=sum(one.family_id == trajectory.family_id for one in members),
                started_on=trajectory.started_on,
                now=clock.now(),
                trajectory_closed=trajectory.ended_on is not None,
            )
        )
        + obstacles_to_correcting(
            own=str(contact.written_by_id) == permit.actor_id,
            coordinates=permit.ground in (Ground.COORDINATES, Ground.STANDS_IN),
        )
        + obstacles_to_leaving_out(
            told_in_private=set(contact.private_words.values_list("member", flat=True)),
            members={one.pk for one in members},
        )
    )
    stood = sorted(contact.members.values_list("pk", flat=True))
    wanted = sorted(one.pk for one in members)
    revised = revise(
        permit,
        contact,
        seen=seen,
        why=why,
        beside={"members": (stood, wanted)},
        kind=kind,
        place=place,
        outcome=outcome,
        happened_at=happened_at,
        note=note,
        others=others,
    )
    contact.members.set(members)
    return revised
