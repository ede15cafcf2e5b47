# SPDX-License-Identifier: EUPL-1.2
"""A case that stalls: the ladder, its knots, a new one, and what binds a partner."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit
from gezinsregie.casework.escalation.actions import decide_by_mandate, raise_escalation
from gezinsregie.casework.escalation.ladder import ladder_of, organisations_with_names
from gezinsregie.casework.escalation.queries import (
    ROLE_OF_GROUND,
    decisions_in,
    knots_of,
    ladder_levels,
    mandates_of_role,
)
from gezinsregie.casework.escalation.rules import levels_offered, next_level
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import DecisionForm, RaiseForm
from .shown import (
    decisions_shown,
    knots_seen,
    mandates_shown,
    rungs_shown,
    who_could_decide,
)
from .words import OBSTACLES


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = trajectories_for(permit).select_related("family").first()
    if trajectory is None:
        raise Http404
    return trajectory


@page(get=Act.READ_ESCALATION, post=Act.RAISE_ESCALATION, subject="family_id")
def escalation(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What went up in this case, and the form that lets something go up (CRG-E7)."""
    today = clock.today()
    trajectory = _trajectory(permit)
    town = organisations_with_names(trajectory.family.municipality_id)
    knots = knots_of(trajectory)
    offered = levels_offered(ladder_levels(trajectory))
    form = RaiseForm(
        request.POST if request.method == "POST" else None,
        levels=offered,
        organisations=[one for one, _names in town],
        initial={
            "level": next_level(offered, {one.escalation.level for one in knots}),
            "stalled_since": today,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            raise_escalation(permit, trajectory=trajectory, new=form.new_knot())
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het is opgeschaald. Wie besluit, ziet het nu."))
            return redirect("escalation", family_id=permit.subject_id)
    seen = knots_seen(knots, today)
    context: dict[str, Any] = {
        "family": trajectory.family,
        "approach": approach_of(trajectory),
        "ladder": rungs_shown(ladder_of(trajectory, town, today)),
        "open_knots": [one for one in seen if one.knot.is_open],
        "closed_knots": [one for one in seen if not one.knot.is_open],
        "decisions": decisions_shown(decisions_in(trajectory)),
        "open_now": trajectory.ended_on is None,
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "escalation/escalation.html", context, status=status)


@page(get=Act.DECIDE_BY_MANDATE, post=Act.DECIDE_BY_MANDATE, subject="family_id")
def decide(request: HttpRequest, permit: Permit) -> HttpResponse:
    """A decision over a partner by one's own mandate; without one, who could (ITG-L8)."""
    trajectory = _trajectory(permit)
    municipality = trajectory.family.municipality_id
    form = DecisionForm(
        request.POST if request.method == "POST" else None,
        organisations=list(organisations_at(municipality)),
    )
    could = ""
    if request.method == "POST" and form.is_valid():
        decision = form.new_decision()
        try:
            decide_by_mandate(permit, trajectory=trajectory, decision=decision)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
            could = who_could_decide(
                refused.obstacles, municipality, decision.decision_key, decision.over
            )
        else:
            messages.success(request, _("Het besluit is genomen en bindt de partij."))
            if permit.ground is Ground.COORDINATES:
                return redirect("escalation", family_id=permit.subject_id)
            return redirect("knots")
    role = ROLE_OF_GROUND.get(permit.ground)
    held = mandates_of_role(role, municipality, clock.today()) if role else []
    context = {
        "family": trajectory.family,
        "form": form,
        "could": could,
        "mandates": mandates_shown(held),
    }
    status = 422 if form.errors else 200
    return render(request, "escalation/decide.html", context, status=status)
