# SPDX-License-Identifier: EUPL-1.2
"""What members of a family said and asked, for who coordinates; and the answer to each."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.casework.voice import actions
from gezinsregie.casework.voice.models import FamilyMessage
from gezinsregie.casework.voice.queries import messages_in
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AnswerForm
from .words import FOR_COACH, OBSTACLES


@dataclass(frozen=True)
class Heard:
    """What a member sent, as who coordinates reads it; ``to_do`` is what it asks of her."""

    message: FamilyMessage
    words: Any
    tone: str
    icon: str
    to_do: Any


@page(get=Act.ANSWER_FAMILY, subject="family_id")
def from_family(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = _trajectory(permit)
    heard = [_heard(one) for one in messages_in(trajectory)]
    context = {
        "family": trajectory.family,
        "waiting": [one for one in heard if one.message.is_open],
        "answered": [one for one in heard if not one.message.is_open],
    }
    return render(request, "voice/from_family.html", context)


@page(get=Act.ANSWER_FAMILY, post=Act.ANSWER_FAMILY, subject="family_id")
def answer_family(request: HttpRequest, permit: Permit, message_id: int) -> HttpResponse:
    """Show what one member sent; sent, it is answered."""
    trajectory = _trajectory(permit)
    found = trajectory.messages.select_related("member", "goal", "answered_by", "trajectory")
    message = get_object_or_404(found, pk=message_id)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.answer_family(permit, message=message, answer=form.cleaned_data["answer"])
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Geantwoord. Het staat op de bladzijde van dit gezinslid."))
            return redirect("from_family", family_id=permit.subject_id)
    context = {
        "family": trajectory.family,
        "trail": [
            {
                "label": _("Gezin %(name)s") % {"name": trajectory.family.name},
                "url": reverse("family", args=[trajectory.family_id]),
            },
            {
                "label": _("Van het gezin"),
                "url": reverse("from_family", args=[trajectory.family_id]),
            },
        ],
        "heard": _heard(message),
        "form": form,
    }
    return render(request, "voice/answer.html", context, status=422 if form.errors else 200)


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = trajectories_for(permit).first()
    if trajectory is None:
        raise Http404
    return trajectory


def _heard(message: FamilyMessage) -> Heard:
    return Heard(message, *FOR_COACH[message.kind])
