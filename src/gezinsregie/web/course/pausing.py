# SPDX-License-Identifier: EUPL-1.2
"""Letting the work rest, and going on."""

from datetime import timedelta

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.pause.actions import pause_trajectory, resume
from gezinsregie.casework.trajectory.pause.queries import open_pauses_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import PauseForm, ResumeForm
from .trajectory import ask, course_of
from .words import PAUSING, RESUMING

_USUAL = timedelta(days=14)


@page(get=Act.STEER_TRAJECTORY, post=Act.STEER_TRAJECTORY, subject="family_id")
def pause(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Let the work rest for a while; the planned end stays where it is."""
    trajectory, today = course_of(permit), clock.today()
    form = PauseForm(
        request.POST if request.method == "POST" else None,
        initial={"starts_on": today, "expected_end_on": today + _USUAL},
    )
    if request.method == "POST" and form.is_valid():
        try:
            pause_trajectory(permit, trajectory=trajectory, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, PAUSING)
        else:
            messages.success(request, _("Het traject staat op pauze."))
            return redirect("course", family_id=permit.subject_id)
    return ask(
        request,
        trajectory,
        form,
        heading=_("Op pauze zetten"),
        lead=_(
            "Het werk ligt even stil, het gezin wordt niet losgelaten. Het geplande einde schuift "
            "er niet door op."
        ),
        send=_("Op pauze zetten"),
    )


@page(get=Act.STEER_TRAJECTORY, post=Act.STEER_TRAJECTORY, subject="family_id")
def pause_end(request: HttpRequest, permit: Permit, pause_id: int) -> HttpResponse:
    """Go on with the work."""
    one = get_object_or_404(open_pauses_for(permit), pk=pause_id)
    form = ResumeForm(
        request.POST if request.method == "POST" else None, initial={"ends_on": clock.today()}
    )
    if request.method == "POST" and form.is_valid():
        try:
            resume(permit, pause=one, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, RESUMING)
        else:
            messages.success(request, _("Het traject gaat verder."))
            return redirect("course", family_id=permit.subject_id)
    return ask(
        request,
        one.trajectory,
        form,
        heading=_("Pauze beëindigen"),
        lead=one.reason,
        send=_("Verdergaan"),
    )
