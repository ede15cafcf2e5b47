# SPDX-License-Identifier: EUPL-1.2
"""Where whoever used a mailed link ends up, and the mails of the demonstration."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.correspondence.queries import mails_to_show
from gezinsregie.web.shell.gate import public
from gezinsregie.web.shell.presenter import is_the_presenter


@public
def received(request: HttpRequest) -> HttpResponse:
    """Say that it was received; the page is the same for everybody and tells nothing of it."""
    return render(request, "link/received.html")


@public
def demonstration_mails(request: HttpRequest) -> HttpResponse:
    """Show the mails of invented people; exists on loopback in the demonstration alone."""
    if not is_the_presenter(request):
        raise Http404
    return render(request, "link/mails.html", {"mails": mails_to_show()})
