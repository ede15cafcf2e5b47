# SPDX-License-Identifier: EUPL-1.2
"""Writing a safety note for visitors, looking at it again, and naming whom to call in a crisis."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import CrisisContact, Hazard, ToldTo, VisitorNote
from .rules import obstacles_to_naming, obstacles_to_noting


@dataclass(frozen=True)
class DoorWarning:
    """What a visitor should know, who else is told, and when it is looked at again."""

    hazard: Hazard
    words: str
    told_to: ToldTo
    review_on: date


@action(Act.WRITE_CONTACT)
def warn_visitors(permit: Permit, *, warning: DoorWarning) -> VisitorNote:
    """Write a safety note for who goes to the family of this permit. Sent twice it stands once.

    Raises Obstructed with all reasons (``rules.obstacles_to_noting``).
    """
    _refuse(warning)
    said = {"family_id": UUID(permit.subject_id), **vars(warning), "ended_on": None}
    standing = VisitorNote.objects.filter(**said).first()
    return standing or VisitorNote.objects.create(
        **said, written_by_id=permit.actor_id, written_at=clock.now()
    )


@action(Act.WRITE_CONTACT)
def look_again(
    permit: Permit, *, note: VisitorNote, seen: int | None, warning: DoorWarning
) -> VisitorNote:
    """Let a safety note stand for another while, as it is now; what stood before is kept.

    Raises Obstructed with all reasons, that it ended among them.
    """
    permit.must_cover(note)
    note = VisitorNote.objects.get(pk=note.pk)
    refuse_when([Obstacle("ended_already")] if note.ended_on else [])
    _refuse(warning)
    return revise(permit, note, seen=seen, **vars(warning))


@action(Act.WRITE_CONTACT)
def end_warning(permit: Permit, *, note: VisitorNote) -> VisitorNote:
    """Let a safety note end: it is not true any more. Sent twice it ends once."""
    permit.must_cover(note)
    note = VisitorNote.objects.get(pk=note.pk)
    return note if note.ended_on else revise(permit, note, seen=None, ended_on=clock.today())


@action(Act.WRITE_CONTACT)
def name_crisis_contact(
    permit: Permit, *, name: str, relation: str, phone: str, when_words: str
) -> CrisisContact:
    """Write down whom to call for the family outside hours. Sent twice it stands once.

    Raises Obstructed with all reasons (``rules.obstacles_to_naming``).
    """
    refuse_when(obstacles_to_naming(phone=phone))
    said = {
        "family_id": UUID(permit.subject_id),
        "name": name,
        "relation": relation,
        "phone": phone,
        "when_words": when_words,
        "ended_on": None,
    }
    standing = CrisisContact.objects.filter(**said).first()
    return standing or CrisisContact.objects.create(
        **said, written_by_id=permit.actor_id, written_at=clock.now()
    )


@action(Act.WRITE_CONTACT)
def end_crisis_contact(permit: Permit, *, contact: CrisisContact) -> CrisisContact:
    """Call this person no more; that it stood here is kept. Sent twice it ends once."""
    permit.must_cover(contact)
    still = CrisisContact.objects.filter(pk=contact.pk, ended_on__isnull=True)
    still.update(ended_on=clock.today())
    contact.refresh_from_db()
    return contact


def _refuse(warning: DoorWarning) -> None:
    refuse_when(
        obstacles_to_noting(words=warning.words, review_on=warning.review_on, today=clock.today())
    )
