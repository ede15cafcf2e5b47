# SPDX-License-Identifier: EUPL-1.2
"""Telling a partner something about the family."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.sharing.disclosure.actions import disclose
from gezinsregie.casework.sharing.received.queries import items_for
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.queries import partners_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import DiscloseForm
from .views import open_trajectory
from .words import OBSTACLES

MOST_OFFERED = 100


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def tell_partner(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Tell something, with all that has to be written down about it."""
    trajectory = open_trajectory(permit)
    items = {str(one.pk): one for one in items_for(permit)[:MOST_OFFERED]}
    helping = involved(clock.today()).filter(trajectory=trajectory)
    form = DiscloseForm(
        list(members_of(permit.subject_id)),
        list(helping.select_related("organisation", "trajectory")[:MOST_OFFERED]),
        list(partners_of(trajectory.family.municipality_id)[:MOST_OFFERED]),
        [(key, f"{one.from_name}: {Truncator(one.words).chars(80)}") for key, one in items.items()],
        request.POST if request.method == "POST" else None,
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            disclose(
                permit,
                trajectory=trajectory,
                words=said["words"],
                about=form.about,
                items=[items[key] for key in said.get("items", [])],
                told_words=said["told_words"],
                case_reason=said["case_reason"],
                **form.receiver,
            )
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Het is vastgelegd: wat, aan wie en waarom."))
            return redirect("sharing", family_id=permit.subject_id)
    context = {"family": trajectory.family, "form": form}
    return render(request, "sharing/disclose.html", context, status=422 if form.errors else 200)
