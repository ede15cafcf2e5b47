# SPDX-License-Identifier: EUPL-1.2
"""Answering a question that was put to a partner, from its own pages."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.request.actions import answer_as_partner
from gezinsregie.casework.sharing.request.queries import asked_of, stands_still
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.sharing.forms import AnswerForm
from gezinsregie.web.sharing.words import OBSTACLES
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page


@page(get=Act.WRITE_SHARED_PART, post=Act.WRITE_SHARED_PART, subject="family_id")
def answer(request: HttpRequest, permit: Permit, request_id: int) -> HttpResponse:
    """The question as it was worded, from whom, and the place for an answer."""
    asked = get_object_or_404(asked_of(permit), pk=request_id)
    if not stands_still(asked, clock.today()):
        raise Http404
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AnswerForm(*data)
    if form.is_valid():
        try:
            answer_as_partner(permit, request=asked, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Uw antwoord is bij de coach."))
            return redirect("partner_family", family_id=permit.subject_id)
    family = asked.trajectory.family
    context = {
        "asked": asked,
        "trail": [
            {"label": _("Mijn gezinnen"), "url": reverse("partner_work")},
            {"label": family.name, "url": reverse("partner_family", args=[family.pk])},
        ],
        "form": form,
    }
    return render(request, "partner/answer.html", context, status=422 if form.errors else 200)
