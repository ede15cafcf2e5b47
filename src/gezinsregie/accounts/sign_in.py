# SPDX-License-Identifier: EUPL-1.2
"""The brake on guessing passwords. It stands in the database, so every server process obeys it.

Nobody is signed in yet, so there is no permit here; wrong tries are logged as refusals.
"""

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from gezinsregie.audit.actions import record_refusal
from gezinsregie.foundation import clock, encryption

from .models import SignInTries, User
from .rules import MOST_TRIES, REST, braked_until, tries_that_count

ACT = "sign_in"


def take_a_try(*, email: str, address: str) -> datetime | None:
    """Count a try before its password is looked at; return until when the door is shut, or None.

    Counting first makes the promise exact: however many requests come at once, five passwords are
    compared. The first that finds the door shut is logged, the rest are not: a flood of guesses
    must not fill a log that nobody may clear.
    """
    now = clock.now()
    with transaction.atomic():
        SignInTries.objects.filter(last_at__lte=now - REST).delete()
        key = _key(email, address)
        SignInTries.objects.get_or_create(key=key, defaults={"last_at": now})
        row = SignInTries.objects.select_for_update().get(key=key)
        count = tries_that_count(row.tries, row.last_at, now)
        until = braked_until(count, row.last_at, now)
        row.tries = min(count + 1, MOST_TRIES + 1)
        row.last_at = row.last_at if until else now
        row.save()
    if until and count == MOST_TRIES:
        refused(email=email, address=address)
    return until


def refused(*, email: str, address: str) -> None:
    """Log that somebody was not let in: the account by its id, the visitor by a keyed hash."""
    account = _account_at(email)
    record_refusal(
        actor_id=f"visitor:{_key(email, address)[:16]}",
        act=ACT,
        subject_kind="account",
        subject_id="unknown" if account is None else str(account),
    )


def let_in(*, email: str, address: str) -> None:
    """Forget the wrong tries of somebody who gave the right password."""
    SignInTries.objects.filter(key=_key(email, address)).delete()


def _account_at(email: str) -> UUID | None:
    accounts = User.objects.filter(email__iexact=email.strip())
    return accounts.values_list("pk", flat=True).first()


def _key(email: str, address: str) -> str:
    # By the account where there is one: a database may take two spellings for one address that
    # Python keeps apart (PostgreSQL: "ſ" for "s"), and each would have five tries of its own.
    who = _account_at(email) or email.strip().lower()
    return encryption.keyed_hash(
        f"{address} {who}", master=settings.MASTER_KEY, purpose="accounts.sign_in"
    )
