# SPDX-License-Identifier: EUPL-1.2
"""The conferences of a family: all of them, one with its agenda, and calling one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.actions import (
    NewPoint,
    add_point,
    call_conference,
    call_off_conference,
    move_conference,
)
from gezinsregie.casework.conference.guests.meeting import kept_since
from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.minutes.content import read
from gezinsregie.casework.conference.models import ConferenceKind
from gezinsregie.casework.conference.queries import (
    conferences_for,
    guests_of,
    listed_for,
    minutes_of,
    points_of,
    proposed_for,
)
from gezinsregie.casework.contact.models import Place
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.contact.views import trajectory_of
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import ConferenceForm, MoveConferenceForm, OffForm, PointForm
from .letters import mailed
from .shown import guest_lines, lines_of, point_lines
from .words import OBSTACLES


@page(get=Act.READ_PLAN, subject="family_id")
def conferences(request: HttpRequest, permit: Permit) -> HttpResponse:
    trajectory = trajectory_of(permit)
    rows = listed_for(permit)
    now = clock.now()
    context = {
        "family": trajectory.family,
        "trajectory": trajectory,
        "trail": trail_to(permit.subject_id, trajectory.family.name),
        "coming": [one for one in reversed(rows) if _is_coming(one, now)],
        "held": [one for one in rows if not _is_coming(one, now)],
    }
    return render(request, "conference/conferences.html", context)


def _is_coming(one: Any, now: Any) -> bool:
    return bool(one.called_off_at is None and one.starts_at > now)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Call a conference; what of the plan asks for it stands on the agenda already."""
    trajectory = trajectory_of(permit)
    today = clock.today()
    partners = involved(today).filter(trajectory=trajectory.pk).select_related("organisation")
    form = ConferenceForm(
        list(members_of(permit.subject_id)),
        partners,
        proposed_for(trajectory, today),
        request.POST if request.method == "POST" else None,
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            made = call_conference(
                permit,
                trajectory=trajectory,
                kind=ConferenceKind(said["kind"]),
                place=Place(said["place"]),
                place_words=said["place_words"],
                starts_at=form.moment,
                points=form.agenda,
                members=form.chosen,
                partners=form.invited,
            )
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het overleg staat. Vul de agenda aan als dat nodig is."))
            return redirect("conference", family_id=permit.subject_id, conference_id=made.pk)
    context = {
        "family": trajectory.family,
        "form": form,
        "trail": _trail(permit, trajectory.family.name),
    }
    return render(request, "conference/new.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_PLAN, subject="family_id")
def conference(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    return show(request, permit, conference_id)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def move(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Put it on another moment."""
    one = found(permit, conference_id)
    local = one.starts_at.astimezone(clock.LOCAL)
    opened = {
        "seen": one.revision,
        "starts_on": local.date(),
        "starts_at": local.time(),
        "place": one.place,
        "place_words": one.place_words,
    }
    form = MoveConferenceForm(request.POST if request.method == "POST" else None, initial=opened)
    if form.is_valid():
        said = form.cleaned_data
        town = one.trajectory.family.municipality.name
        try:
            moved = move_conference(
                permit,
                conference=one,
                seen=said["seen"],
                starts_at=form.moment,
                place=Place(said["place"]),
                place_words=said["place_words"],
                **mailed(request, form.moment, town, moved=True),
            )
        except Obstructed as obstructed:
            refused(form, obstructed, found(permit, conference_id))
        else:
            if moved.revision != one.revision:
                messages.success(request, _moved(guests_of(conference_id)))
            return back(permit, conference_id)
    context = {
        "heading": _("Overleg verzetten"),
        "lead": _(
            "Iedereen wordt opnieuw gevraagd: wie een mail kreeg, krijgt er weer een. Wat er "
            "stond, blijft bewaard."
        ),
        "button": _("Verzetten"),
        "icon": "calendar",
    }
    return asked(request, permit, one, form, context)


def _moved(guests: list[Guest]) -> str:
    """Say whom somebody still has to tell."""
    not_mailed = ", ".join(one.called for one in guests if not one.email)
    if not not_mailed:
        return _("Het overleg is verzet. Iedereen heeft een nieuwe mail.")
    return _("Het overleg is verzet. Vertel het zelf aan: %(names)s.") % {"names": not_mailed}


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def off(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Call it off, with why."""
    one = found(permit, conference_id)
    form = OffForm(
        request.POST if request.method == "POST" else None, initial={"seen": one.revision}
    )
    if form.is_valid():
        try:
            call_off_conference(permit, conference=one, **form.cleaned_data)
        except Obstructed as obstructed:
            refused(form, obstructed, found(permit, conference_id))
        else:
            messages.success(request, _("Het overleg is afgezegd. Laat het iedereen weten."))
            return back(permit, conference_id)
    context = {
        "heading": _("Overleg afzeggen"),
        "lead": _("De agenda blijft staan, zodat u haar bij een volgend overleg kunt gebruiken."),
        "button": _("Afzeggen"),
        "icon": "close",
    }
    return asked(request, permit, one, form, context)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def point_new(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Put a point of one's own on the agenda."""
    one = found(permit, conference_id)
    members = list(members_of(permit.subject_id))
    form = PointForm(members, request.POST if request.method == "POST" else None)
    if form.is_valid():
        said = form.cleaned_data
        point = NewPoint(said["words"], life_domain=said["life_domain"], member=form.chosen)
        try:
            add_point(permit, conference=one, point=point)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het punt staat op de agenda."))
            return back(permit, conference_id)
    context = {
        "heading": _("Punt op de agenda"),
        "lead": "",
        "button": _("Op de agenda zetten"),
        "icon": "plus",
    }
    return asked(request, permit, one, form, context)


def found(permit: Permit, conference_id: int) -> Any:
    """Return the conference that an address names; Http404 when this permit opens none."""
    rows = conferences_for(permit).select_related("trajectory__family", "written_by")
    return get_object_or_404(rows, pk=conference_id)


def back(permit: Permit, conference_id: int) -> HttpResponse:
    """Return to the page of the conference."""
    return redirect("conference", family_id=permit.subject_id, conference_id=conference_id)


def refused(form: Any, obstructed: Obstructed, row: Any) -> None:
    """Say why not; a form that is sent again has seen how ``row`` stands now."""
    add_obstacles(form, obstructed.obstacles, OBSTACLES)
    form.data = {**form.data.dict(), "seen": row.revision}


def asked(
    request: HttpRequest, permit: Permit, one: Any, form: Any, context: dict[str, Any]
) -> HttpResponse:
    """Show one form about a conference."""
    context |= {
        "family": one.trajectory.family,
        "conference": one,
        "form": form,
        "trail": _trail(permit, one.trajectory.family.name),
    }
    return render(request, "conference/form.html", context, status=422 if form.errors else 200)


def show(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Show a conference: from its minutes, once they are fixed."""
    one = found(permit, conference_id)
    minutes = minutes_of(one.pk) if one.fixed else []
    is_open = not (one.fixed or one.called_off_at or one.trajectory.ended_on)
    since = None
    if minutes:
        guests, points = lines_of(read(minutes[0].content))
    else:
        invited = guests_of(one.pk)
        guests, points = guest_lines(invited), point_lines(points_of(one.pk))
        since = kept_since(one, invited, clock.today()) if is_open else None
    local = one.starts_at.astimezone(clock.LOCAL)
    context = {
        "family": one.trajectory.family,
        "conference": one,
        "since": since,
        "guests": guests,
        "points": points,
        "minutes": minutes,
        "is_open": is_open,
        "has_begun": local.date() <= clock.today(),
        "trail": _trail(permit, one.trajectory.family.name),
    }
    return render(request, "conference/conference.html", context)


def _trail(permit: Permit, name: str) -> list[dict[str, str]]:
    here = {"label": _("Overleg"), "url": address("conferences", permit.subject_id)}
    return [*trail_to(permit.subject_id, name), here]
