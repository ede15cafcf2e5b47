# SPDX-License-Identifier: EUPL-1.2
"""The links by which an invitation is answered: mailing, shutting, and asking anew. These writers
are called inside an action of whoever keeps the conference."""

from collections.abc import Callable, Iterable
from typing import Any

from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.guests.models import Attendance, Guest
from gezinsregie.casework.conference.models import Conference
from gezinsregie.correspondence.links import issue_link, withdraw_link
from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.families.corrected.keeping import revise

# Makes the text of a mail, given the token of the link in it. It names nobody of a family.
Letter = Callable[[str], str]
# What somebody wants to have said is no answer to a day: it stays.
NO_ANSWER: dict[str, Any] = {"reply": "", "replied_at": None}


def mail_link(
    permit: Permit, guest: Guest, conference: Conference, subject: str, letter: Letter
) -> None:
    """Mail a guest a link to answer by, which works until the conference begins."""
    _link, token = issue_link(
        permit,
        kind=LinkKind.ANSWER_INVITATION,
        subject_id=guest.pk,
        expires_at=conference.starts_at,
    )
    queue_mail(permit, to=guest.email, subject=subject, text=letter(token))


def shut_links(permit: Permit, guests: Iterable[int]) -> None:
    """Let no mailed invitation of these guests (by key) open anything any more; part of an action.

    Whoever reads a guest afterwards reads the last answer there can be.
    """
    subjects = [str(one) for one in guests]
    for link in Link.objects.filter(kind=LinkKind.ANSWER_INVITATION, subject_id__in=subjects):
        withdraw_link(permit, link=link)


def ask_anew(permit: Permit, *, conference: Conference, subject: str, letter: Letter) -> None:
    """Take the answers to a conference that was moved for given no more, and mail whoever was
    mailed before; part of an action. What was answered is kept as what stood before, and what
    somebody wants to have said stays."""
    guests = Guest.objects.filter(conference=conference, uninvited_at__isnull=True)
    shut_links(permit, guests.values_list("pk", flat=True))
    for guest in guests.select_related("conference__trajectory"):
        absent = guest.attendance == Attendance.ABSENT
        attendance = "" if absent else guest.attendance
        revise(permit, guest, seen=None, attendance=attendance, **NO_ANSWER)
        if guest.email:
            mail_link(permit, guest, conference, subject, letter)
