# SPDX-License-Identifier: EUPL-1.2
"""What a writer that is no action itself asks of its caller: an action's permit and transaction.

Its line in the log is that of the action.
"""

from uuid import UUID

from django.db import transaction

from gezinsregie.access.permits import Permit


def within_an_action(permit: Permit) -> None:
    """Raise TypeError without a permit, RuntimeError outside a transaction.

    Both are mistakes of who wrote the call, and no refusal of a person.
    """
    if not isinstance(permit, Permit):
        raise TypeError("This is written with the permit of an action.")
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("This is written inside an action, and nowhere else.")


def person_in(permit: Permit) -> UUID | None:
    """Return the account that acts, None for a job or for the holder of a link."""
    return None if ":" in permit.actor_id else UUID(permit.actor_id)
