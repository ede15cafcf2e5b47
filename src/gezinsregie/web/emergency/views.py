# SPDX-License-Identifier: EUPL-1.2
"""Emergency access: the consequences first, then an exact name, a day of birth and a reason."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.emergency.actions import open_emergency
from gezinsregie.casework.emergency.queries import opened_by, tries_of
from gezinsregie.casework.emergency.rules import MOST_TRIES
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.families.models import Family
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.family.shown import members_shown
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import EmergencyForm
from .words import OBSTACLES, notice


@page(get=Act.OPEN_EMERGENCY, post=Act.OPEN_EMERGENCY)
def emergency(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = EmergencyForm(request.POST if request.method == "POST" else None)
    not_found, may_already = False, ""
    if request.method == "POST" and form.is_valid():
        letter = notice(request.build_absolute_uri(reverse("access_review")))
        try:
            opened = open_emergency(permit, notice=letter, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, OBSTACLES)
            may_already = next(
                (one.about for one in refused.obstacles if one.key == "may_already"), ""
            )
        else:
            if opened is not None:
                under_way = opened.family.trajectories.exists()
                return redirect("family" if under_way else "emergency_family", opened.family_id)
            not_found = True
    context = {
        "form": form,
        "not_found": not_found,
        "may_already": may_already,
        "left": max(0, MOST_TRIES - tries_of(request.user.pk)),
        "mail_works": mail_works(),
        "own": opened_by(request.user, permit.subject_id),
    }
    return render(request, "emergency/emergency.html", context, status=422 if form.errors else 200)


@page(get=Act.READ_FAMILY, subject="family_id")
def emergency_family(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Who belongs to a family that has no trajectory yet, for a night in which that matters."""
    family = get_object_or_404(Family, pk=permit.subject_id)
    context = {
        "family": family,
        "members": members_shown(members_of(family.pk), clock.today()),
        "under_way": family.trajectories.exists(),
    }
    return render(request, "emergency/family.html", context)
