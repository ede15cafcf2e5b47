# SPDX-License-Identifier: EUPL-1.2
"""Taking back that one is too close to a family: by who said it, or by who watches over access."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.families.conflict.actions import end_advance, end_conflict
from gezinsregie.families.conflict.models import AdvanceDeclaration
from gezinsregie.families.conflict.queries import (
    Declared,
    declared_by,
    declared_in,
    municipality_of_advance,
    municipality_of_conflict,
)
from gezinsregie.families.standing import ConflictOfInterest
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import EndForm, EndOwnForm
from .shown import key_of, row_for_review, said_in_words
from .words import OBSTACLES

_OWN, _REVIEW = Act.DECLARE_IN_ADVANCE, Act.REVIEW_ACCESS


@page(get=_OWN, post=_OWN)
def end_own(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Choose which of the own declarations holds no longer, and say why."""
    said = {
        key_of(one): one
        for one in declared_by(request.user.pk, permit.subject_id)
        if one.ends_on is None
    }
    form = EndOwnForm(
        request.POST if request.method == "POST" else None,
        said=[(key, said_in_words(one)) for key, one in said.items()],
        initial={"which": request.GET.get("which")},
    )
    if form.is_valid():
        chosen = said[form.cleaned_data["which"]]
        if _ends(request, permit, form, chosen):
            return redirect("declare_in_advance")
    context = {"form": form, "said": said}
    return render(request, "conflict/end_own.html", context, status=422 if form.errors else 200)


@page(get=_REVIEW)
def conflicts(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Who is too close to which family, by the number of it, for who watches over access."""
    said = [row_for_review(one) for one in declared_in(permit.subject_id)]
    return render(request, "conflict/conflicts.html", {"said": said})


@page(get=_REVIEW, post=_REVIEW, within=municipality_of_conflict)
def end_conflict_of(request: HttpRequest, permit: Permit, conflict_id: int) -> HttpResponse:
    found = ConflictOfInterest.objects.filter(pk=conflict_id).select_related("user", "ended_by")
    return _reviewed(request, permit, found.first())


@page(get=_REVIEW, post=_REVIEW, within=municipality_of_advance)
def end_advance_of(request: HttpRequest, permit: Permit, advance_id: int) -> HttpResponse:
    found = AdvanceDeclaration.objects.filter(pk=advance_id).select_related("user", "ended_by")
    return _reviewed(request, permit, found.first())


def _reviewed(request: HttpRequest, permit: Permit, said: Declared | None) -> HttpResponse:
    if said is None:
        raise Http404
    form = EndForm(request.POST if request.method == "POST" else None)
    if form.is_valid() and _ends(request, permit, form, said):
        return redirect("conflicts")
    context: dict[str, Any] = {"row": row_for_review(said), "form": form}
    return render(request, "conflict/end.html", context, status=422 if form.errors else 200)


def _ends(request: HttpRequest, permit: Permit, form: EndForm, said: Declared) -> bool:
    words = form.cleaned_data["words"]
    try:
        if isinstance(said, AdvanceDeclaration):
            end_advance(permit, said=said, words=words)
        else:
            end_conflict(permit, conflict=said, words=words)
    except Obstructed as refusal:
        add_obstacles(form, refusal.obstacles, OBSTACLES)
        return False
    messages.success(request, _("Beëindigd. Vanaf morgen geldt het niet meer."))
    return True
