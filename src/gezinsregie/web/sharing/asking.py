# SPDX-License-Identifier: EUPL-1.2
"""Asking somebody outside a question, mailing it again, and taking it back."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.sharing.moment.queries import answer_wanted_on
from gezinsregie.casework.sharing.request.actions import ask, mail_again, withdraw_request
from gezinsregie.casework.sharing.request.queries import requests_for
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.families.queries import members_of
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AskForm
from .letters import mailed
from .views import open_trajectory
from .words import OBSTACLES

# Offered for an answer where the approach names no term; a coordinator may choose another day.
DAYS_TO_ANSWER = timedelta(days=14)


@page(get=Act.SHARE_INFORMATION, post=Act.SHARE_INFORMATION, subject="family_id")
def ask_somebody(request: HttpRequest, permit: Permit) -> HttpResponse:
    """Ask a question; with an address it goes out by mail at once."""
    trajectory = open_trajectory(permit)
    town = trajectory.family.municipality
    form = AskForm(
        list(members_of(permit.subject_id)),
        organisations_at(town.pk),
        request.POST if request.method == "POST" else None,
        initial={"due_on": answer_wanted_on(trajectory) or clock.today() + DAYS_TO_ANSWER},
    )
    if form.is_valid():
        said = form.cleaned_data
        try:
            ask(
                permit,
                trajectory=trajectory,
                organisation=said["organisation"],
                to_name=said["to_name"],
                to_email=said["to_email"],
                question=said["question"],
                about=form.about,
                due_on=said["due_on"],
                **mailed(request, request.user, town.name),
            )
        except Obstructed as refusal:
            add_obstacles(form, [_at_its_field(one) for one in refusal.obstacles], OBSTACLES)
        else:
            messages.success(request, _sent(said["to_email"]))
            return redirect("sharing", family_id=permit.subject_id)
    context = {"family": trajectory.family, "form": form}
    return render(request, "sharing/ask.html", context, status=422 if form.errors else 200)


def _at_its_field(obstacle: Obstacle) -> Obstacle:
    return Obstacle(obstacle.key, field="to_email") if obstacle.field == "to" else obstacle


def _sent(address: str) -> str:
    if not address:
        return _("De vraag staat erbij. Bel, en noteer het antwoord.")
    if mail_works():
        return _("De vraag is gemaild. Het antwoord komt hier binnen.")
    return _("De vraag staat klaar. De mail gaat weg zodra uw beheerder de mail heeft ingesteld.")


@page(post=Act.SHARE_INFORMATION, subject="family_id")
def mail_request_again(request: HttpRequest, permit: Permit, request_id: int) -> HttpResponse:
    """Mail a new link; the old one closes."""
    asked = get_object_or_404(requests_for(permit), pk=request_id)
    town = asked.trajectory.family.municipality.name

    def act() -> str:
        mail_again(permit, request=asked, **mailed(request, request.user, town))
        return _sent(asked.to_email)

    return _then_back(request, permit, act)


@page(post=Act.SHARE_INFORMATION, subject="family_id")
def request_withdraw(request: HttpRequest, permit: Permit, request_id: int) -> HttpResponse:
    """Take a question back."""
    asked = get_object_or_404(requests_for(permit), pk=request_id)

    def act() -> str:
        withdraw_request(permit, request=asked)
        return _("De vraag is ingetrokken. De link werkt niet meer.")

    return _then_back(request, permit, act)


def _then_back(request: HttpRequest, permit: Permit, act: Callable[[], Any]) -> HttpResponse:
    try:
        messages.success(request, act())
    except Obstructed as refusal:
        for obstacle in refusal.obstacles:
            messages.warning(request, str(OBSTACLES[obstacle.key]))
    return redirect("sharing", family_id=permit.subject_id)
