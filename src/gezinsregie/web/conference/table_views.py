# SPDX-License-Identifier: EUPL-1.2
"""What was decided at the table, and the minutes."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit_on
from gezinsregie.casework.conference.actions import decide_point
from gezinsregie.casework.conference.minutes.actions import add_to_minutes, fix_minutes
from gezinsregie.casework.conference.models import AgendaPoint
from gezinsregie.casework.conference.queries import guests_of, points_of
from gezinsregie.casework.plan.queries import goals_for
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .shown import guest_lines, point_lines
from .table_forms import AdditionForm, DecideForm, MinutesForm
from .views import asked, back, found, refused
from .words import OBSTACLES


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def decide(request: HttpRequest, permit: Permit, conference_id: int, point_id: int) -> HttpResponse:
    """Write down what was decided about a point; an action goes into the plan at once."""
    one = found(permit, conference_id)
    point = get_object_or_404(
        AgendaPoint.objects.select_related("conference__trajectory", "concern", "goal"),
        pk=point_id,
        conference=one.pk,
    )
    form = DecideForm(
        point,
        goals_for(permit),
        request.POST if request.method == "POST" else None,
        family_id=permit.subject_id,
    )
    if form.is_valid():
        # Whoever keeps conferences writes the plan as well; it is its own line in the log.
        plan = permit_on(request.grounds, request.user, Act.WRITE_PLAN, permit.subject_id)  # type: ignore[attr-defined]
        try:
            decide_point(
                permit,
                point=point,
                seen=form.cleaned_data["seen"],
                decision=form.cleaned_data["decision"],
                plan=plan,
                step=form.step,
            )
        except Obstructed as obstructed:
            refused(form, obstructed, AgendaPoint.objects.get(pk=point.pk))
        else:
            messages.success(
                request,
                _("Het besluit is opgeschreven en de actie staat in het plan.")
                if form.step
                else _("Het besluit is opgeschreven."),
            )
            return back(permit, conference_id)
    context = {
        "heading": _("Besluit opschrijven"),
        "lead": point.words,
        "button": _("Opschrijven"),
        "icon": "check",
    }
    return asked(request, permit, one, form, context)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def minutes(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Fix the minutes, beside all that goes into them."""
    one = found(permit, conference_id)
    form = MinutesForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            fix_minutes(permit, conference=one, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het verslag is vastgelegd. Het verandert niet meer."))
            return back(permit, conference_id)
    family = one.trajectory.family
    context = {
        "family": family,
        "conference": one,
        "form": form,
        "guests": guest_lines(guests_of(one.pk)),
        "points": point_lines(points_of(one.pk)),
        "trail": trail_to(family.pk, family.name),
    }
    return render(request, "conference/minutes.html", context, status=422 if form.errors else 200)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def add(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Add to minutes that are fixed."""
    one = found(permit, conference_id)
    form = AdditionForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            add_to_minutes(permit, conference=one, **form.cleaned_data)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het staat onder het verslag."))
            return back(permit, conference_id)
    context = {
        "heading": _("Verslag aanvullen"),
        "lead": "",
        "button": _("Aanvullen"),
        "icon": "plus",
    }
    return asked(request, permit, one, form, context)
