# SPDX-License-Identifier: EUPL-1.2
"""The part of a plan that is open to a partner, and what the partner writes back."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.sharing.actions import keep_promise, tell_coordinator, will_not_make_it
from gezinsregie.casework.sharing.queries import (
    decisions_over,
    involvements_for,
    promised_to,
    scopes_for,
    shared_part,
    told_to,
)
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import KeptForm, NotMadeForm, TellForm
from .shown import sections_of
from .words import OBSTACLES


def _trail(involvement: Involvement) -> list[dict[str, str]]:
    family = involvement.trajectory.family
    return [
        {"label": _("Mijn gezinnen"), "url": address("partner_work")},
        {"label": family.name, "url": address("partner_family", family.pk)},
    ]


def _mine(permit: Permit) -> list[Involvement]:
    mine = involvements_for(permit)
    if not mine:
        raise Http404
    return mine


@page(get=Act.READ_SHARED_PART, subject="family_id")
def plan(request: HttpRequest, permit: Permit) -> HttpResponse:
    """What of the plan is open, what was decided over one's organisation, and what was told."""
    scopes = scopes_for(permit)
    if not scopes:
        raise Http404
    involvement = scopes[0].involvement
    context = {
        "family": involvement.trajectory.family,
        "trail": _trail(involvement),
        "sections": sections_of(shared_part(scopes), scopes, _("het hele gezin")),
        "me": UUID(permit.actor_id),
        "decisions": decisions_over(scopes),
        "disclosures": told_to(scopes),
    }
    return render(request, "partner/plan.html", context)


@page(get=Act.WRITE_SHARED_PART, post=Act.WRITE_SHARED_PART, subject="family_id")
def promise_kept(request: HttpRequest, permit: Permit, promise_id: int) -> HttpResponse:
    """Tick off what one promised, on the day that is given; at first that is today."""
    step = get_object_or_404(promised_to(permit), pk=promise_id)
    sent = request.POST if request.method == "POST" else None
    form = KeptForm(sent, initial={"done_on": clock.today()})
    if form.is_valid():
        try:
            keep_promise(permit, step=step, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Afgevinkt. De coach ziet het."))
            return redirect("partner_plan", family_id=permit.subject_id)
    return _form_page(request, permit, "partner/kept.html", step=step, form=form)


@page(get=Act.WRITE_SHARED_PART, post=Act.WRITE_SHARED_PART, subject="family_id")
def promise_not_made(request: HttpRequest, permit: Permit, promise_id: int) -> HttpResponse:
    """Say that a promise will not be kept in time, and why."""
    step = get_object_or_404(promised_to(permit), pk=promise_id)
    form = NotMadeForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            will_not_make_it(permit, step=step, words=form.cleaned_data["words"])
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De coach krijgt uw bericht vandaag te zien."))
            return redirect("partner_plan", family_id=permit.subject_id)
    return _form_page(request, permit, "partner/not_made.html", step=step, form=form)


@page(get=Act.WRITE_SHARED_PART, post=Act.WRITE_SHARED_PART, subject="family_id")
def tell(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Tell the coordinator something, within what is open."""
    mine = _mine(permit)
    form = TellForm(scopes_for(permit), request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            tell_coordinator(permit, involvement=mine[0], **form.said)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De coach krijgt uw bericht vandaag te zien."))
            return redirect("partner_plan", family_id=permit.subject_id)
    return _form_page(request, permit, "partner/tell.html", form=form)


def _form_page(request: HttpRequest, permit: Permit, template: str, **shown: Any) -> HttpResponse:
    mine = _mine(permit)
    context = {"family": mine[0].trajectory.family, "trail": _trail(mine[0]), **shown}
    status = 422 if shown["form"].errors else 200
    return render(request, template, context, status=status)
