# SPDX-License-Identifier: EUPL-1.2
"""Making, finding, using up and taking back a mailed link.

The writers here are called inside an action of whoever mails the link, or of whoever answers it:
they take that action's permit, stand in its transaction, and are told in its line of the log.
"""

import secrets
from datetime import datetime
from typing import Any

from django.conf import settings

from gezinsregie.access.permits import Permit
from gezinsregie.audit.within_action import person_in, within_an_action
from gezinsregie.foundation import clock, encryption

from .models import Link, LinkKind
from .rules import is_open

_PURPOSE = "correspondence.link"
_BYTES = 32
# Longer than any token; nothing longer is worth a hash.
_LONGEST = 200


class LinkClosed(Exception):
    """This link opens nothing: unknown, used, lapsed or taken back. Which of these is not told.

    ``link`` is one that worked before, for the brake on guessing: whoever has it does not guess.
    """

    def __init__(self, link: Link | None = None) -> None:
        super().__init__()
        self.link = link


def issue_link(
    permit: Permit, *, kind: LinkKind, subject_id: Any, expires_at: datetime | None = None
) -> tuple[Link, str]:
    """Return a new link and its token; the token goes into the mail and is stored nowhere.

    ``subject_id`` is the id of what it is about. Without a moment of its own at which it lapses,
    the link works for as long as its kind says.
    """
    within_an_action(permit)
    token = secrets.token_urlsafe(_BYTES)
    now = clock.now()
    link = Link.objects.create(
        kind=kind,
        token_hash=_hash_of(token),
        subject_id=str(subject_id),
        made_by_id=person_in(permit),
        made_at=now,
        expires_at=expires_at or now + LinkKind(kind).open_for,
    )
    return link, token


def link_for(token: str, kind: LinkKind) -> Link:
    """Return the open link with this token; raise LinkClosed, whatever the reason.

    Found by its hash: how long the look-up takes tells nothing about a token that is nearly right.
    """
    if not token.isascii() or len(token) > _LONGEST:
        raise LinkClosed
    link = Link.objects.filter(kind=kind, token_hash=_hash_of(token)).first()
    if link is None or not is_open(
        expires_at=link.expires_at,
        used_at=link.used_at,
        withdrawn_at=link.withdrawn_at,
        now=clock.now(),
    ):
        raise LinkClosed(link)
    return link


def use_link(permit: Permit, *, link: Link) -> None:
    """Use the link up; raise LinkClosed when it was not open any more.

    One conditional statement: of two hurried taps one finds it open.
    """
    within_an_action(permit)
    permit.must_be(LinkKind(link.kind).act)
    permit.must_cover(link)
    now = clock.now()
    still_open = Link.objects.filter(
        pk=link.pk, used_at__isnull=True, withdrawn_at__isnull=True, expires_at__gt=now
    )
    if still_open.update(used_at=now) != 1:
        raise LinkClosed
    link.used_at = now


def withdraw_link(permit: Permit, *, link: Link) -> bool:
    """Take a link back that nobody used; return whether there was anything to take back."""
    within_an_action(permit)
    now = clock.now()
    unused = Link.objects.filter(pk=link.pk, used_at__isnull=True, withdrawn_at__isnull=True)
    if unused.update(withdrawn_at=now) != 1:
        return False
    link.withdrawn_at = now
    return True


def _hash_of(token: str) -> str:
    return encryption.keyed_hash(token, master=settings.MASTER_KEY, purpose=_PURPOSE)
