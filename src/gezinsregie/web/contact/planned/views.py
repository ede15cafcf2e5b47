# SPDX-License-Identifier: EUPL-1.2
"""A visit or call to come: planning it, moving it, calling it off, and noting how it went."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.models import ContactKind, Place
from gezinsregie.casework.contact.planned.actions import call_off, move_planned, plan_contact
from gezinsregie.casework.contact.planned.models import CalledOff, Planned
from gezinsregie.families.door.queries import warnings_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.contact.views import noted, trajectory_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import CallOffForm, MoveForm, PlanForm
from .words import OBSTACLES


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def plan(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = trajectory_of(permit)
    sent = request.method == "POST"
    form = PlanForm(list(members_of(permit.subject_id)), request.POST if sent else None)
    if form.is_valid():
        try:
            plan_contact(
                permit,
                trajectory=trajectory,
                kind=ContactKind(form.cleaned_data["kind"]),
                place=Place(form.cleaned_data["place"]),
                starts_at=form.moment,
                members=form.chosen,
                words=form.cleaned_data["words"],
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De afspraak is gepland."))
            return redirect("contacts", family_id=permit.subject_id)
    context = {"family": trajectory.family, "form": form}
    return render(request, "contact/planned/new.html", context, status=422 if sent else 200)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def planned(request: HttpRequest, permit: Permit, planned_id: int) -> HttpResponse:
    """Show what is planned; sent, it is put on another moment."""
    one = _planned(permit, planned_id)
    if request.method != "POST":
        return _show(request, one)
    form = MoveForm(request.POST)
    if form.is_valid():
        try:
            move_planned(permit, planned=one, seen=form.cleaned_data["seen"], starts_at=form.moment)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De afspraak is verzet."))
            return redirect("contacts", family_id=permit.subject_id)
    return _show(request, _planned(permit, planned_id), move=form)


@page(post=Act.WRITE_CONTACT, subject="family_id")
def off(request: HttpRequest, permit: Permit, planned_id: int) -> HttpResponse:
    one = _planned(permit, planned_id)
    form = CallOffForm(request.POST)
    if form.is_valid():
        try:
            call_off(
                permit,
                planned=one,
                seen=form.cleaned_data["seen"],
                by=CalledOff(form.cleaned_data["by"]),
                words=form.cleaned_data["words"],
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De afspraak is afgezegd."))
            return redirect("contacts", family_id=permit.subject_id)
    return _show(request, _planned(permit, planned_id), off_form=form)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def done(request: HttpRequest, permit: Permit, planned_id: int) -> HttpResponse:
    """Ask how it went; all but the note is filled in already."""
    one = _planned(permit, planned_id)
    return noted(request, permit, one.trajectory, one)


def _planned(permit: Permit, planned_id: int) -> Planned:
    rows = (
        Planned.objects.filter(trajectory=trajectory_of(permit))
        .select_related("trajectory__family", "written_by")
        .prefetch_related("members")
    )
    return get_object_or_404(rows, pk=planned_id)


def _show(
    request: HttpRequest,
    one: Planned,
    move: MoveForm | None = None,
    off_form: CallOffForm | None = None,
) -> HttpResponse:
    local = one.starts_at.astimezone(clock.LOCAL)
    # What was sent is judged by what was in sight; a form that is sent again has seen what is now.
    for form in (move, off_form):
        if form is not None:
            form.data = {**form.data.dict(), "seen": one.revision}  # type: ignore[attr-defined]
    opened = {"seen": one.revision, "starts_on": local.date(), "starts_at": local.time()}
    context = {
        "family": one.trajectory.family,
        "planned": one,
        "is_over": one.starts_at <= clock.now(),
        "move": move or MoveForm(initial=opened, auto_id="id_move_%s"),
        "off_form": off_form or CallOffForm(initial=opened, auto_id="id_off_%s"),
        "wrong": move or off_form,
        "warnings": list(warnings_for(one.trajectory.family_id)) if one.is_open else [],
    }
    status = 422 if move or off_form else 200
    return render(request, "contact/planned/planned.html", context, status=status)
