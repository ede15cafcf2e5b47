# SPDX-License-Identifier: EUPL-1.2
"""Saying that one is too close to a family: from its page, or before having to do with it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.families.conflict import actions
from gezinsregie.families.conflict.queries import declared_by
from gezinsregie.families.models import Family
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ConflictForm, InAdvanceForm
from .shown import row
from .words import OBSTACLES


@page(get=Act.DECLARE_CONFLICT, post=Act.DECLARE_CONFLICT, subject="family_id")
def declare_conflict(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Say that one knows this family; nothing of it opens any more."""
    form = ConflictForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.declare_conflict(permit, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(
                request, _("Opgeschreven. U ziet niets meer van dit gezin. Goed dat u het zegt.")
            )
            return redirect("home")
    context = {"family": get_object_or_404(Family, pk=permit.subject_id), "form": form}
    return render(request, "conflict/declare.html", context, status=422 if form.errors else 200)


@page(get=Act.DECLARE_IN_ADVANCE, post=Act.DECLARE_IN_ADVANCE)
def declare_in_advance(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Say that one knows a family, whether or not it is known here: the answer is the same."""
    form = InAdvanceForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            actions.declare_in_advance(permit, **form.declaration)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(
                request,
                _(
                    "Opgeschreven. Is dit gezin hier bekend, nu of later, dan ziet u er niets van. "
                    "Of het hier bekend is, zeggen we niet."
                ),
            )
            return redirect("declare_in_advance")
    said = declared_by(request.user.pk, permit.subject_id)
    context = {"form": form, "said": [row(one) for one in said]}
    return render(request, "conflict/in_advance.html", context, status=422 if form.errors else 200)
