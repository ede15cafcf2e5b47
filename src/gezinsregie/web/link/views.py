# SPDX-License-Identifier: EUPL-1.2
"""Where whoever used a mailed link ends up."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from gezinsregie.web.shell.gate import public


@public
def received(request: HttpRequest) -> HttpResponse:
    """Say that it was received; the page is the same for everybody and tells nothing of it."""
    return render(request, "link/received.html")
