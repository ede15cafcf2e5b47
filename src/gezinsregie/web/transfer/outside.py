# SPDX-License-Identifier: EUPL-1.2
"""The page of whoever is asked to take a family over: how it stands, and nobody by name."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.transfer.actions import answer_transfer
from gezinsregie.casework.transfer.models import Transfer
from gezinsregie.correspondence.models import Link
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.link_gate import link_page

from .forms import AnswerForm
from .letters import answered
from .shown import along
from .words import ANSWERING


@link_page(act=Act.ANSWER_TRANSFER)
def answer(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    """Accept or decline in writing."""
    one = get_object_or_404(
        Transfer.objects.select_related(
            "written_by", "from_coordinator", "trajectory__family__municipality"
        ),
        pk=link.subject_id,
        answered_at__isnull=True,
        withdrawn_at__isnull=True,
        trajectory__ended_on__isnull=True,
    )
    form = AnswerForm(
        request.POST if request.method == "POST" else None, initial={"name": one.to_name}
    )
    if form.is_valid():
        try:
            subject, text = answered()
            answer_transfer(permit, link=link, **form.cleaned_data, subject=subject, text=text)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, ANSWERING)
        else:
            return redirect("link_received")
    context = {
        "transfer": one,
        "municipality": one.trajectory.family.municipality.name,
        "approach": approach_of(one.trajectory),
        "along": along(one),
        "form": form,
    }
    return render(request, "transfer/answer.html", context, status=422 if form.errors else 200)
