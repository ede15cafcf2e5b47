# SPDX-License-Identifier: EUPL-1.2
"""Offering a family to another coordinator or municipality, and taking that back."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.casework.transfer.actions import offer_transfer, withdraw_transfer
from gezinsregie.casework.transfer.queries import colleagues_for, transfers_for, transfers_of
from gezinsregie.families.queries import members_of
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.web.plan.trail import trail_to
from gezinsregie.web.quick.addresses import address
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import OfferForm
from .letters import offered
from .shown import Seen, along
from .words import OFFERING


def _sees_contents(permit: Permit) -> bool:
    # Who leads the team sees how it goes, not what it is about: no name of the family.
    return permit.ground is not Ground.LEADS_THE_TEAM


def _trail(permit: Permit, trajectory: Trajectory) -> list[dict[str, str]]:
    if not _sees_contents(permit):
        return [{"label": _("Team"), "url": address("team")}]
    family = trajectory.family
    below = {"label": _("Het traject"), "url": address("course", family.pk)}
    return [*trail_to(family.pk, family.name), below]


@page(get=Act.OFFER_TRANSFER, post=Act.OFFER_TRANSFER, subject="family_id")
def new(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Offer this family; it stays where it is until the other accepts in writing."""
    trajectory = trajectories_for(permit).filter(ended_on__isnull=True).first()
    if trajectory is None:
        raise Http404
    members = list(members_of(permit.subject_id)) if _sees_contents(permit) else []
    form = OfferForm(
        members,
        colleagues_for(trajectory),
        request.POST if request.method == "POST" else None,
    )
    if request.method == "POST" and form.is_valid():
        town = trajectory.family.municipality.name
        try:
            made = offer_transfer(
                permit,
                trajectory=trajectory,
                offer=form.offer,
                items=form.items,
                **offered(request, request.user, town),
            )
        except Obstructed as refusal:
            add_obstacles(form, refusal.obstacles, OFFERING)
        else:
            messages.success(request, _("De overdracht is aangeboden."))
            return redirect("transfer", permit.subject_id, made.pk)
    context = {
        "family": trajectory.family,
        "form": form,
        "transfers": [Seen(one) for one in transfers_of(trajectory)],
        "trail": _trail(permit, trajectory),
    }
    return render(request, "transfer/new.html", context, status=422 if form.errors else 200)


@page(get=Act.OFFER_TRANSFER, subject="family_id")
def transfer(request: HttpRequest, permit: Permit, transfer_id: int) -> HttpResponse:
    """To whom a family was offered, since when, what goes along, and the answer."""
    one = get_object_or_404(transfers_for(permit), pk=transfer_id)
    sees = _sees_contents(permit)
    context = {
        "family": one.trajectory.family,
        "transfer": one,
        "seen": Seen(one),
        "along": along(one) if sees else [],
        "sees": sees,
        "trail": _trail(permit, one.trajectory),
    }
    return render(request, "transfer/transfer.html", context)


@page(post=Act.OFFER_TRANSFER, subject="family_id")
def withdraw(request: HttpRequest, permit: Permit, transfer_id: int) -> HttpResponse:
    one = get_object_or_404(transfers_for(permit), pk=transfer_id)
    try:
        withdraw_transfer(permit, transfer=one)
    except Obstructed as refusal:
        messages.error(request, str(OFFERING[refusal.obstacles[0].key]))
    else:
        messages.success(request, _("De overdracht is ingetrokken."))
    return redirect("transfer", permit.subject_id, one.pk)
