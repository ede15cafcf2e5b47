# SPDX-License-Identifier: EUPL-1.2
"""Putting a mail in the outbox, in the transaction of the action that it belongs to."""

from functools import partial

from django.conf import settings
from django.db import transaction

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.foundation import clock, encryption
from gezinsregie.foundation.obstacles import refuse_when

from .delivery import PURPOSE, deliver
from .models import OutgoingMail
from .rules import obstacles_to_mailing


def queue_mail(permit: Permit, *, to: str, subject: str, text: str) -> OutgoingMail:
    """Return a mail that goes out once the action is committed, and not when it is taken back.

    ``text`` is plain text and names nobody of a family. A mail that cannot be delivered at once
    stays in the outbox; the action went well all the same. Raises Obstructed when there is no
    mailing to this address or with this subject.
    """
    within_an_action(permit)
    refuse_when(obstacles_to_mailing(to=to, subject=subject, text=text))
    mail = OutgoingMail.objects.create(
        to=to,
        subject=subject,
        body_encrypted=encryption.encrypt(text, master=settings.MASTER_KEY, purpose=PURPOSE),
        queued_at=clock.now(),
    )
    # Robust: whatever goes wrong with the mail, the request that asked for it did not fail.
    transaction.on_commit(partial(deliver, mail.pk), robust=True)
    return mail
