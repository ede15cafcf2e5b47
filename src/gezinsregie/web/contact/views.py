# SPDX-License-Identifier: EUPL-1.2
"""The contacts with a family: all of them, and a new one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.casework.contact.planned.queries import planned_with
from gezinsregie.casework.contact.queries import contacts_of, reach_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ContactForm
from .weeks import week_bars
from .words import OBSTACLES

CONTACTS_A_PAGE = 20


def trajectory_of(permit: Permit) -> Trajectory:
    """Return the trajectory that this permit opens; Http404 when there is none."""
    trajectory = seen_with(permit).first()
    if trajectory is None:
        raise Http404
    return trajectory


@page(get=Act.READ_CONTACTS, subject="family_id")
def contacts(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = trajectory_of(permit)
    reach = reach_of(trajectory, clock.today())
    shown = Paginator(contacts_of(trajectory), CONTACTS_A_PAGE)
    vars(shown)["count"] = reach.contacts + reach.missed  # known; not to be asked again
    context = {
        "trajectory": trajectory,
        "family": trajectory.family,
        "page": shown.get_page(request.GET.get("page")),
        "reach": reach,
        "outside": None if reach.outside is None else round(reach.outside * 100),
        "weeks": week_bars(reach.weeks),
        "planned": [] if trajectory.ended_on else planned_with(trajectory),
        "now": clock.now(),
    }
    return render(request, "contact/contacts.html", context)


@page(get=Act.WRITE_CONTACT, post=Act.WRITE_CONTACT, subject="family_id")
def new(request: HttpRequest, permit: Permit) -> HttpResponse:
    return noted(request, permit, trajectory_of(permit))


def noted(
    request: HttpRequest, permit: Permit, trajectory: Trajectory, planned: Planned | None = None
) -> HttpResponse:
    """Ask for a contact and write it down; of ``planned`` all is filled in but the note."""
    members = list(members_of(permit.subject_id))
    sent = request.method == "POST"
    form = (
        ContactForm(members, request.POST)
        if sent
        else ContactForm.opened(members, clock.now(), planned)
    )
    if form.is_valid():
        try:
            record_contact(
                permit,
                trajectory=trajectory,
                kind=ContactKind(form.cleaned_data["kind"]),
                place=Place(form.cleaned_data["place"]),
                outcome=ContactOutcome(form.cleaned_data["outcome"]),
                happened_at=form.moment,
                members=form.chosen,
                note=form.cleaned_data["note"],
                planned=planned,
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het contact is genoteerd."))
            return redirect("family", family_id=permit.subject_id)
    context = {"family": trajectory.family, "form": form, "planned": planned}
    return render(request, "contact/new.html", context, status=422 if sent else 200)
