# SPDX-License-Identifier: EUPL-1.2
"""The process director: which knots wait, and cutting one. Of a family, the process alone."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.escalation.actions import cut_knot, send_back
from gezinsregie.casework.escalation.models import EscalationLevel
from gezinsregie.casework.escalation.queries import (
    back_with_the_family,
    decisions_in,
    figures_of_the_year,
    knots_of,
    mandates_of_role,
    to_cut,
)
from gezinsregie.casework.trajectory.definitions import approach_of, phases_of
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import CutForm
from .shown import decisions_shown, knot_seen, knots_seen, mandates_shown, who_could_decide
from .words import OBSTACLES

A_LANE = 30


@page(get=Act.DIRECT_THE_PROCESS)
def lanes(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The open knots by level with their clocks, and how it went in a year (HHW-A4)."""
    today = clock.today()
    knots = knots_seen(to_cut(request.user), today)
    by_level = {
        level: [one for one in knots if one.escalation.level == level] for level in EscalationLevel
    }
    context = {
        "lanes": [
            {
                "key": level.value,
                "name": level.label,
                "knots": found[:A_LANE],
                "more": max(0, len(found) - A_LANE),
                "number": len(found),
            }
            for level, found in by_level.items()
        ],
        "number": len(knots),
        "figures": figures_of_the_year(permit.subject_id, today),
        "back": back_with_the_family(permit.subject_id, today),
    }
    return render(request, "escalation/lanes.html", context)


@page(get=Act.READ_ESCALATION, post=Act.DECIDE_ESCALATION, subject="family_id")
def knot(request: HttpRequest, permit: Permit, escalation_id: int) -> HttpResponse:
    """One knot: what stalls and how the trajectory runs, and nothing else of the family."""
    today = clock.today()
    trajectory = seen_with(permit).first()
    knots = knots_of(trajectory) if trajectory else []
    found = next((one for one in knots if one.escalation.pk == escalation_id), None)
    if trajectory is None or found is None:
        raise Http404
    municipality = trajectory.family.municipality_id
    form = CutForm(
        request.POST if request.method == "POST" else None,
        organisations=list(organisations_at(municipality)),
        initial={"over": str(found.escalation.about_id or "")},
    )
    could = ""
    if request.method == "POST" and form.is_valid():
        words = form.cleaned_data["words"]
        decision = None if form.sends_back else form.binding_decision()
        try:
            if form.sends_back:
                send_back(permit, escalation=found.escalation, words=words)
            else:
                cut_knot(permit, escalation=found.escalation, words=words, decision=decision)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
            if decision is not None:
                could = who_could_decide(
                    refused.obstacles, municipality, decision.decision_key, decision.over
                )
        else:
            said = (
                _("De knoop ligt weer bij de coach. U ziet van dit gezin niets meer.")
                if form.sends_back
                else _("De knoop is door. Ligt er geen andere, dan ziet u dit gezin niet meer.")
            )
            messages.success(request, said)
            return redirect("knots")
    entered = {one.phase_key: one.entered_on for one in trajectory.phases.all()}
    context = {
        "family": trajectory.family,
        "trajectory": trajectory,
        "approach": approach_of(trajectory),
        "phases": [(one, entered[one.key]) for one in phases_of(trajectory) if one.key in entered],
        "seen": knot_seen(found, today),
        "decisions": decisions_shown(decisions_in(trajectory)),
        "mandates": mandates_shown(mandates_of_role(Role.PROCESS_DIRECTOR, municipality, today)),
        "form": form,
        "could": could,
    }
    return render(request, "escalation/knot.html", context, status=422 if form.errors else 200)
