# SPDX-License-Identifier: EUPL-1.2
"""Telling a referrer by mail that there is something to read, and nothing of what it is."""

from dataclasses import dataclass

from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.outbox import queue_mail

from .models import CameBy, Referral


@dataclass(frozen=True)
class Notice:
    """A mail to a referrer; it names no family and not what was asked or answered."""

    subject: str
    text: str


def tell_referrer(permit: Permit, referral: Referral, notice: Notice) -> bool:
    """Mail who sent the form; return whether there is somebody to mail. Part of an action.

    Whoever told it by word of mouth has no page here: the desk tells that one itself.
    """
    if referral.came_by != CameBy.FORM or not referral.referred_by.is_active:
        return False
    queue_mail(permit, to=referral.referred_by.email, subject=notice.subject, text=notice.text)
    return True
