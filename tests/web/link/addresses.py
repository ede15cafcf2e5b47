# SPDX-License-Identifier: EUPL-1.2
"""The product's addresses, and two pages that a mailed link opens, as a part would write them."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.config import urls
from gezinsregie.correspondence.links import use_link
from gezinsregie.correspondence.models import Link
from gezinsregie.web.shell.link_gate import link_page


@action(Act.SIGN_AGREEMENT)
def sign(permit: Permit, *, link: Link) -> Link:
    use_link(permit, link=link)
    return link


@link_page(act=Act.SIGN_AGREEMENT)
def signing(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    if request.method != "POST" or not request.POST.get("name"):
        status = 422 if request.method == "POST" else 200
        return render(request, "link/page.html", status=status)
    sign(permit, link=link)
    return redirect("link_received")


@link_page(act=Act.ANSWER_REQUEST)
def breaking(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    if request.method == "POST":
        raise Http404("what it was about is gone")
    raise RuntimeError(request.path)


urlpatterns: list[Any] = [
    path("proef/<str:token>/", signing, name="planted_signing"),
    path("kapot/<str:token>/", breaking, name="planted_breaking"),
    *urls.urlpatterns,
]
handler500 = urls.handler500
handler404 = urls.handler404
