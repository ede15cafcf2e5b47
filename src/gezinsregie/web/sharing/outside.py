# SPDX-License-Identifier: EUPL-1.2
"""The pages of somebody without an account: one question, or one thing to add at the table."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import InformationRequest
from gezinsregie.casework.sharing.received.actions import add_at_the_table
from gezinsregie.casework.sharing.request.actions import answer_request
from gezinsregie.casework.sharing.request.queries import stands_still
from gezinsregie.correspondence.models import Link
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.link_gate import link_page

from .forms import AnswerForm, TableForm
from .letters import first_name
from .words import OBSTACLES


@link_page(act=Act.ANSWER_REQUEST)
def answer(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """The question as it was worded for somebody outside, from whom, and nothing else."""
    asked = get_object_or_404(
        InformationRequest.objects.select_related("asked_by", "trajectory__family__municipality"),
        pk=link.subject_id,
        answered_at__isnull=True,
        withdrawn_at__isnull=True,
        trajectory__ended_on__isnull=True,
    )
    if not stands_still(asked, clock.today()):
        raise Http404
    data = (request.POST, request.FILES) if request.method == "POST" else ()
    form = AnswerForm(*data)
    if form.is_valid():
        try:
            answer_request(permit, link=link, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            return redirect("link_received")
    context = {
        "question": asked.question,
        "due_on": asked.due_on,
        "sender": first_name(asked.asked_by),
        "municipality": asked.trajectory.family.municipality.name,
        "form": form,
    }
    return render(request, "sharing/answer.html", context, status=422 if form.errors else 200)


@link_page(act=Act.ADD_AT_THE_TABLE)
def at_the_table(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """A place to write, and nothing to read."""
    form = TableForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        add_at_the_table(permit, link=link, **form.told)
        return redirect("link_received")
    status = 422 if form.errors else 200
    return render(request, "sharing/table.html", {"form": form}, status=status)
