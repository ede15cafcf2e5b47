# SPDX-License-Identifier: EUPL-1.2
"""How long a mailed link stays open, what can be mailed, and how long a mail is tried."""

import re
from datetime import datetime, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# An answer from outside takes a meeting or a holiday; at the table it is given at once.
OPEN_FOR = timedelta(days=14)
OPEN_AT_THE_TABLE = timedelta(hours=1)
# A calendar asks for it every hour; who still works here makes a new one each year.
OPEN_FOR_A_CALENDAR = timedelta(days=366)

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


# Longer than any server takes over one mail; then another may try.
IN_HAND_FOR = timedelta(minutes=10)
# A link in it is shut by then, and its text has no business here any more.
GIVEN_UP_AFTER = timedelta(days=14)
_FIRST_REST = timedelta(minutes=1)
_LONGEST_REST = timedelta(hours=6)

LONGEST_SUBJECT = 200
_LONGEST_ADDRESS = 254
# One address, bare: nothing that begins another header, another address or a name.
_ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+"
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_ADDRESS = re.compile(rf"(?=[^@]{{1,64}}@){_ATOM}(?:\.{_ATOM})*@{_LABEL}(?:\.{_LABEL})+")


def rest_after(tries: int) -> timedelta:
    """Return how long a mail rests after it could not be delivered: each time twice as long."""
    rest = _FIRST_REST
    for _again in range(1, min(tries, 20)):
        rest = min(rest * 2, _LONGEST_REST)
    return rest


def is_given_up(queued_at: datetime, now: datetime) -> bool:
    """Return whether a mail that does not go out is tried no more."""
    return now - queued_at >= GIVEN_UP_AFTER


def can_be_mailed(to: str) -> bool:
    """Return whether there is mailing to this address at all."""
    return len(to) <= _LONGEST_ADDRESS and _ADDRESS.fullmatch(to) is not None


def obstacles_to_mailing(*, to: str, subject: str, text: str) -> list[Obstacle]:
    """Return why this cannot be mailed: an address or a subject that would break a header."""
    obstacles = []
    if not can_be_mailed(to):
        obstacles.append(Obstacle("mail_address_wrong", field="to"))
    if not subject.strip() or len(subject) > LONGEST_SUBJECT or not subject.isprintable():
        obstacles.append(Obstacle("mail_subject_wrong", field="subject"))
    if not text.strip() or not _can_be_written(text):
        obstacles.append(Obstacle("mail_text_wrong", field="text"))
    return obstacles


def _can_be_written(text: str) -> bool:
    # Half a pair of surrogates has no form in UTF-8, and no mail program shows a null.
    return "\x00" not in text and not any("\ud800" <= one <= "\udfff" for one in text)
