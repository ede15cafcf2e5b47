# SPDX-License-Identifier: EUPL-1.2
"""The brake on guessing links. The refusals in the log are the count, so every process obeys it."""

from django.conf import settings

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.audit.actions import record_refusal
from gezinsregie.audit.queries import refusals_since
from gezinsregie.foundation import clock, encryption

from .rules import MOST_WRONG, WRONG_COUNT_FOR, is_braked


def is_shut(address: str) -> bool:
    """Return whether a visitor from ``address`` knocked so often in vain that no link is tried."""
    since = clock.now() - WRONG_COUNT_FOR
    wrong = refusals_since(since, actor_id=_visitor(address), subject_kind=SubjectKind.LINK)
    return is_braked(wrong[:MOST_WRONG].count())


def wrong_link(address: str, act: Act) -> None:
    """Log a link that opened nothing; the visitor by a keyed hash, the token not at all."""
    record_refusal(
        actor_id=_visitor(address), act=act, subject_kind=SubjectKind.LINK, subject_id="unknown"
    )


def _visitor(address: str) -> str:
    key = encryption.keyed_hash(
        address, master=settings.MASTER_KEY, purpose="correspondence.knocking"
    )
    return f"visitor:{key[:16]}"
