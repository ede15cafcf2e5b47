# SPDX-License-Identifier: EUPL-1.2
"""How many times a password may be guessed."""

from datetime import datetime, timedelta

# BIO2: guessing is slowed down. Five honest slips fit in; a list of passwords does not.
MOST_TRIES = 5
REST = timedelta(minutes=15)


def braked_until(tries: int, last_at: datetime, now: datetime) -> datetime | None:
    """Return when the next try is allowed, None when it is allowed now.

    ``tries`` are the wrong ones so far, each within fifteen minutes of the one before it.
    """
    until = last_at + REST
    return until if tries >= MOST_TRIES and now < until else None


def tries_that_count(tries: int, last_at: datetime, now: datetime) -> int:
    """Return the wrong tries that still count at ``now``: after a rest they are forgotten."""
    return tries if now < last_at + REST else 0
