# SPDX-License-Identifier: EUPL-1.2
"""The desk takes two families for one, which a person said they are, or two again."""

from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.access.permits import permit as permit_for
from gezinsregie.audit.actions import record
from gezinsregie.audit.models import Outcome
from gezinsregie.casework.referral.merging.actions import merge_families, undo_merging
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.sameness.queries import compared_with, said_of
from gezinsregie.families.merging.queries import standing
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ApartForm, MergeForm
from .words import OBSTACLES


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_merge(request: HttpRequest, permit: Permit, other_id: UUID) -> HttpResponse:
    """Who of the family of a referral is who in the other; then they are one."""
    referral = _referral(permit)
    found = compared_with(request.user, referral, other_id)
    if found is None:
        raise Http404
    mine, other = found
    beside = permit_for(request.user, Act.DECIDE_REFERRAL, other.referral_id)
    form = MergeForm(mine, other.members, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            merge_families(
                permit,
                beside=beside,
                referral=referral,
                into=Referral(pk=other.referral_id, family_id=other_id),
                pairs=form.pairs,
                words=form.cleaned_data["words"],
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(
                request, _("Samengevoegd. Beide aanmeldingen blijven zoals ze verstuurd zijn.")
            )
            return redirect("desk_referral", referral_id=referral.pk)
    record(beside, Outcome.READ)
    context = {"other": other, "said": said_of(referral.family_id, other_id)}
    return _page(request, "merging/merge.html", referral, form, context)


@page(get=Act.DECIDE_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_apart(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Undo that the family of this referral was taken into another."""
    referral = _referral(permit)
    merging = next(
        (one for one in standing(referral.family_id) if one.absorbed_id == referral.family_id),
        None,
    )
    if merging is None:
        return render(request, "merging/apart.html", _context(referral) | {"merging": None})
    theirs = Referral.objects.filter(family=merging.kept_id).order_by("received_at")[0]
    try:
        beside = permit_for(request.user, Act.DECIDE_REFERRAL, theirs.pk)
    except NotPermitted as refusal:
        raise Http404 from refusal
    form = ApartForm(request.POST if request.method == "POST" else None)
    written: list[Obstacle] = []
    if form.is_valid():
        try:
            undo_merging(
                permit, beside=beside, referral=referral, merging=merging, **form.cleaned_data
            )
        except Obstructed as obstructed:
            told = {one.key: one for one in obstructed.obstacles}
            written = [one for one in obstructed.obstacles if one.key == "written_since"]
            add_obstacles(form, told.values(), OBSTACLES)
        else:
            messages.success(request, _("Het zijn weer twee gezinnen, elk zoals het was."))
            return redirect("desk_referral", referral_id=referral.pk)
    context = {"merging": merging, "written": [one.about for one in written]}
    return _page(request, "merging/apart.html", referral, form, context)


def _referral(permit: Permit) -> Referral:
    return get_object_or_404(Referral.objects.select_related("family"), pk=permit.subject_id)


def _page(
    request: HttpRequest, template: str, referral: Referral, form: forms.Form, more: dict[str, Any]
) -> HttpResponse:
    context = _context(referral) | {"form": form} | more
    return render(request, template, context, status=422 if form.errors else 200)


def _context(referral: Referral) -> dict[str, Any]:
    return {
        "referral": referral,
        "trail": [
            {"label": _("Aanmelddesk"), "url": reverse("desk")},
            {"label": referral.family.name, "url": reverse("desk_referral", args=[referral.pk])},
        ],
    }
