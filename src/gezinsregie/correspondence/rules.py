# SPDX-License-Identifier: EUPL-1.2
"""How long a mailed link stays open, and how often one may knock with a wrong one."""

from datetime import datetime, timedelta

# An answer from outside takes a meeting or a holiday; at the table it is given at once.
OPEN_FOR = timedelta(days=14)
OPEN_AT_THE_TABLE = timedelta(hours=1)

# Nobody guesses 32 random bytes; this keeps a machine that tries from filling the log.
MOST_WRONG = 20
WRONG_COUNT_FOR = timedelta(minutes=15)


def is_open(
    *,
    expires_at: datetime,
    used_at: datetime | None,
    withdrawn_at: datetime | None,
    now: datetime,
) -> bool:
    """Return whether a link works at ``now``: once, before it lapses, unless taken back."""
    return used_at is None and withdrawn_at is None and now < expires_at


def is_braked(wrong: int) -> bool:
    """Return whether a visitor waits, after so many wrong links in the last fifteen minutes."""
    return wrong >= MOST_WRONG
