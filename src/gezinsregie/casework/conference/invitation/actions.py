# SPDX-License-Identifier: EUPL-1.2
"""Mailing an invitation to a conference, and the answer of whoever holds the link in it."""

from django.db.models import F

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.conference.guests.models import Guest, Reply
from gezinsregie.casework.conference.queries import course_of
from gezinsregie.casework.conference.rules import obstacles_to_changing
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.correspondence.links import LinkClosed, use_link
from gezinsregie.correspondence.models import Link
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .links import Letter, mail_link, shut_links
from .rules import obstacles_to_mailing_it, obstacles_to_replying


@action(Act.KEEP_CONFERENCE)
def mail_invitation(
    permit: Permit, *, guest: Guest, email: str, subject: str, letter: Letter
) -> Guest:
    """Mail an invitation: that there is a meeting and when, and a link to answer by, which works
    until it begins. A link that was mailed before opens nothing any more.

    Raises Obstructed with all reasons, those of an address that cannot be mailed among them.
    """
    permit.must_cover(guest)
    trajectory = held(guest.conference.trajectory)
    guest = Guest.objects.select_related("conference__trajectory").get(pk=guest.pk)
    conference = guest.conference
    refuse_when(
        obstacles_to_changing(course_of(conference, trajectory))
        + obstacles_to_mailing_it(
            begun=conference.starts_at <= clock.now(),
            answered=bool(guest.reply),
            uninvited=guest.uninvited_at is not None,
        )
    )
    shut_links(permit, [guest.pk])
    revise(permit, guest, seen=None, email=email)
    mail_link(permit, guest, conference, subject, letter)
    return guest


@action(Act.ANSWER_INVITATION)
def answer_invitation(permit: Permit, *, link: Link, reply: Reply, words: str) -> Guest:
    """Take in what somebody who was invited answers; the link is used up by it.

    ``words`` are what he or she wants to have said; they go to whoever keeps the conference.
    Raises LinkClosed when the conference was called off or has begun, or the invitation was taken
    back; Obstructed where an answer lacks its words.
    """
    permit.must_cover(link)
    refuse_when(obstacles_to_replying(heard_instead=reply == Reply.HEARD_INSTEAD, words=words))
    use_link(permit, link=link)
    guest = Guest.objects.filter(pk=int(link.subject_id)).first()
    if guest is None:
        raise LinkClosed
    # Whoever said something before, and is asked anew, has said both.
    told = [guest.reply_words] if words not in guest.reply_words else []
    said = "\n\n".join(one for one in (*told, words or guest.reply_words) if one)
    answered = Guest.objects.filter(
        pk=guest.pk,
        reply="",
        uninvited_at__isnull=True,
        conference__called_off_at__isnull=True,
        conference__starts_at__gt=clock.now(),
        conference__trajectory__ended_on__isnull=True,
    ).update(reply=reply, replied_at=clock.now(), reply_words=said, revision=F("revision") + 1)
    if not answered:
        raise LinkClosed
    guest.refresh_from_db()
    return guest
