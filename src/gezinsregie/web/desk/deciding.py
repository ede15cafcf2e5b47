# SPDX-License-Identifier: EUPL-1.2
"""The three answers of a desk: accept, send on, refuse. Each is given once, with its reason."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.facts import facts_of
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.referral.queries import whole
from gezinsregie.casework.referral.telling import Notice
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from gezinsregie.partners.queries import partners_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from . import matrix
from .forms import AcceptForm, RedirectForm, RefuseForm
from .views import referral_page
from .words import OBSTACLES, notice


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_accept(request: HttpRequest, permit: Permit) -> HttpResponse:
    def form_for(referral: Referral) -> AcceptForm:
        approaches = matrix.considered(facts_of(referral, clock.today()))
        return AcceptForm(request.POST, approaches=approaches)

    def carry_out(referral: Referral, form: AcceptForm) -> None:
        told = _notice(request, referral)
        actions.accept(permit, referral=referral, notice=told, **form.answer())

    return _decide(
        request, permit, form_for, carry_out, _("Aangenomen. Zet nu een gezinscoach in.")
    )


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_redirect(request: HttpRequest, permit: Permit) -> HttpResponse:
    def carry_out(referral: Referral, form: RedirectForm) -> None:
        actions.redirect(
            permit, referral=referral, notice=_notice(request, referral), **form.answer()
        )

    return _decide(
        request,
        permit,
        lambda referral: RedirectForm(request.POST, partners=partners_of(referral.municipality_id)),
        carry_out,
        _("Doorverwezen. De verwijzer leest waarheen en waarom."),
    )


@page(get=Act.READ_REFERRAL, post=Act.DECIDE_REFERRAL, subject="referral_id")
def desk_refuse(request: HttpRequest, permit: Permit) -> HttpResponse:
    def carry_out(referral: Referral, form: RefuseForm) -> None:
        actions.refuse(
            permit, referral=referral, notice=_notice(request, referral), **form.cleaned_data
        )

    return _decide(
        request,
        permit,
        lambda referral: RefuseForm(request.POST, prefix="refuse"),
        carry_out,
        _("Niet aangenomen. De verwijzer leest uw reden."),
    )


def _decide(
    request: HttpRequest,
    permit: Permit,
    form_for: Callable[[Referral], Any],
    carry_out: Callable[[Referral, Any], None],
    done: str,
) -> HttpResponse:
    """Carry out one of the three, or show all that is missing with everything that was typed."""
    here = redirect("desk_referral", referral_id=permit.subject_id)
    if request.method != "POST":
        return here
    referral = whole(permit.subject_id)
    if hasattr(referral, "decision"):
        return _too_late(request, here)
    form = form_for(referral)
    if not form.is_valid():
        return referral_page(request, referral, refused=form)
    try:
        carry_out(referral, form)
    except Obstructed as obstructed:
        if "decided_already" in {one.key for one in obstructed.obstacles}:
            return _too_late(request, here)
        add_obstacles(form, _at_their_fields(form, list(obstructed.obstacles)), OBSTACLES)
        return referral_page(request, referral, refused=form)
    messages.success(request, done)
    return here


def _notice(request: HttpRequest, referral: Referral) -> Notice:
    return notice(request.build_absolute_uri(reverse("referral_answer", args=[referral.pk])))


def _at_their_fields(form: forms.Form, obstacles: list[Obstacle]) -> list[Obstacle]:
    return form.at_their_fields(obstacles) if isinstance(form, AcceptForm) else obstacles


def _too_late(request: HttpRequest, here: HttpResponse) -> HttpResponse:
    messages.warning(
        request, _("Over deze aanmelding was al besloten. Hieronder staat dat besluit.")
    )
    return here
