# SPDX-License-Identifier: EUPL-1.2
"""Correcting a contact that was written down wrongly, and what stood before."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.actions import correct_contact
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.corrected.history import earlier
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.sharing.fields import words_field
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.templatetags.words import dutch_moment

from .forms import ContactForm
from .present import PresentForm
from .words import OBSTACLES_OF_CORRECTING

_FIELDS = {
    "kind": gettext_lazy("Wat was het?"),
    "place": gettext_lazy("Waar?"),
    "outcome": gettext_lazy("Ging het door?"),
    "happened_at": gettext_lazy("Hoe laat?"),
    "members": gettext_lazy("Met wie?"),
    "others": gettext_lazy("Wie was er nog meer bij?"),
    "note": gettext_lazy("Wat gebeurde er?"),
}
_OPENED = ("kind", "place", "outcome", "others", "note")
_WORDS: dict[str, Any] = {"kind": ContactKind, "place": Place, "outcome": ContactOutcome}
_ASKED = ContactForm.base_fields


class CorrectForm(PresentForm):
    """A contact as it should have been written."""

    use_required_attribute = False

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    kind = _ASKED["kind"]
    place = _ASKED["place"]
    outcome = _ASKED["outcome"]
    members = _ASKED["members"]
    others = _ASKED["others"]
    note = _ASKED["note"]
    happened_on = _ASKED["happened_on"]
    happened_at = _ASKED["happened_at"]
    why = words_field(
        gettext_lazy("Waarom verbetert u dit?"),
        gettext_lazy("Wat er stond, blijft bewaard en is te lezen."),
        gettext_lazy("Schrijf op waarom u dit verbetert."),
        rows=2,
    )

    @property
    def said(self) -> dict[str, Any]:
        """What was filled in, as the action takes it."""
        said = self.cleaned_data
        return {
            "seen": said["seen"],
            "why": said["why"],
            "kind": ContactKind(said["kind"]),
            "place": Place(said["place"]),
            "outcome": ContactOutcome(said["outcome"]),
            "note": said["note"],
            "others": said["others"],
            "members": self.chosen,
            "happened_at": self.moment,
        }


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def correct(request: HttpRequest, permit: Permit, contact_id: int) -> HttpResponse:
    contact = contact_of(permit, contact_id)
    local = contact.happened_at.astimezone(clock.LOCAL)
    opened: dict[str, Any] = {name: getattr(contact, name) for name in _OPENED}
    opened["members"] = [one.pk for one in contact.members.all()]
    family_members = list(members_of(permit.subject_id))
    form = CorrectForm(
        family_members,
        request.POST if request.method == "POST" else None,
        initial={
            **opened,
            "seen": contact.revision,
            "happened_on": local.date(),
            "happened_at": local.time(),
        },
    )
    if form.is_valid():
        try:
            correct_contact(permit, contact=contact, **form.said)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES_OF_CORRECTING)
            contact = contact_of(permit, contact_id)
            form.data = {**form.data.dict(), "seen": contact.revision}  # type: ignore[attr-defined]
        else:
            messages.success(request, _("Het contact is verbeterd. Wat er stond, is bewaard."))
            return redirect("contacts", family_id=permit.subject_id)
    family = contact.trajectory.family
    context = {"family": family, "contact": contact, "form": form, "trail": trail(contact)}
    return render(request, "contact/correct.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_CONTACTS, subject="family_id")
def before(request: HttpRequest, permit: Permit, contact_id: int) -> HttpResponse:
    """Show what stood before."""
    contact = contact_of(permit, contact_id)
    at = dutch_moment(contact.happened_at, clock.today())
    names = {one.pk: one.given_name for one in members_of(permit.subject_id)}

    def say(name: str, value: Any) -> Any:
        if name == "members":
            return ", ".join(names[one] for one in value if one in names)
        return _say(name, value)

    context = {
        "about": f"{contact.get_kind_display()}, {at}",
        "told": earlier(contact, _FIELDS, say),
        "back": address("contacts", permit.subject_id),
        "trail": trail(contact),
    }
    return render(request, "corrected/before.html", context)


def _say(name: str, value: Any) -> Any:
    if name in _WORDS:
        return _WORDS[name](value).label
    return dutch_moment(value, clock.today()) if name == "happened_at" else value


def contact_of(permit: Permit, contact_id: int) -> Contact:
    """Return a contact of the trajectory that this permit opens; Http404 when it is not there."""
    rows = Contact.objects.select_related("trajectory__family", "written_by")
    mine = rows.filter(trajectory__in=trajectories_for(permit).values("pk")[:1])
    return get_object_or_404(mine, pk=contact_id)


def trail(contact: Contact) -> list[dict[str, str]]:
    """Return the breadcrumb: the family, and its contacts."""
    family = contact.trajectory.family
    here = {"label": _("Contacten"), "url": address("contacts", family.pk)}
    return [*trail_to(family.pk, family.name), here]
