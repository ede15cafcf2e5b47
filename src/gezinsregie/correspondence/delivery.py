# SPDX-License-Identifier: EUPL-1.2
"""Sending what is in the outbox, each mail once.

Whoever sends a mail first takes it in hand by one conditional statement; another process finds it
taken. It is let go when it went, when it did not, or after ten minutes when nothing was heard.
"""

from email.message import EmailMessage
from typing import Any

from django.conf import settings
from django.db.models import F, Q, QuerySet

from gezinsregie.foundation import clock, encryption

from .mail_server import MailServer
from .message import message_of
from .models import MailFault, OutgoingMail
from .rules import IN_HAND_FOR, is_given_up, rest_after
from .smtp import Undelivered, hand_over

PURPOSE = "correspondence.outgoing_mail"  # also bound into the ciphertext

# In a request somebody waits; the command has time.
SECONDS_IN_A_REQUEST = 5.0


def waiting() -> QuerySet[OutgoingMail]:
    """Return what has not gone out yet, oldest first."""
    return OutgoingMail.objects.filter(sent_at__isnull=True, given_up_at__isnull=True).order_by(
        "queued_at", "pk"
    )


def deliver(
    mail_id: Any, *, at_once: bool = False, timeout: float = SECONDS_IN_A_REQUEST
) -> MailFault | None:
    """Send one mail; return why it did not go, None when it went or is no longer to be sent.

    A mail that rests after a fault is left alone, unless ``at_once``. Never raises for anything
    that a mail server does.
    """
    server: MailServer | None = settings.MAIL_SERVER
    if server is None:
        waiting().filter(pk=mail_id).update(last_fault=MailFault.NO_SERVER)
        return MailFault.NO_SERVER
    mail = _taken_in_hand(mail_id, at_once=at_once)
    if mail is None:
        return None
    try:
        hand_over(server, _message(mail, server), timeout=timeout)
    except Undelivered as undelivered:
        _let_go(mail, undelivered.fault)
        return undelivered.fault
    OutgoingMail.objects.filter(pk=mail.pk).update(
        sent_at=clock.now(), body_encrypted="", last_fault="", rests_until=None, in_hand=False
    )
    return None


def _taken_in_hand(mail_id: Any, *, at_once: bool) -> OutgoingMail | None:
    now = clock.now()
    rested = Q(rests_until__isnull=True) | Q(rests_until__lte=now)
    free = rested | Q(in_hand=False) if at_once else rested
    taken = waiting().filter(free, pk=mail_id).order_by()
    if not taken.update(in_hand=True, rests_until=now + IN_HAND_FOR, tries=F("tries") + 1):
        return None
    return OutgoingMail.objects.get(pk=mail_id)


def _message(mail: OutgoingMail, server: MailServer) -> EmailMessage:
    try:
        text = encryption.decrypt(mail.body_encrypted, master=settings.MASTER_KEY, purpose=PURPOSE)
    except encryption.Undecipherable as fault:
        raise Undelivered(MailFault.UNREADABLE) from fault
    return message_of(
        mail_id=mail.pk,
        to=mail.to,
        subject=mail.subject,
        text=text,
        sender=server.sender,
        at=clock.now(),
    )


def _let_go(mail: OutgoingMail, fault: MailFault) -> None:
    now = clock.now()
    changes: dict[str, Any] = {"last_fault": fault, "in_hand": False}
    if is_given_up(mail.queued_at, now):
        changes |= {"given_up_at": now, "body_encrypted": "", "rests_until": None}
    else:
        changes["rests_until"] = now + rest_after(mail.tries)
    OutgoingMail.objects.filter(pk=mail.pk).update(**changes)
