# SPDX-License-Identifier: EUPL-1.2
"""Where whoever used a mailed link ends up, and the mails of the demonstration."""

import re
from dataclasses import dataclass

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.correspondence.queries import ShownMail, mails_to_show
from gezinsregie.web.shell.gate import public
from gezinsregie.web.shell.presenter import is_the_presenter

# A mailed link carries its own key; any other address asks to sign in as who was mailed.
_KEY = re.compile(r"/[\w-]{43}/")


@dataclass(frozen=True)
class Shown:
    """A mail, and whether its address leads anywhere for who reads it here."""

    mail: ShownMail
    leads_on: bool


@public
def received(request: HttpRequest) -> HttpResponse:
    """Say that it was received; the page is the same for everybody and tells nothing of it."""
    return render(request, "link/received.html")


@public
def demonstration_mails(request: HttpRequest) -> HttpResponse:
    """Show the mails of invented people; exists on loopback in the demonstration alone."""
    if not is_the_presenter(request):
        raise Http404
    me = getattr(request.user, "email", "")
    mails = [Shown(one, one.to == me or bool(_KEY.search(one.text))) for one in mails_to_show()]
    return render(request, "link/mails.html", {"mails": mails})
