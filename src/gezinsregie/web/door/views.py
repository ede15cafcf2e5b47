# SPDX-License-Identifier: EUPL-1.2
"""At the door of a family: what a visitor must know, and whom to call outside hours."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.door.actions import (
    end_crisis_contact,
    end_warning,
    look_again,
    name_crisis_contact,
    warn_visitors,
)
from gezinsregie.families.door.models import CrisisContact, VisitorNote
from gezinsregie.families.door.queries import crisis_contacts_of, warnings_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.contact.views import trajectory_of
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .duty import on_call_for
from .forms import CrisisContactForm, WarningForm
from .words import OBSTACLES


@page(get=Act.WRITE_CONTACT, subject="family_id")
def door(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Show it all together to whoever goes there."""
    opened = trajectories_for(permit).select_related("family", "coordinator")
    trajectory = get_object_or_404(opened[:1])
    family = trajectory.family
    context = {
        "family": family,
        "trajectory": trajectory,
        "trail": trail_to(family.pk, family.name),
        "warnings": list(warnings_for(family.pk)),
        "crisis_contacts": list(crisis_contacts_of(family.pk)),
        "on_call": on_call_for(trajectory),
    }
    return render(request, "door/door.html", context)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def note_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Write a safety note."""
    sent = request.method == "POST"
    form = WarningForm(request.POST) if sent else WarningForm.opened(clock.today())
    if form.is_valid():
        try:
            warn_visitors(permit, warning=form.warning)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("De notitie staat bij de deur."))
            return redirect("at_the_door", family_id=permit.subject_id)
    heading = _("Veiligheidsnotitie")
    lead = _("Voor wie naar dit gezin gaat. Het gezin kan vragen wat hier staat.")
    return _asked(request, permit, form, heading, lead)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def note_again(request: HttpRequest, permit: Permit, note_id: int) -> HttpResponse:
    """Look at a note again, and say how it is now."""
    note = _note(permit, note_id)
    sent = request.method == "POST"
    form = WarningForm(request.POST) if sent else WarningForm.opened(clock.today(), note)
    if form.is_valid():
        try:
            look_again(permit, note=note, seen=form.cleaned_data["seen"], warning=form.warning)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
            note.refresh_from_db()
            form.data = {**form.data.dict(), "seen": note.revision}  # type: ignore[attr-defined]
        else:
            messages.success(request, _("De notitie is bijgewerkt. Wat er stond, is bewaard."))
            return redirect("at_the_door", family_id=permit.subject_id)
    heading = _("Klopt deze notitie nog?")
    lead = _("Speelt het niet meer? Laat de notitie dan vervallen bij de deur.")
    return _asked(request, permit, form, heading, lead)


@page(post=Act.WRITE_CONTACT, subject="family_id")
def note_end(request: HttpRequest, permit: Permit, note_id: int) -> HttpResponse:
    end_warning(permit, note=_note(permit, note_id))
    messages.success(request, _("De notitie is vervallen. Niemand leest haar nog bij de deur."))
    return redirect("at_the_door", family_id=permit.subject_id)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def crisis_contact(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Write down whom to call for the family outside hours."""
    form = CrisisContactForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = {name: form.cleaned_data[name] for name in form.cleaned_data if name != "agreed"}
        try:
            name_crisis_contact(permit, **said)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Deze persoon staat erbij als wie kan worden gebeld."))
            return redirect("at_the_door", family_id=permit.subject_id)
    heading = _("Wie kan worden gebeld?")
    lead = _("Iemand uit het eigen netwerk, voor als het 's avonds of in het weekend misgaat.")
    return _asked(request, permit, form, heading, lead)


@page(post=Act.WRITE_CONTACT, subject="family_id")
def crisis_contact_end(
    request: HttpRequest, permit: Permit, crisis_contact_id: int
) -> HttpResponse:
    mine = CrisisContact.objects.filter(family=UUID(permit.subject_id))
    end_crisis_contact(permit, contact=get_object_or_404(mine, pk=crisis_contact_id))
    messages.success(request, _("Deze persoon wordt niet meer gebeld."))
    return redirect("at_the_door", family_id=permit.subject_id)


def _note(permit: Permit, note_id: int) -> VisitorNote:
    return get_object_or_404(VisitorNote.objects.filter(family=UUID(permit.subject_id)), pk=note_id)


def _asked(
    request: HttpRequest, permit: Permit, form: Any, heading: str, lead: str
) -> HttpResponse:
    family = trajectory_of(permit).family
    here = {"label": _("Aan de deur"), "url": address("at_the_door", family.pk)}
    context = {
        "family": family,
        "form": form,
        "heading": heading,
        "lead": lead,
        "trail": [*trail_to(family.pk, family.name), here],
    }
    return render(request, "door/form.html", context, status=422 if form.errors else 200)
