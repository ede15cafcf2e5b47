# SPDX-License-Identifier: EUPL-1.2
"""The desk writes down who commissioned the work for a family."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.commission.actions import record_commission
from gezinsregie.casework.referral.queries import whole
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import CommissionForm
from .shown import commission_of
from .words import OBSTACLES


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_commission(request: HttpRequest, permit: Permit) -> HttpResponse:
    """The commission in place of an indication decision."""
    referral = whole(permit.subject_id)
    before = referral.commission
    initial = {
        name: getattr(before, name) for name in CommissionForm.base_fields if before is not None
    }
    form = CommissionForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_valid():
        try:
            record_commission(permit, referral=referral, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De opdracht staat bij de aanmelding."))
            return redirect("desk_referral", referral_id=referral.pk)
    context: dict[str, Any] = {
        "referral": referral,
        "shown": commission_of(referral),
        "form": form,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
    }
    return render(request, "commission/form.html", context, status=422 if form.errors else 200)
