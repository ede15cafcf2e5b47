# SPDX-License-Identifier: EUPL-1.2
"""The secret link to one's own calendar, and the mail in the morning."""

from collections.abc import Callable
from uuid import UUID

from django.db.models import Q

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.correspondence.links import issue_link, withdraw_link
from gezinsregie.correspondence.models import LinkKind
from gezinsregie.correspondence.outbox import queue_mail
from gezinsregie.correspondence.rules import can_be_mailed
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .digest import Counts, counts_of
from .models import DigestWish
from .queries import calendar_links_of

# Returns subject and text of a digest.
Letter = Callable[[Counts], tuple[str, str]]


@action(Act.WORK_AS_COORDINATOR)
def make_calendar_link(permit: Permit) -> str:
    """Return the token of a new link to the own calendar; the one before it stops working.

    It is shown once and stored nowhere.
    """
    _stop(permit)
    return issue_link(permit, kind=LinkKind.CALENDAR, subject_id=permit.actor_id)[1]


@action(Act.WORK_AS_COORDINATOR)
def stop_calendar_link(permit: Permit) -> bool:
    """Stop the own link; return whether there was one."""
    return _stop(permit)


def _stop(permit: Permit) -> bool:
    # All of them: sent twice at once there may be two, and the one that was shown is not known.
    stopped = [withdraw_link(permit, link=one) for one in calendar_links_of(permit.actor_id)]
    return any(stopped)


@action(Act.WORK_AS_COORDINATOR)
def wish_digest(permit: Permit, *, wanted: bool) -> None:
    """Want the mail in the morning from now on, or want it no more."""
    if not wanted:
        DigestWish.objects.filter(user=UUID(permit.actor_id)).delete()
        return
    DigestWish.objects.get_or_create(user_id=permit.actor_id, defaults={"since": clock.today()})


@action(Act.SEND_DIGEST)
def send_digests(permit: Permit, *, letter: Letter) -> int:
    """Mail today's counts to the coordinators of a municipality who want that; return how many
    mails went. As often as one likes: nobody gets two on a day, or one without anything in it."""
    today, sent = clock.today(), 0
    at_work = {
        one.user_id: one.user
        for one in appointed_for(permit.subject_id, Role.COORDINATOR)
        # One address that is none keeps no mail from the others.
        if one.user.is_active and can_be_mailed(one.user.email)
    }
    for wish in DigestWish.objects.filter(user__in=at_work).order_by("pk"):
        due = DigestWish.objects.filter(Q(sent_on__isnull=True) | Q(sent_on__lt=today), pk=wish.pk)
        if not due.update(sent_on=today):
            continue
        user = at_work[wish.user_id]
        counts = counts_of(user)
        if counts.anything:
            subject, text = letter(counts)
            queue_mail(permit, to=user.email, subject=subject, text=text)
            sent += 1
    return sent
