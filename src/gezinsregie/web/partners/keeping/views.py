# SPDX-License-Identifier: EUPL-1.2
"""Keeping the directory: a new partner, what changed, a former name, an aim."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.directory import actions
from gezinsregie.partners.models import Organisation
from gezinsregie.web.partners.views import town_of
from gezinsregie.web.partners.words import WORDS
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .forms import AimForm, FormerNameForm, PartnerForm


@page(get=Act.KEEP_PARTNERS, post=Act.KEEP_PARTNERS)
def partner_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    form = PartnerForm(request.POST or None)

    def write() -> Any:
        return actions.add_partner(
            permit, told=form.told(), known_domains=vocabulary().life_domains
        ).pk

    return _kept(request, form, None, write, _("Partner toevoegen"))


@page(get=Act.KEEP_PARTNERS, post=Act.KEEP_PARTNERS, within=town_of)
def partner_change(request: HttpRequest, permit: Permit, organisation_id: UUID) -> HttpResponse:
    held = get_object_or_404(Organisation, pk=organisation_id)
    known = {name: getattr(held, name) for name in PartnerForm.base_fields}
    form = PartnerForm(request.POST or None, initial=known)

    def write() -> Any:
        return actions.change_partner(
            permit,
            organisation=held,
            told=form.told(),
            known_domains=vocabulary().life_domains,
        ).pk

    return _kept(request, form, held, write, _("Bijwerken"))


@page(get=Act.KEEP_PARTNERS, post=Act.KEEP_PARTNERS, within=town_of)
def former_name(request: HttpRequest, permit: Permit, organisation_id: UUID) -> HttpResponse:
    held = get_object_or_404(Organisation, pk=organisation_id)
    form = FormerNameForm(request.POST or None)

    def write() -> Any:
        actions.name_former(permit, organisation=held, **form.cleaned_data)
        return held.pk

    return _kept(request, form, held, write, _("Vroegere naam"))


@page(get=Act.KEEP_PARTNERS, post=Act.KEEP_PARTNERS, within=town_of)
def aim(request: HttpRequest, permit: Permit, organisation_id: UUID) -> HttpResponse:
    held = get_object_or_404(Organisation, pk=organisation_id)
    form = AimForm(request.POST or None)

    def write() -> Any:
        actions.record_aim(
            permit,
            organisation=held,
            known_domains=vocabulary().life_domains,
            **form.cleaned_data,
        )
        return held.pk

    return _kept(request, form, held, write, _("Doel"))


def _kept(
    request: HttpRequest,
    form: forms.Form,
    organisation: Organisation | None,
    write: Callable[[], Any],
    title: str,
) -> HttpResponse:
    """Write what the form says and go on to the organisation, or show what is wrong with it."""
    if request.method == "POST" and form.is_valid():
        try:
            organisation_id = write()
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(request, _("Opgeslagen."))
            return redirect("partner", organisation_id=organisation_id)
    context = {"form": form, "organisation": organisation, "title": title}
    status = 422 if request.method == "POST" else 200
    return render(request, "partners/keeping/form.html", context, status=status)
