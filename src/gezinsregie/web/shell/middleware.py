# SPDX-License-Identifier: EUPL-1.2
"""What holds for every request and answer: they speak UTF-8, and nothing of them is kept."""

from collections.abc import Callable

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse

GetResponse = Callable[[HttpRequest], HttpResponse]


class NothingIsKept:
    """Say no-store on every answer of ours: the back button of a lent phone shows nothing."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Cache-Control", "no-store, private")
        response.headers.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"
        )
        return response


class OneCharset:
    """Refuse what says that it is written in anything but UTF-8.

    Django decodes with whatever codec a sender names, and Python has some that are no alphabet
    (``hex``, ``bz2``): they fail halfway through a page.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        named = request.encoding
        if named is not None and named.lower() not in {"utf-8", "utf8"}:
            request.encoding = "utf-8"  # for the page that says so
            raise BadRequest("The request names another charset than UTF-8.")
        return self.get_response(request)
