# SPDX-License-Identifier: EUPL-1.2
"""On which day who of a family was born: as it is known, put right, and what stood there before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral.actions import correct_birth_date
from gezinsregie.casework.referral.models import Referral
from gezinsregie.families.birth.actions import record_birth_date
from gezinsregie.families.birth.queries import changes_in
from gezinsregie.families.models import Family
from gezinsregie.families.queries import members_of
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.involvement.trail import trail_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import BirthDateForm

if TYPE_CHECKING:
    from collections.abc import Callable

    from django_stubs_ext import StrOrPromise

OBSTACLES: dict[str, StrOrPromise] = {
    "born_in_the_future": gettext_lazy("Deze dag moet nog komen. Controleer de geboortedag."),
    "born_too_long_ago": gettext_lazy("Zo oud is niemand. Controleer het jaar."),
    "decided_already": gettext_lazy(
        "Over deze aanmelding is al besloten. De coach verandert een geboortedag nu."
    ),
}


@page(get=Act.KEEP_CONSENT, post=Act.KEEP_CONSENT, subject="family_id")
def birth_dates(request: HttpRequest, permit: Permit) -> HttpResponse:
    """For whoever does the coordinator's work."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    return _page(
        request,
        family,
        lambda told: record_birth_date(permit, **told),
        trail=trail_of(family),
        again=reverse("birth_dates", args=[family.pk]),
    )


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_birth_dates(request: HttpRequest, permit: Permit) -> HttpResponse:
    """For the desk, while a referral waits."""
    found = Referral.objects.filter(pk=permit.subject_id).select_related("family")
    referral = get_object_or_404(found)
    address = reverse("desk_referral", args=[referral.pk])
    return _page(
        request,
        referral.family,
        lambda told: correct_birth_date(permit, referral=referral, **told),
        trail=[{"label": _("Aanmelding"), "url": address}],
        again=reverse("desk_birth_dates", args=[referral.pk]),
    )


def _page(
    request: HttpRequest,
    family: Family,
    write: Callable[[dict[str, Any]], Any],
    *,
    trail: list[dict[str, str]],
    again: str,
) -> HttpResponse:
    members = members_of(family.pk)
    form = BirthDateForm(request.POST if request.method == "POST" else None, members=members)
    if form.is_valid():
        try:
            write(form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(
                request, _("Opgeschreven. Wie over delen beslist, is opnieuw nagegaan.")
            )
            return redirect(again)
    context = {
        "trail": trail,
        "members": members,
        "changes": changes_in(family.pk),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "birth_dates/birth_dates.html", context, status=status)
