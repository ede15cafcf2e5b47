# SPDX-License-Identifier: EUPL-1.2
"""The desk flags a crisis, or says that it is over."""

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
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.urgency.actions import flag_crisis, lift_crisis
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import FlagForm, LiftForm
from .shown import urgent
from .words import OBSTACLES


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_crisis(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Flag a crisis."""
    said = _("Deze aanmelding staat nu bovenaan. Antwoord binnen 24 uur.")
    return _carried_out(request, permit, FlagForm, flag_crisis, said)


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_crisis_over(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Say that it is no crisis any more."""
    said = _("Geen crisis meer. De aanmelding staat weer tussen de andere.")
    return _carried_out(request, permit, LiftForm, lift_crisis, said)


def _carried_out(
    request: HttpRequest,
    permit: Permit,
    kind: type[forms.Form],
    act: Callable[..., object],
    said: str,
) -> HttpResponse:
    found = Referral.objects.select_related("family", "crisis__written_by")
    referral = get_object_or_404(found, pk=permit.subject_id)
    form = kind(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            act(permit, referral=referral, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, said)
            return redirect("desk_referral", referral_id=referral.pk)
    context: dict[str, Any] = {
        "referral": referral,
        "urgent": urgent(referral, clock.now()),
        "lifting": kind is LiftForm,
        "form": form,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
    }
    return render(request, "crisis/crisis.html", context, status=422 if form.errors else 200)
