# SPDX-License-Identifier: EUPL-1.2
"""Closing a trajectory: everything that is still open, and the form."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit, permit
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.closing.queries import asked_to_close, closing_facts
from gezinsregie.casework.closing.rules import obstacles_to_closing
from gezinsregie.casework.conference.queries import coming_in
from gezinsregie.casework.contact.planned.queries import planned_with
from gezinsregie.casework.plan.queries import concerns_of
from gezinsregie.casework.safety.check.asked import last_check
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.safety.shown import parts_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .checklist import needs_of_closing
from .forms import ClosingForm
from .words import WORDS

# England counts a success only when it holds six months after closing.
_HALF_A_YEAR = timedelta(days=182)


@page(get=Act.CLOSE_TRAJECTORY, post=Act.CLOSE_TRAJECTORY, subject="family_id")
def _closing(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = asked_to_close(trajectories_for(permit).filter(ended_on__isnull=True)).first()
    if trajectory is None:
        raise Http404
    approach = approach_of(trajectory)
    today = clock.today()
    follow_up = approach.follow_up_for(trajectory.form_key or None)
    term = follow_up.term if follow_up else None
    form = ClosingForm(
        request.POST if request.method == "POST" else None,
        initial={
            "closed_on": today,
            "look_again_on": term.latest_end(today) if term else today + _HALF_A_YEAR,
        },
    )
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            close_trajectory(
                permit, trajectory=trajectory, **{**said, "reason": ClosingReason(said["reason"])}
            )
        except Obstructed as refusal:
            each_once = {one.key: one for one in refusal.obstacles}
            add_obstacles(form, each_once.values(), WORDS)
        else:
            messages.success(request, _("Het traject is afgesloten. Dit is het eindrapport."))
            return redirect("final_report", permit.subject_id)
    concerns = list(concerns_of(trajectory))
    safety = last_check(trajectory, today)
    obstacles = obstacles_to_closing(closing_facts(trajectory, concerns))
    needs = needs_of_closing(permit.subject_id, concerns, obstacles, asks_safety=safety.asked)
    context = {
        "form": form,
        "family": trajectory.family,
        "approach": approach,
        "follow_up": follow_up,
        "safety": safety,
        "safety_parts": parts_of(safety.check),
        "appointments": [one.planned for one in planned_with(trajectory) if one.planned.is_open],
        "conferences": coming_in(trajectory),
        "needs": needs,
        "still_open": sum(not need.done for need in needs),
        "trail": trail_to(permit.subject_id, trajectory.family.name),
    }
    return render(request, "closing/closing.html", context, status=422 if form.errors else 200)


def closing(request: HttpRequest, family_id: Any) -> HttpResponseBase:
    """Ask to close; who closed it a moment ago, or pressed twice, gets the final report."""
    try:
        answer: HttpResponseBase = _closing(request, family_id=family_id)
    except Http404:
        try:
            permit(request.user, Act.READ_FINAL_REPORT, family_id)
        except NotPermitted:
            pass
        else:
            return redirect("final_report", family_id)
        raise
    return answer


closing.declares = _closing.declares  # type: ignore[attr-defined]
