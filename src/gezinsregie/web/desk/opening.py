# SPDX-License-Identifier: EUPL-1.2
"""Putting a coordinator in after a referral was accepted. What follows is not the desk's to see."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.access.permits import permit as permit_for
from gezinsregie.casework.referral.models import Outcome, Referral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.definitions import approach_of
from gezinsregie.families.merging.queries import stands_for
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import OpenForm
from .room import rooms
from .views import referral_page
from .words import OBSTACLES


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_open(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Open the trajectory with its coordinator, once."""
    here = redirect("desk_referral", referral_id=permit.subject_id)
    if request.method != "POST":
        return here
    referral = whole(permit.subject_id)
    try:
        opening = permit_for(request.user, Act.OPEN_TRAJECTORY, stands_for(referral.family_id))
    except NotPermitted as refusal:
        raise Http404 from refusal
    if not _is_accepted(referral):
        messages.warning(request, str(OBSTACLES["not_accepted"]))
        return here
    if hasattr(referral, "trajectory"):
        messages.warning(request, _("Het traject was al begonnen. Hieronder staat met wie."))
        return here
    people = rooms(referral.family.municipality_id, approach_of(referral.decision))
    form = OpenForm(request.POST, rooms=people)
    if not form.is_valid():
        return referral_page(request, referral, refused=form)
    try:
        open_from_referral(
            opening,
            referral=referral,
            coordinator_id=form.cleaned_data["coordinator"] or None,
            started_on=form.cleaned_data["started_on"],
        )
    except Obstructed as obstructed:
        add_obstacles(form, obstructed.obstacles, OBSTACLES)
        return referral_page(request, referral, refused=form)
    messages.success(request, _("Het traject is begonnen. De gezinscoach ziet het gezin nu."))
    return here


def _is_accepted(referral: Referral) -> bool:
    return hasattr(referral, "decision") and referral.decision.outcome == Outcome.ACCEPTED
