# SPDX-License-Identifier: EUPL-1.2
"""Weighing what follows when a family wants to stop, and reading it back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.stopping.actions import weigh_stop
from gezinsregie.casework.stopping.queries import decisions_for, parties_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.course.trajectory import course_of, trail_below
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import StopForm
from .words import OBSTACLES


@page(get=Act.STEER_TRAJECTORY, post=Act.STEER_TRAJECTORY, subject="family_id")
def weigh(request: HttpRequest, permit: Permit) -> HttpResponse:
    """A family that stops is no case for force by itself: weigh at least two ways (HHW-A2)."""
    trajectory = course_of(permit)
    form = StopForm(
        parties_of(trajectory),
        request.POST if request.method == "POST" else None,
        initial={"asked_on": clock.today()},
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = weigh_stop(permit, trajectory=trajectory, **form.said)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het besluit is vastgelegd."))
            return redirect("stop_decision", permit.subject_id, made.pk)
    context = {"form": form, "family": trajectory.family, "trail": trail_below(trajectory)}
    return render(request, "stopping/weigh.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_PLAN, subject="family_id")
def decision(request: HttpRequest, permit: Permit, stop_id: int) -> HttpResponse:
    """What was weighed, what each party thinks of it, and what was decided."""
    one = get_object_or_404(decisions_for(permit), pk=stop_id)
    context = {
        "decision": one,
        "weighed": list(one.weighed.all()),
        "views": list(one.views.select_related("involvement__organisation")),
        "trail": trail_below(one.trajectory),
    }
    return render(request, "stopping/decision.html", context)
