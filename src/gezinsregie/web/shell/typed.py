# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed in a form that was refused, so that it can be shown back and is not lost.

Somebody's ground may end while a page is open. Nothing is stored then and nothing of the family is
shown; but the words were the writer's own.
"""

import re
from collections.abc import Iterable

from django.http import HttpRequest
from django.http.request import UnreadablePostError

# What opens a door is never shown back, whatever a form calls it.
_NEVER = re.compile(r"csrf|password|wachtwoord|token|secret|(?<!post)code", re.IGNORECASE)
# What a list, a box or a date sends is no one's words, and may be an id.
_A_KEY = re.compile(r"[a-z0-9_.:-]*")
_A_LETTER = re.compile(r"[^\W\d_]")

MOST_SHOWN = 40


def typed_words(request: HttpRequest) -> list[str]:
    """Return the texts that were typed in a posted form, in its order; empty for anything else.

    Only to somebody who is signed in: a form that another site sends comes without the session, and
    no page of ours shows what a stranger put in somebody's hands.
    """
    user = getattr(request, "user", None)
    if request.method != "POST" or user is None or not user.is_authenticated:
        return []
    try:
        sent = list(request.POST.lists())
    except (UnreadablePostError, ValueError):
        return []
    return words_of((name, value) for name, values in sent for value in values)


def is_secret(name: str) -> bool:
    """Tell whether a field of this name may hold what opens a door."""
    return bool(_NEVER.search(name))


def words_of(pairs: Iterable[tuple[str, str]]) -> list[str]:
    """Return the texts that somebody typed among what a form sends, in its order."""
    words = [
        value.strip()
        for name, value in pairs
        if not is_secret(name) and _A_LETTER.search(value) and not _A_KEY.fullmatch(value.strip())
    ]
    return words[:MOST_SHOWN]
