# SPDX-License-Identifier: EUPL-1.2
"""One family on one page, and the step to the next phase."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.today.family import glance_at
from gezinsregie.casework.today.newest import newest_with
from gezinsregie.casework.trajectory.actions import enter_phase
from gezinsregie.casework.trajectory.definitions import (
    approach_of,
    form_of,
)
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.door.queries import door_in
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import PhaseForm
from .phases import (
    NARROW,
    WIDE,
    extension_reaches,
    line_of,
    phase_to_enter,
    phases_seen,
    time_left,
    why_no_end,
)
from .shown import chain_seen, domains_shown, helpers, members_shown, next_acts
from .words import GROUND_WORDS, OBSTACLES, SECTIONS


@page(get=Act.READ_FAMILY, subject="family_id")
def family(request: HttpRequest, permit: Permit) -> HttpResponse:
    return _show(request, permit)


@page(post=Act.MOVE_PHASE, subject="family_id")
def enter(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Enter the next phase of the approach (VIG-H14)."""
    form = PhaseForm(request.POST)
    if form.is_valid():
        try:
            enter_phase(
                permit,
                trajectory=_trajectory(permit),
                phase_key=form.cleaned_data["phase"],
                entered_on=form.cleaned_data["entered_on"],
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De volgende fase is begonnen."))
            return redirect("family", family_id=permit.subject_id)
    return _show(request, permit, form)


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = newest_with(permit)
    if trajectory is None:
        raise Http404
    return trajectory


def _show(request: HttpRequest, permit: Permit, form: PhaseForm | None = None) -> HttpResponse:
    today = clock.today()
    trajectory = _trajectory(permit)
    glance = glance_at(trajectory)
    seen = phases_seen(trajectory)
    following = phase_to_enter(trajectory)
    open_now = trajectory.ended_on is None
    context: dict[str, Any] = {
        "trajectory": trajectory,
        "family": trajectory.family,
        "approach": approach_of(trajectory),
        "form_of_approach": form_of(trajectory),
        "members": members_shown(glance.members, today),
        "phases": seen,
        "line": line_of(trajectory, seen, today, WIDE),
        "line_small": line_of(trajectory, seen, today, NARROW),
        "time_left": time_left(trajectory, today),
        "why_no_end": why_no_end(trajectory),
        "extension_reaches": extension_reaches(trajectory),
        "following": following if open_now else None,
        "phase_form": form
        or PhaseForm(initial={"phase": following.key if following else "", "entered_on": today}),
        "acts": next_acts(glance, trajectory, today) if open_now else [],
        "domains": domains_shown(glance.domains),
        "door": door_in(trajectory) if open_now else None,
        "contacts": glance.contacts,
        "planned": glance.facts.planned if open_now else None,
        "helpers": helpers(glance),
        "professionals": glance.professionals,
        "chain": chain_seen(trajectory),
        "sections": [{"id": key, "label": label} for key, label in SECTIONS.items()],
        "grounds": [GROUND_WORDS[one] for one in _grounds(request) if one in GROUND_WORDS],
    }
    return render(request, "family/family.html", context, status=422 if form else 200)


def _grounds(request: HttpRequest) -> Any:
    return getattr(request, "grounds", ())
