# SPDX-License-Identifier: EUPL-1.2
"""A member of a family says or asks something, and reads back what was answered."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.own_view.eyes import Eyes, eyes_of_account
from gezinsregie.casework.own_view.together import Together, plan_of
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.casework.voice import actions
from gezinsregie.casework.voice.models import FamilyMessage, VoiceKind
from gezinsregie.casework.voice.queries import messages_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.own_family.shown import is_young
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import SpeakForm
from .words import KINDS, OBSTACLES, notice


@dataclass(frozen=True)
class Said:
    """What a member sent, as that member reads it back. ``about`` is empty where it is about no
    goal, or about one that the member does not see any more."""

    kind: Any
    about: str
    message: FamilyMessage
    answer: str


@page(get=Act.SPEAK_UP, post=Act.SPEAK_UP, subject="family_id")
def speak_up(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show what this member sent before and the form for more; sent, it goes to who coordinates."""
    eyes = eyes_of_account(permit, clock.today())
    seen = plan_of(eyes) if eyes else None
    if eyes is None or seen is None:
        raise Http404
    if request.method != "POST":
        wanted = request.GET.get("soort", "")
        initial = {"kind": wanted} if wanted in VoiceKind.values else {}
        return _show(request, eyes, seen, SpeakForm(seen.aims, initial=initial))
    form = SpeakForm(seen.aims, request.POST)
    if form.is_valid() and _sent(request, permit, form):
        messages.success(request, _("Verstuurd. Het antwoord komt op deze bladzijde."))
        return redirect("speak_up", family_id=permit.subject_id)
    return _show(request, eyes, seen, form)


def _sent(request: HttpRequest, permit: Permit, form: SpeakForm) -> bool:
    said = form.cleaned_data
    address = request.build_absolute_uri(reverse("from_family", args=[permit.subject_id]))
    chosen = said.get("goal")
    goal = Goal.objects.select_related("concern").filter(pk=chosen).first() if chosen else None
    try:
        actions.speak_up(
            permit,
            trajectory=trajectories_for(permit).select_related("coordinator")[0],
            kind=VoiceKind(said["kind"]),
            words=said["words"],
            goal=goal,
            notice=notice(address),
        )
    except Obstructed as obstructed:
        add_obstacles(form, obstructed.obstacles, OBSTACLES)
        return False
    return True


def _show(request: HttpRequest, eyes: Eyes, seen: Together, form: SpeakForm) -> HttpResponse:
    coach = seen.coach.split(" ")[0]
    instead = _("Vraag het antwoord aan %(name)s.") % {"name": coach}
    context = {
        "family_id": eyes.member.family_id,
        "young": is_young(eyes.member, eyes),
        "open_now": seen.open_now,
        "coach": coach,
        "town": seen.town,
        "form": form,
        "said": [_said(eyes, one, instead) for one in messages_of(eyes)],
    }
    return render(request, "voice/speak_up.html", context, status=422 if form.errors else 200)


def _said(eyes: Eyes, message: FamilyMessage, instead: str) -> Said:
    goal = message.goal
    about = goal.specific if goal is not None and eyes.see_goal(goal) else ""
    # What became kept from this member after it was answered is not told here either.
    return Said(KINDS[message.kind], about, message, eyes.without(message.answer, instead))
