# SPDX-License-Identifier: EUPL-1.2
"""The privacy officer looks back on emergency accesses: who, when, why; families by number."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.emergency.actions import review_emergency
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.emergency.queries import (
    emergencies_in,
    municipality_of_emergency,
    pages_read,
)
from gezinsregie.casework.emergency.rules import is_overdue
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ReviewForm

PER_PAGE = 20

OBSTACLES = {
    "reviewed_already": gettext_lazy("Dit is al beoordeeld. Ververs de pagina."),
    "own_access": gettext_lazy("Dit was uw eigen noodtoegang. Iemand anders beoordeelt die."),
    "still_open": gettext_lazy(
        "Deze noodtoegang loopt nog. Beoordeel hem als hij voorbij is, dan telt alles mee."
    ),
    "words_missing": gettext_lazy("Schrijf op waarom u dat vindt."),
}


@dataclass(frozen=True)
class Row:
    """An emergency access as the reviewer sees it; ``pages`` were read on it."""

    access: EmergencyAccess
    pages: int
    overdue: bool
    runs: bool
    own: bool

    @property
    def may_be_reviewed(self) -> bool:
        return self.access.reviewed_at is None and not self.runs and not self.own


@page(get=Act.REVIEW_ACCESS)
def access_review(request: HttpRequest, permit: Permit) -> HttpResponse:
    shown = Paginator(emergencies_in(permit.subject_id), PER_PAGE).get_page(request.GET.get("page"))
    rows = _rows(list(shown), permit)
    context = {
        "page": shown,
        "waiting": [row for row in rows if row.access.reviewed_at is None],
        "reviewed": [row for row in rows if row.access.reviewed_at is not None],
    }
    return render(request, "access_review/access_review.html", context)


@page(get=Act.REVIEW_ACCESS, post=Act.REVIEW_ACCESS, within=municipality_of_emergency)
def emergency_review(request: HttpRequest, permit: Permit, emergency_id: int) -> HttpResponse:
    found = get_object_or_404(emergencies_in(permit.subject_id), pk=emergency_id)
    form = ReviewForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            review_emergency(permit, emergency=found, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Uw oordeel is vastgelegd."))
            return redirect("access_review")
    context: dict[str, Any] = {"row": _rows([found], permit)[0], "form": form}
    status = 422 if form.errors else 200
    return render(request, "access_review/review.html", context, status=status)


def _rows(found: list[EmergencyAccess], permit: Permit) -> list[Row]:
    now, read = clock.now(), pages_read(found)
    return [
        Row(
            access=one,
            pages=read[one.pk],
            overdue=is_overdue(
                opened_at=one.opened_at, reviewed=one.reviewed_at is not None, now=now
            ),
            runs=now < one.closes_at,
            own=str(one.user_id) == permit.actor_id,
        )
        for one in found
    ]
