# SPDX-License-Identifier: EUPL-1.2
"""What somebody sent when the session had ended: kept, for that person alone, and sent on later.

Nothing of it is stored. It goes along, encrypted, in the page at the door; whoever signs in there
gets it back when it is the person whose session ended. Nobody else can read it.
"""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.http import HttpRequest, HttpResponse
from django.http.request import UnreadablePostError

from gezinsregie.foundation import clock
from gezinsregie.foundation.encryption import Undecipherable, decrypt, encrypt, keyed_hash

from .typed import is_secret, words_of

_PURPOSE = "web.kept"
# Longer than a night away from the desk, shorter than somebody else's next working day.
_KEPT_FOR = timedelta(hours=12)
MOST_BYTES = 256 * 1024
# Who signed in last with this browser, by a keyed hash; gone when the browser closes.
_COOKIE = "gezinsregie_wie"
_ANOTHER = "came_after_another"


@dataclass(frozen=True)
class Kept:
    """A form that was sent: where to, and its (name, value) in order, without what opens a door."""

    path: str
    pairs: Sequence[tuple[str, str]]

    @property
    def words(self) -> list[str]:
        """The texts that somebody typed in it."""
        return words_of(self.pairs)


def sent(request: HttpRequest) -> Kept | None:
    """Return the form that a request of our own pages sends; None for anything else, for a file and
    for what is too large to carry."""
    if request.method != "POST" or not _from_our_own_page(request):
        return None
    try:
        lists, files = list(request.POST.lists()), request.FILES
    except (UnreadablePostError, ValueError):
        return None
    pairs = [(name, one) for name, values in lists if not is_secret(name) for one in values]
    size = sum(len(name.encode()) + len(one.encode()) for name, one in pairs)
    if files or not pairs or size > MOST_BYTES:
        return None
    return Kept(request.get_full_path(), pairs)


def sealed(request: HttpRequest) -> str | None:
    """Return what a request sends whose session has ended, to be opened by that person alone.

    None where nothing can be kept: whose session it was is not known, or ``sent`` keeps nothing.
    """
    kept, user_id = sent(request), _whose_session(request)
    if kept is None or user_id is None:
        return None
    told = {
        "path": kept.path,
        "user_id": user_id,
        "pairs": list(kept.pairs),
        "at": clock.now().isoformat(),
    }
    return encrypt(json.dumps(told), master=settings.MASTER_KEY, purpose=_PURPOSE)


def opened(text: str, user_id: str, now: datetime) -> Kept | None:
    """Return what was sealed; None for another person, after twelve hours, or what is not ours."""
    try:
        told = json.loads(decrypt(text, master=settings.MASTER_KEY, purpose=_PURPOSE))
    except Undecipherable:
        return None
    age = now - datetime.fromisoformat(told["at"])
    if told["user_id"] != user_id or not timedelta(0) <= age <= _KEPT_FOR:
        return None
    return Kept(told["path"], [(name, one) for name, one in told["pairs"]])


def note_who(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """Note at the door who signed in with this browser: a page that another person left open there
    gives its words to nobody."""
    mine = keyed_hash(str(request.user.pk), master=settings.MASTER_KEY, purpose=_PURPOSE)
    before = request.COOKIES.get(_COOKIE, mine)
    request.session[_ANOTHER] = before != mine
    answer.set_cookie(
        _COOKIE, mine, httponly=True, samesite="Lax", secure=settings.SESSION_COOKIE_SECURE
    )
    return answer


def may_be_of_another(request: HttpRequest) -> bool:
    """Tell whether a page that was open before this session began may be another person's."""
    return bool(request.session.get(_ANOTHER))


def _from_our_own_page(request: HttpRequest) -> bool:
    """Tell whether a page of this very address sent the form, as every browser says of a form."""
    return request.headers.get("Origin") == f"{request.scheme}://{request.get_host()}"


def _whose_session(request: HttpRequest) -> str | None:
    """Return the id of the person whose session ended; its row stays until it is swept away."""
    key = request.COOKIES.get(settings.SESSION_COOKIE_NAME, "")
    if not re.fullmatch(r"[a-z0-9]{8,40}", key):
        return None
    row = Session.objects.filter(pk=key).first()
    return row.get_decoded().get(SESSION_KEY) if row else None
