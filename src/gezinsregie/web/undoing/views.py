# SPDX-License-Identifier: EUPL-1.2
"""The desk takes its decision back; the desk or the referrer withdraws a referral."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.deciding.actions import undo_decision, withdraw_referral
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.refer.answer import answer_to
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import UndoForm, WithdrawForm
from .words import OBSTACLES


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_undo(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Take the decision back, while no coach began."""
    return _carried_out(
        request,
        _referral(permit),
        UndoForm(request.POST if request.method == "POST" else None),
        lambda referral, given: undo_decision(permit, referral=referral, **given),
        template="undoing/undo.html",
        back="desk_referral",
        said=_("Teruggenomen. De aanmelding wacht weer, sinds hetzelfde eerste signaal."),
    )


@page(get=Act.WITHDRAW_REFERRAL, post=Act.WITHDRAW_REFERRAL, subject="referral_id")
def desk_withdraw(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Somebody told the desk that the family or the referrer wants no more."""
    return _withdraw(request, permit, "desk_referral")


@page(get=Act.WITHDRAW_REFERRAL, post=Act.WITHDRAW_REFERRAL, subject="referral_id")
def referral_withdraw(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The referrer takes the referral back."""
    return _withdraw(request, permit, "referral_answer")


def _withdraw(request: HttpRequest, permit: Permit, back: str) -> HttpResponse:
    return _carried_out(
        request,
        _referral(permit),
        WithdrawForm(request.POST if request.method == "POST" else None),
        lambda referral, given: withdraw_referral(permit, referral=referral, **given),
        template="undoing/withdraw.html",
        back=back,
        said=_("Ingetrokken. Dit telt niet als niet aangenomen."),
    )


def _referral(permit: Permit) -> Referral:
    found = Referral.objects.select_related(
        "family", "organisation", "decision__decided_by", "question", "trajectory"
    )
    return get_object_or_404(found, pk=permit.subject_id)


def _carried_out(
    request: HttpRequest,
    referral: Referral,
    form: forms.Form,
    act: Callable[[Referral, dict[str, Any]], object],
    *,
    template: str,
    back: str,
    said: str,
) -> HttpResponse:
    if form.is_valid():
        try:
            act(referral, form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, said)
            return redirect(back, referral_id=referral.pk)
    at_desk = back == "desk_referral"
    overview = ("desk", _("Aanmelddesk")) if at_desk else ("referrals", _("Mijn aanmeldingen"))
    context = {
        "referral": referral,
        "answer": answer_to(referral, clock.today()),
        "form": form,
        "back": reverse(back, args=[referral.pk]),
        "trail": [
            {"label": overview[1], "url": reverse(overview[0])},
            {"label": referral.family.name, "url": reverse(back, args=[referral.pk])},
        ],
    }
    return render(request, template, context, status=422 if form.errors else 200)
