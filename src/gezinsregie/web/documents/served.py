# SPDX-License-Identifier: EUPL-1.2
"""A stored file as an answer: to be saved, never to be shown inside our own pages.

Whether somebody may have it is for the page that calls this: it declares its act like any other.
"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _

from gezinsregie.documents.keeping import content_of
from gezinsregie.documents.models import StoredFile
from gezinsregie.documents.storage import Unreadable


def served(request: HttpRequest, stored: StoredFile) -> HttpResponse:
    """Return the file, decrypted; a page that says so when it cannot be read any more."""
    try:
        content = content_of(stored)
    except Unreadable:
        context = {
            "heading": _("Dit bestand is niet te lezen"),
            "advice": _("Het bestand is weg of veranderd. Vraag uw beheerder om het na te gaan."),
            "status": 500,
        }
        return render(request, "shell/error.html", context, status=500)
    answer = HttpResponse(content, content_type=stored.media_type)
    answer.headers["Content-Disposition"] = content_disposition_header(True, stored.name)
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer.headers["Cross-Origin-Resource-Policy"] = "same-origin"
    answer.headers["Cache-Control"] = "no-store, private"
    return answer
