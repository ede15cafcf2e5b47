# SPDX-License-Identifier: EUPL-1.2
"""Who is invited to a conference, and who was there."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.conference.guests.actions import invite, record_attendance, uninvite
from gezinsregie.casework.conference.guests.models import Guest
from gezinsregie.casework.conference.queries import guests_of
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import GuestForm
from .table_forms import AttendanceForm
from .views import asked, back, found
from .words import OBSTACLES


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def invite_one(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Invite somebody more."""
    one = found(permit, conference_id)
    helping = involved(clock.today()).filter(trajectory=one.trajectory_id)
    form = GuestForm(
        members_of(permit.subject_id),
        helping.select_related("organisation"),
        request.POST if request.method == "POST" else None,
    )
    if form.is_valid():
        try:
            invite(permit, conference=one, invitee=form.invitee)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
        else:
            messages.success(request, _("Uitgenodigd."))
            return back(permit, conference_id)
    context = {
        "heading": _("Iemand uitnodigen"),
        "lead": _("Wie met een naam is uitgenodigd, ziet niets van het plan."),
        "button": _("Uitnodigen"),
        "icon": "plus",
    }
    return asked(request, permit, one, form, context)


@page(post=Act.KEEP_CONFERENCE, subject="family_id")
def uninvite_one(
    request: HttpRequest, permit: Permit, conference_id: int, guest_id: int
) -> HttpResponse:
    """Take an invitation back."""
    one = found(permit, conference_id)
    guest = get_object_or_404(
        Guest.objects.select_related("conference__trajectory"), pk=guest_id, conference=one.pk
    )
    try:
        uninvite(permit, guest=guest)
    except Obstructed as obstructed:
        for why in obstructed.obstacles:
            messages.warning(request, str(OBSTACLES[why.key]))
    else:
        messages.success(request, _("De uitnodiging is ingetrokken."))
    return back(permit, conference_id)


@page(get=Act.KEEP_CONFERENCE, post=Act.KEEP_CONFERENCE, subject="family_id")
def attendance(request: HttpRequest, permit: Permit, conference_id: int) -> HttpResponse:
    """Say who was there, and who was heard."""
    one = found(permit, conference_id)
    guests = guests_of(one.pk)
    for guest in guests:
        guest.conference = one
    form = AttendanceForm(guests, request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            record_attendance(permit, conference=one, attended=form.attended)
        except Obstructed as obstructed:
            add_obstacles(form, obstructed.obstacles, OBSTACLES)
            stale = {why.about for why in obstructed.obstacles if why.key == "changed_meanwhile"}
            form.say_how_it_stands([own for own in guests_of(one.pk) if str(own.pk) in stale])
        else:
            messages.success(request, _("Opgeschreven wie er was en wie is gehoord."))
            return back(permit, conference_id)
    context = {
        "heading": _("Wie was erbij?"),
        "lead": _("Wie er niet was, kan vooraf zijn gehoord. Schrijf dan op wat diegene vertelde."),
        "button": _("Opschrijven"),
        "icon": "check",
    }
    return asked(request, permit, one, form, context)
