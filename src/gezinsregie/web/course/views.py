# SPDX-License-Identifier: EUPL-1.2
"""The course of a trajectory: phases, extensions and pauses, and moving its end."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.extension.actions import extend
from gezinsregie.casework.extension.queries import extensions_of
from gezinsregie.casework.safety.check.asked import last_check_of
from gezinsregie.casework.stopping.queries import decisions_of
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.pause.queries import pauses_of
from gezinsregie.casework.transfer.queries import transfers_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.family.phases import (
    NARROW,
    WIDE,
    extension_reaches,
    line_of,
    phases_seen,
    time_left,
    why_no_end,
)
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.safety.shown import parts_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import day_said
from gezinsregie.web.transfer.shown import Seen

from .forms import ExtendForm
from .trajectory import ask, course_of
from .words import EXTENDING


@page(get=Act.READ_PLAN, subject="family_id")
def course(request: HttpRequest, permit: Permit) -> HttpResponse:
    """How a trajectory goes: what was planned, what was moved, and when it rested."""
    trajectory = course_of(permit)
    seen, today = phases_seen(trajectory), clock.today()
    pauses = pauses_of(trajectory)
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "family": trajectory.family,
        "phases": seen,
        "line": line_of(trajectory, seen, today, WIDE),
        "line_small": line_of(trajectory, seen, today, NARROW),
        "time_left": time_left(trajectory, today),
        "why_no_end": why_no_end(trajectory),
        "extension_reaches": extension_reaches(trajectory),
        "extensions": extensions_of(trajectory),
        "pauses": pauses,
        "stops": decisions_of(trajectory),
        "asks_others": bool(approach_of(trajectory).information_requests),
        "transfers": [Seen(one) for one in transfers_of(trajectory)],
        "rests": next((one for one in pauses if one.ends_on is None), None),
        "steers": trajectory.ended_on is None
        and Act.STEER_TRAJECTORY in getattr(request, "may", ()),
        "trail": trail_to(trajectory.family_id, trajectory.family.name),
    }
    return render(request, "course/course.html", context)


@page(get=Act.STEER_TRAJECTORY, post=Act.STEER_TRAJECTORY, subject="family_id")
def extension(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Move the planned end, within the norm of the approach and with a reason (VIG-L7)."""
    trajectory = course_of(permit)
    reaches = extension_reaches(trajectory)
    form = ExtendForm(
        request.POST if request.method == "POST" else None, initial={"new_end": reaches}
    )
    if request.method == "POST" and form.is_valid():
        try:
            extend(permit, trajectory=trajectory, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, EXTENDING)
        else:
            messages.success(request, _("Het traject is verlengd."))
            return redirect("course", family_id=permit.subject_id)
    if reaches and trajectory.planned_end_on:
        lead = _("Nu gepland tot %(end)s. Verlengen kan tot en met %(last)s.") % {
            "end": day_said(trajectory.planned_end_on, "j F Y"),
            "last": day_said(reaches, "j F Y"),
        }
    else:
        lead = _("Deze aanpak laat geen verdere verlenging toe.")
    safety = last_check_of(trajectory, clock.today())
    return ask(
        request,
        trajectory,
        form,
        heading=_("Verlengen"),
        lead=lead,
        send=_("Traject verlengen"),
        safety=safety,
        safety_parts=parts_of(safety.check),
    )
