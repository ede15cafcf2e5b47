# SPDX-License-Identifier: EUPL-1.2
"""Noting what somebody said, and what is done with what came in."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.models import InformationRequest
from gezinsregie.casework.sharing.received.actions import note_received, put_aside, record_yes
from gezinsregie.casework.sharing.received.queries import items_for
from gezinsregie.casework.sharing.request.queries import requests_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.documents.served import served
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import NoteForm, YesForm
from .views import open_trajectory
from .words import OBSTACLES


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def note(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Note what somebody told by himself."""
    return _note(request, permit, None, {})


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def note_answer(request: HttpRequest, permit: Permit, request_id: int) -> HttpResponse:
    """Note the answer to a question that came by phone."""
    asked = get_object_or_404(requests_for(permit), pk=request_id)
    known = {
        "organisation": asked.organisation_id,
        "from_name": asked.to_name,
        "life_domain": asked.life_domain,
        "member": asked.member_id or "",
    }
    return _note(request, permit, asked, known)


def _note(
    request: HttpRequest,
    permit: Permit,
    asked: InformationRequest | None,
    known: dict[str, Any],
) -> HttpResponse:
    trajectory = open_trajectory(permit)
    form = NoteForm(
        list(members_of(permit.subject_id)),
        organisations_at(trajectory.family.municipality_id),
        request.POST if request.method == "POST" else None,
        initial=known,
    )
    if form.is_valid():
        said = {**form.cleaned_data, "member": form.chosen}
        try:
            note_received(permit, trajectory=trajectory, request=asked, **said)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het is genoteerd."))
            return redirect("sharing", family_id=permit.subject_id)
    context = {"family": trajectory.family, "form": form, "asked": asked}
    return render(request, "sharing/note.html", context, status=422 if form.errors else 200)


@page(post=Act.SHARE_INFORMATION, subject="family_id")
def item_seen(request: HttpRequest, permit: Permit, item_id: int) -> HttpResponse:
    """Put something aside that came in."""
    put_aside(permit, item=get_object_or_404(items_for(permit), pk=item_id))
    messages.success(request, _("Dit staat niet meer bij Vandaag."))
    return redirect("sharing", family_id=permit.subject_id)


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def item_yes(request: HttpRequest, permit: Permit, item_id: int) -> HttpResponse:
    """Note that the sender said yes to passing something on."""
    item = get_object_or_404(items_for(permit), pk=item_id)
    form = YesForm(
        request.POST if request.method == "POST" else None,
        initial={"agreed_by": item.from_name, "agreed_on": clock.today()},
    )
    if form.is_valid():
        try:
            record_yes(permit, item=item, **form.cleaned_data)
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het ja van de afzender staat erbij."))
            return redirect("sharing", family_id=permit.subject_id)
    context = {"family": item.trajectory.family, "form": form, "item": item}
    return render(request, "sharing/yes.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_SHARING, subject="family_id")
def item_file(request: HttpRequest, permit: Permit, item_id: int) -> HttpResponse:
    """The file that came with an answer, to be saved."""
    item = get_object_or_404(items_for(permit), pk=item_id)
    if item.file is None:
        raise Http404
    return served(request, item.file)
