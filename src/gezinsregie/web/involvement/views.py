# SPDX-License-Identifier: EUPL-1.2
"""The partners of a family: all of them, a new one, and letting one go."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.actions import (
    end_involvement,
    involve,
    say_whether_plan_leads,
)
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.involvement.queries import involvements_for, partner_professionals
from gezinsregie.casework.partnership.helping import helping
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.corrected.clash import carry_out, seen_in
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import EndForm, InvolveForm, LeadsForm
from .shown import cards_of
from .trail import trail_of
from .words import LEADS, OBSTACLES


def _trajectory(permit: Permit) -> Trajectory:
    trajectory = trajectories_for(permit).filter(ended_on__isnull=True).first()
    if trajectory is None:
        raise Http404
    return trajectory


@page(get=Act.KEEP_INVOLVEMENT, subject="family_id")
def involved(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Every partner, what is open to it, and why the rest is shut."""
    today = clock.today()
    helpers = helping(permit, today)
    trajectory = helpers[0].involvement.trajectory if helpers else _trajectory(permit)
    cards = cards_of(helpers, today)
    context = {
        "family": trajectory.family,
        "trail": trail_of(trajectory.family)[:1],
        "cards": [one for one in cards if not one.ended],
        "gone": [one for one in cards if one.ended],
    }
    return render(request, "involvement/involved.html", context)


@page(get=Act.KEEP_INVOLVEMENT, post=Act.KEEP_INVOLVEMENT, subject="family_id")
def involve_partner(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Bring a partner in."""
    trajectory = _trajectory(permit)
    town = trajectory.family.municipality_id
    form = InvolveForm(
        request.POST if request.method == "POST" else None,
        organisations=list(organisations_at(town)),
        professionals=list(partner_professionals(town, clock.today())),
        today=clock.today(),
    )
    if form.is_valid():
        try:
            made = involve(permit, trajectory=trajectory, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(
                request,
                _("%(name)s helpt nu mee. Zeg hieronder wat deze partner mag weten.")
                % {"name": made.organisation.name},
            )
            return redirect("involved", permit.subject_id)
    context = {"family": trajectory.family, "trail": trail_of(trajectory.family), "form": form}
    return render(request, "involvement/involve.html", context, status=422 if form.errors else 200)


@page(get=Act.KEEP_INVOLVEMENT, subject="family_id")
def partner(request: HttpRequest, permit: Permit, involvement_id: int) -> HttpResponse:
    """One partner: whether the plan leads for it, and how it goes."""
    return _show_partner(request, _involvement(permit, involvement_id))


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def partner_leads(request: HttpRequest, permit: Permit, involvement_id: int) -> HttpResponse:
    """Write down whether the plan leads for this partner (VIG-L6)."""
    involvement = _involvement(permit, involvement_id)
    form = LeadsForm(request.POST)
    if not form.is_valid():
        return _show_partner(request, involvement, leads=form)
    asked = carry_out(
        request,
        form,
        involvement,
        lambda said, seen: say_whether_plan_leads(
            permit, involvement=involvement, seen=seen, **said
        ),
        said={"plan_leads": form.leads},
        say=lambda _name, leads: LEADS[leads].word,
    )
    if asked:
        context = {**_about(involvement), "asked": asked}
        return render(request, "shell/clash.html", context, status=asked.status)
    messages.success(request, _("Opgeschreven."))
    return redirect("involved", permit.subject_id)


@page(post=Act.KEEP_INVOLVEMENT, subject="family_id")
def partner_end(request: HttpRequest, permit: Permit, involvement_id: int) -> HttpResponse:
    """Let a partner go; what was open to it shuts by itself."""
    involvement = _involvement(permit, involvement_id)
    form = EndForm.sent(request.POST, clock.today())
    if form.is_valid():
        try:
            end_involvement(permit, involvement=involvement, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Deze partner stopt. Wat open was, sluit dan vanzelf."))
            return redirect("involved", permit.subject_id)
    return _show_partner(request, involvement, end=form)


@page(get=Act.KEEP_INVOLVEMENT, subject="family_id")
def partner_history(request: HttpRequest, permit: Permit, involvement_id: int) -> HttpResponse:
    """What was said before of whether the plan leads for this partner."""
    involvement = _involvement(permit, involvement_id)
    labels = {"plan_leads": LeadsForm.base_fields["plan_leads"].label or ""}
    told = earlier(involvement, labels, lambda _name, leads: LEADS[leads].word)
    return render(request, "corrected/before.html", {**_about(involvement), "told": told})


def _about(involvement: Involvement) -> dict[str, Any]:
    family = involvement.trajectory.family
    return {
        "about": involvement.organisation.name,
        "back": reverse("partner_of_family", args=[family.pk, involvement.pk]),
        "trail": trail_of(family),
    }


def _involvement(permit: Permit, key: int) -> Involvement:
    found: Involvement = get_object_or_404(involvements_for(permit), pk=key)
    return found


def _show_partner(
    request: HttpRequest,
    involvement: Involvement,
    *,
    leads: LeadsForm | None = None,
    end: EndForm | None = None,
) -> HttpResponse:
    family = involvement.trajectory.family
    faulty = leads or end
    context = {
        "family": family,
        "trail": trail_of(family),
        "involvement": involvement,
        "seen": seen_in(leads.data if leads else None, involvement),
        "leads": LEADS[involvement.plan_leads],
        "leads_form": leads or LeadsForm(initial=LeadsForm.first(involvement.plan_leads)),
        "end_form": end or EndForm(initial={"last_day": clock.today()}),
        "faulty": faulty,
    }
    return render(request, "involvement/partner.html", context, status=422 if faulty else 200)
