# SPDX-License-Identifier: EUPL-1.2
"""The own calendar in another program: a secret link, and what it gives."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.notice import actions
from gezinsregie.casework.notice.models import DigestWish
from gezinsregie.casework.notice.queries import calendar_links_of, events_of
from gezinsregie.casework.notice.rules import calendar
from gezinsregie.correspondence.models import Link
from gezinsregie.foundation import clock
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.link_gate import link_page


@page(get=Act.WORK_AS_COORDINATOR, post=Act.WORK_AS_COORDINATOR)
def own_calendar(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show whether there is a link; sent, a new one is made, which is shown this once."""
    made = ""
    if request.method == "POST":
        token = actions.make_calendar_link(permit)
        made = request.build_absolute_uri(reverse("calendar_feed", args=[token]))
    context: dict[str, Any] = {"made": made, "link": calendar_links_of(request.user.pk).first()}
    context["wants_digest"] = DigestWish.objects.filter(user=request.user.pk).exists()
    return render(request, "calendar/own_calendar.html", context)


@page(post=Act.WORK_AS_COORDINATOR)
def stop_calendar(request: HttpRequest, permit: Permit) -> HttpResponse:
    if actions.stop_calendar_link(permit):
        messages.success(request, _("De link werkt niet meer. Uw agenda krijgt niets nieuws."))
    return redirect("own_calendar")


@page(post=Act.WORK_AS_COORDINATOR)
def digest(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Want the mail in the morning, or (``nee``) want it no more."""
    wanted = request.POST.get("wilt") != "nee"
    actions.wish_digest(permit, wanted=wanted)
    messages.success(
        request,
        _("U krijgt elke ochtend een mail.") if wanted else _("U krijgt geen mail meer."),
    )
    return redirect("own_calendar")


@link_page(act=Act.READ_CALENDAR)
def calendar_feed(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """Give what the owner of the link may see now; nothing once that work has ended."""
    made = calendar(events_of(UUID(link.subject_id)), name="Gezinsregie", now=clock.now())
    return HttpResponse(made, content_type="text/calendar; charset=utf-8")
