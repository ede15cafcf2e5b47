# SPDX-License-Identifier: EUPL-1.2
"""The contacts with a family: all of them, and a new one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_on
from gezinsregie.casework.contact.actions import record_contact
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.contact.planned.models import Planned
from gezinsregie.casework.contact.planned.queries import planned_with
from gezinsregie.casework.contact.queries import contacts_of, reach_of
from gezinsregie.casework.plan.queries import goals_for, steps_for
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.families.door.queries import warnings_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .entry_forms import EntryForm
from .forms import ContactForm
from .promises import promises_of
from .weeks import week_bars
from .words import OBSTACLES, OBSTACLES_OF_THE_PLAN

CONTACTS_A_PAGE = 20


def trajectory_of(permit: Permit) -> Trajectory:
    """Return the trajectory that this permit opens; Http404 when there is none."""
    trajectory = trajectories_for(permit).first()
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
        "promises": promises_of(trajectory),
        "short": sum(week.falls_short for week in reach.weeks),
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
    # Nothing filled in for the plan is never wrong: then its goals and steps need no reading.
    asked = not sent or _tells_the_plan(request)
    entry = _entry(request, permit) if asked else None
    # Both are asked, so that everything that is wrong is said at once.
    valid = [one.is_valid() for one in (form, entry) if one is not None]
    if sent and all(valid):
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
                others=form.cleaned_data["others"],
                planned=planned,
                entry=entry.entry(_to_write_the_plan(request, permit)) if entry else None,
            )
        except Obstructed as obstructed:
            _say_why(form, entry, obstructed)
        else:
            messages.success(request, _("Het contact is genoteerd."))
            return redirect("family", family_id=permit.subject_id)
    context = {
        "family": trajectory.family,
        "form": form,
        "planned": planned,
        "entry": entry if asked else _entry(request, permit),
        "warnings": list(warnings_for(permit.subject_id)),
    }
    return render(request, "contact/new.html", context, status=422 if sent else 200)


def _tells_the_plan(request: HttpRequest) -> bool:
    """Tell whether anything was filled in of the part for the plan."""
    ours = f"{EntryForm.prefix}-"
    return any(
        name.startswith(ours) and any(one.strip() for one in values)
        for name, values in request.POST.lists()
    )


def _entry(request: HttpRequest, permit: Permit) -> EntryForm | None:
    """Return the part for the plan, None for who may not write there and without a goal."""
    if Act.WRITE_PLAN not in request.may:  # type: ignore[attr-defined]
        return None
    goals = list(goals_for(permit))
    if not goals:
        return None
    return EntryForm(
        list(steps_for(permit).order_by("due_on", "pk")),
        goals,
        request.POST if request.method == "POST" else None,
        family_id=permit.subject_id,
    )


def _to_write_the_plan(request: HttpRequest, permit: Permit) -> Permit:
    grounds = request.grounds  # type: ignore[attr-defined]
    return permit_on(grounds, request.user, Act.WRITE_PLAN, permit.subject_id)


def _say_why(form: ContactForm, entry: EntryForm | None, obstructed: Obstructed) -> None:
    """Say the reasons of the contact at the contact, and those of the plan at the plan."""
    of_plan = [one for one in obstructed.obstacles if one.key not in OBSTACLES]
    add_obstacles(form, [one for one in obstructed.obstacles if one.key in OBSTACLES], OBSTACLES)
    add_obstacles(entry or form, of_plan, OBSTACLES_OF_THE_PLAN)
