# SPDX-License-Identifier: EUPL-1.2
"""Inviting somebody to a conference, and saying afterwards who was there and who was heard."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.conference.invitation.links import NO_ANSWER, shut_links
from gezinsregie.casework.conference.models import Conference
from gezinsregie.casework.conference.queries import course_of
from gezinsregie.casework.conference.rules import obstacles_to_changing, obstacles_to_deciding
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .meeting import at_the_table, meets_what_is_kept, not_involved, one_too_close
from .models import Attendance, Guest
from .rules import (
    InvitingFacts,
    obstacles_to_attendance,
    obstacles_to_inviting,
    obstacles_to_uninviting,
)


@dataclass(frozen=True)
class Invitee:
    """A member, a partner who helps, or somebody by ``name`` and what he or she is."""

    member: Member | None = None
    involvement: Involvement | None = None
    name: str = ""
    role_words: str = ""


@dataclass(frozen=True)
class Attended:
    """What is said of one guest; ``words`` are those of somebody who was heard, ``seen`` the
    revision of the guest that was in sight (None: as it stands)."""

    guest: Guest
    attendance: Attendance
    words: str = ""
    seen: int | None = None


@action(Act.KEEP_CONFERENCE)
def invite(permit: Permit, *, conference: Conference, invitee: Invitee) -> Guest:
    """Invite somebody. Invited twice, the first invitation stands.

    Raises Obstructed with all reasons (``rules.obstacles_to_inviting``).
    """
    permit.must_cover(conference)
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    today = clock.today()
    members, partners = at_the_table(conference.pk)
    mine = [invitee.involvement] if invitee.involvement else []
    with_me = [*members, invitee.member] if invitee.member else members
    refuse_when(
        obstacles_to_changing(course_of(conference, trajectory))
        + obstacles_to_inviting(
            InvitingFacts(
                of_this_family=invitee.member is None
                or invitee.member.family_id == trajectory.family_id,
                involved=not not_involved(trajectory, mine, today),
                too_close=one_too_close(mine, today),
                meets_what_is_kept=meets_what_is_kept(with_me, [*partners, *mine], today),
            )
        )
    )
    who = {
        "conference": conference,
        "member": invitee.member,
        "involvement": invitee.involvement,
        "name": invitee.name,
    }
    before = Guest.objects.select_related("conference__trajectory").filter(**who).first()
    if before is not None:
        return revise(permit, before, seen=None, uninvited_at=None)
    return Guest.objects.create(
        **who,
        role_words=invitee.role_words,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


@action(Act.KEEP_CONFERENCE)
def uninvite(permit: Permit, *, guest: Guest) -> Guest:
    """Take an invitation back, and the link that was mailed with it. Sent twice it is taken back
    once; what was answered is kept as what stood before."""
    permit.must_cover(guest)
    trajectory = held(guest.conference.trajectory)
    shut_links(permit, [guest.pk])
    guest = Guest.objects.select_related("conference__trajectory").get(pk=guest.pk)
    if guest.uninvited_at is not None:
        return guest
    refuse_when(
        obstacles_to_changing(course_of(guest.conference, trajectory))
        + obstacles_to_uninviting(took_part=guest.took_part)
    )
    return revise(
        permit,
        guest,
        seen=None,
        uninvited_at=clock.now(),
        attendance="",
        **NO_ANSWER,
    )


@action(Act.KEEP_CONFERENCE)
def record_attendance(
    permit: Permit, *, conference: Conference, attended: Sequence[Attended]
) -> Conference:
    """Say of each guest whether he or she was there, or was heard and in which words.

    What is said anew keeps what stood before. Raises Obstructed with all reasons, and with all
    guests of whom somebody else said something meanwhile.
    """
    permit.must_cover(conference, *(one.guest for one in attended))
    trajectory = held(conference.trajectory)
    conference = Conference.objects.get(pk=conference.pk)
    refuse_when(
        obstacles_to_deciding(course_of(conference, trajectory))
        + [
            obstacle
            for one in attended
            for obstacle in obstacles_to_attendance(
                heard=one.attendance == Attendance.HEARD, words=one.words, key=str(one.guest.pk)
            )
        ]
    )
    meanwhile: list[Obstacle] = []
    for one in attended:
        guest = Guest.objects.select_related("conference__trajectory").get(pk=one.guest.pk)
        said: dict[str, Any] = {"attendance": one.attendance, "heard_words": one.words}
        try:
            revise(permit, guest, seen=one.seen, **said)
        except Obstructed as obstructed:
            meanwhile += [
                Obstacle(why.key, why.about, f"was_{guest.pk}") for why in obstructed.obstacles
            ]
    refuse_when(meanwhile)
    return conference
