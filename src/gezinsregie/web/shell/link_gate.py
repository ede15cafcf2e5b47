# SPDX-License-Identifier: EUPL-1.2
"""The gate of a page that a mailed link opens: no account, one act, once.

    path("tekenen/<str:token>/", sign, name="sign_agreement")

    @link_page(act=Act.SIGN_AGREEMENT)
    def sign(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse: ...

Whoever holds the token gets the page, and whoever is signed in gets no more than a stranger. Any
other token is answered alike, whether it was used, lapsed, taken back or never there. Looking is
logged here, what is sent by the action that takes the permit and calls ``use_link``.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase, HttpResponseNotAllowed
from django.shortcuts import render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit_for_link
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Outcome
from gezinsregie.correspondence import knocking
from gezinsregie.correspondence.links import LinkClosed, link_for
from gezinsregie.correspondence.models import KIND_OF_ACT

from .gate import View
from .visitor import address_of

_READING = ("GET", "HEAD")
_METHODS = (*_READING, "POST")


def link_page(*, act: Act) -> Callable[[View], View]:
    """Declare a page for whoever holds a link of the kind that ``act`` belongs to."""
    kind = KIND_OF_ACT[act]

    def decorate(view: View) -> View:
        @wraps(view)
        def opened(request: HttpRequest, token: str, **kwargs: Any) -> HttpResponseBase:
            if request.method not in _METHODS:
                return HttpResponseNotAllowed(_METHODS)
            request.user = AnonymousUser()
            address = address_of(request.META, proxies=settings.PROXIES)
            if knocking.is_shut(address):
                return _closed(request, status=429)
            try:
                link = link_for(token, kind)
            except LinkClosed as closed:
                if closed.link is None:
                    knocking.wrong_link(address, act)
                elif not knocking.is_worn(closed.link):
                    knocking.shut_link(closed.link, act)
                return _closed(request)
            permit = permit_for_link(link.pk, act)
            if request.method in _READING:
                record(permit, Outcome.READ)
            try:
                answer = view(request, permit, link, **kwargs)
            except (LinkClosed, NotPermitted, PermissionDenied, Http404):
                # Used up by another tap, or what it was about is gone.
                return _closed(request)
            if request.method == "POST" and not 300 <= answer.status_code < 400:
                # A form that was refused comes back on its page: that page was read as well.
                record(permit, Outcome.READ)
            return answer

        opened.declares = "link"  # type: ignore[attr-defined]
        opened.opened_by = act  # type: ignore[attr-defined]
        # Whoever can send this form knows its address, and no cookie gives anything here. A page
        # without a referrer sends no origin either, so the usual test would refuse everybody.
        opened.csrf_exempt = True  # type: ignore[attr-defined]
        return opened

    return decorate


def _closed(request: HttpRequest, status: int = 404) -> HttpResponse:
    return render(request, "link/closed.html", {"too_often": status == 429}, status=status)
