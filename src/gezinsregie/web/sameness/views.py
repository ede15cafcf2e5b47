# SPDX-License-Identifier: EUPL-1.2
"""Two families that look alike, side by side; a person says whether they are the same."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.access.permits import permit as permit_for
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Outcome
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness.actions import say_of_likeness
from gezinsregie.casework.referral.sameness.queries import Candidate, compared_with, said_of
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import SameForm
from .words import KINDS, OBSTACLES


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_same(request: HttpRequest, permit: Permit, other_id: UUID) -> HttpResponse:
    """The family of a referral beside one that looks like it."""
    referral = get_object_or_404(Referral.objects.select_related("family"), pk=permit.subject_id)
    found = compared_with(request.user, referral, other_id)
    if found is None:
        raise Http404
    mine, other = found
    # The other family is read here as well: whoever asks who looked at it finds this.
    reading = permit_for(request.user, Act.READ_REFERRAL, other.referral_id)
    form = SameForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            say_of_likeness(
                permit,
                referral=referral,
                other=other.family,
                seen=request.POST.get("seen", ""),
                **form.cleaned_data,
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            said = (
                _("Opgeschreven: hetzelfde gezin. U kunt de twee nu samenvoegen.")
                if form.cleaned_data["same"]
                else _("Opgeschreven: een ander gezin. Wij vragen dit niet nog eens.")
            )
            messages.success(request, said)
            if form.cleaned_data["same"]:
                return redirect("desk_same", referral_id=referral.pk, other_id=other_id)
            return redirect("desk_referral", referral_id=referral.pk)
    record(reading, Outcome.READ)
    context: dict[str, Any] = {
        "referral": referral,
        "mine": mine,
        "other": other,
        "rows": resembling(other),
        "said": said_of(referral.family_id, other_id),
        "form": form,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
    }
    return render(request, "sameness/same.html", context, status=422 if form.errors else 200)


def resembling(other: Candidate) -> list[dict[str, Any]]:
    """Return each resemblance in words, with how either family writes it."""
    return [
        {"word": KINDS[one.kind], "mine": one.mine, "theirs": one.theirs, "exact": one.exact}
        for one in other.found
    ]


def looking_alike(found: list[Candidate]) -> list[dict[str, Any]]:
    """Return the candidates for the page of a referral, with in what each is alike."""
    return [{"candidate": one, "words": [KINDS[kind] for kind in one.kinds]} for one in found]
