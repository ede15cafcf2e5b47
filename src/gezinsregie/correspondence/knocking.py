# SPDX-License-Identifier: EUPL-1.2
"""The brake on guessing links. The refusals in the log are the count, so every process obeys it."""

from django.conf import settings

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.audit.actions import record_refusal
from gezinsregie.audit.queries import refusals_since
from gezinsregie.foundation import clock, encryption

from .models import Link
from .rules import MOST_WRONG, WRONG_COUNT_FOR, is_braked


def is_shut(address: str) -> bool:
    """Return whether a visitor from ``address`` knocked so often in vain that no link is tried."""
    return _is_braked(_visitor(address))


def is_worn(link: Link) -> bool:
    """Return whether a link that is shut was tried so often that it is not written down again."""
    return _is_braked(_holder(link))


def wrong_link(address: str, act: Act) -> None:
    """Log a link that opened nothing; the visitor by a keyed hash, the token not at all."""
    _refused(_visitor(address), act)


def shut_link(link: Link, act: Act) -> None:
    """Log a link that opens nothing any more. It counts for that link alone: a calendar asks for
    it every hour, from an address that a whole office shares."""
    _refused(_holder(link), act)


def _refused(actor_id: str, act: Act) -> None:
    record_refusal(actor_id=actor_id, act=act, subject_kind=SubjectKind.LINK, subject_id="unknown")


def _is_braked(actor_id: str) -> bool:
    since = clock.now() - WRONG_COUNT_FOR
    wrong = refusals_since(since, actor_id=actor_id, subject_kind=SubjectKind.LINK)
    return is_braked(wrong[:MOST_WRONG].count())


def _holder(link: Link) -> str:
    return f"link:{link.pk}"


def _visitor(address: str) -> str:
    key = encryption.keyed_hash(
        address, master=settings.MASTER_KEY, purpose="correspondence.knocking"
    )
    return f"visitor:{key[:16]}"
