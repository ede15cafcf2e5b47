# SPDX-License-Identifier: EUPL-1.2
"""The only writer of the log, and the decorator that makes an action write one line of it."""

from collections.abc import Callable
from datetime import UTC
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from django.db import connection, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared
from gezinsregie.foundation.undoing import undoing

from .models import Entry, Outcome
from .origin import origin
from .rules import START, Details, Link, hash_of, words_in

P = ParamSpec("P")
R = TypeVar("R")

# Any number will do; PostgreSQL's advisory locks are named by one.
_CHAIN_LOCK = 0x6765_7A69


_LAST: Prepared[Any] = Prepared(
    lambda: Entry.objects.order_by("-sequence").values_list("sequence", "hash")[:1]
)


def record(
    permit: Permit, outcome: Outcome = Outcome.DONE, *, details: Details | None = None
) -> Entry:
    """Append one line about what ``permit`` allowed.

    Raises ValueError when a detail is more than an id: a log full of names would be a second file
    on the family that nobody guards.
    """
    return _append(
        actor_id=permit.actor_id,
        act=permit.act,
        ground=permit.ground,
        subject_kind=permit.subject_kind,
        subject_id=permit.subject_id,
        outcome=outcome,
        details=details or {},
    )


def record_refusal(*, actor_id: str, act: str, subject_kind: str, subject_id: str) -> Entry:
    """Append one line about an act that was refused: the curious colleague leaves a trace."""
    return _append(
        actor_id=actor_id,
        act=act,
        ground="",
        subject_kind=subject_kind,
        subject_id=subject_id,
        outcome=Outcome.REFUSED,
        details={},
    )


def _append(**fields: Any) -> Entry:
    if wrong := words_in(fields["details"]):
        raise ValueError(f"The log holds ids only; these are not: {', '.join(wrong)}.")
    with transaction.atomic():
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_CHAIN_LOCK])
        last = next(iter(_LAST.rows()), None)
        at = clock.now().astimezone(UTC)
        link = Link(
            sequence=last[0] + 1 if last else 1,
            at=at.isoformat(timespec="microseconds"),
            origin=origin(),
            previous_hash=last[1] if last else START,
            **fields,
        )
        return Entry.objects.create(**{**link.__dict__, "at": at}, hash=hash_of(link))


Action = Callable[Concatenate[Permit, P], R]


def action(*acts: Act) -> Callable[[Action[P, R]], Action[P, R]]:
    """Make a function an action: it takes a permit for one of ``acts``, runs in one transaction and
    writes its line in the log in that same transaction, or nothing at all is written.

    What the action returns is named in the line by its id, when it has one.
    """

    def decorate(function: Action[P, R]) -> Action[P, R]:
        @wraps(function)
        def run(permit: Permit, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if not isinstance(permit, Permit):
                raise NotPermitted(acts[0], "an action takes a permit")
            permit.must_be(*acts)
            with undoing(), transaction.atomic():
                result = function(permit, *args, **kwargs)
                key = getattr(result, "pk", None)
                details: Details = (
                    {f"{type(result).__name__.lower()}_id": str(key)} if key is not None else {}
                )
                record(permit, details=details)
            return result

        run.acts = acts  # type: ignore[attr-defined]
        return run

    return decorate
