# SPDX-License-Identifier: EUPL-1.2
"""Keeping a part of a contact to one person."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import PrivateWords
from .rules import obstacles_to_keeping


@action(Act.WRITE_CONTACT)
def keep_private_words(
    permit: Permit, *, contact: Contact, member: Member, words: str, limits_said: bool
) -> PrivateWords:
    """Keep what ``member`` told in private at this contact. Sent twice it is kept once.

    Raises Obstructed with all reasons (``rules.obstacles_to_keeping``).
    """
    permit.must_cover(contact)
    trajectory = held(contact.trajectory)
    refuse_when(
        obstacles_to_keeping(
            trajectory_closed=trajectory.ended_on is not None,
            was_there=contact.members.filter(pk=member.pk).exists(),
            limits_said=limits_said,
            words=words,
        )
    )
    said = {
        "contact": contact,
        "member": member,
        "words": words,
        "written_by_id": permit.actor_id,
    }
    return PrivateWords.objects.filter(**said).first() or PrivateWords.objects.create(
        **said,
        kept_by_id=trajectory.coordinator_id,
        limits_said_on=contact.happened_at.astimezone(clock.LOCAL).date(),
        written_at=clock.now(),
    )
