# SPDX-License-Identifier: EUPL-1.2
"""Asking somebody by mail to sign for a party."""

from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.queries import mail_works
from gezinsregie.correspondence.rules import OPEN_FOR
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.signature.actions import ask_signature, take_back
from gezinsregie.partners.signature.queries import links_of
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page
from gezinsregie.web.signing.words import WORDS

from .views import town_of


class AskForm(forms.Form):
    """Whom to mail."""

    to = forms.EmailField(
        label=gettext_lazy("E-mailadres van wie tekent"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
        error_messages={
            "required": gettext_lazy("Vul een e-mailadres in."),
            "invalid": gettext_lazy("Schrijf het e-mailadres als naam@organisatie.nl."),
            "max_length": gettext_lazy("Dit adres is te lang."),
        },
    )


class TakeBackForm(forms.Form):
    """Which link."""

    link = forms.UUIDField()


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS, within=town_of)
def signature_ask(
    request: HttpRequest, permit: Permit, agreement_id: UUID, party_id: int
) -> HttpResponse:
    held = get_object_or_404(
        Party.objects.select_related("agreement__municipality", "organisation"),
        pk=party_id,
        agreement=agreement_id,
    )
    form = AskForm(request.POST or None)

    def letter(token: str) -> str:
        address = request.build_absolute_uri(reverse("sign_agreement", kwargs={"token": token}))
        return _letter(held, address)

    if request.method == "POST" and form.is_valid():
        try:
            ask_signature(
                permit,
                party=held,
                to=form.cleaned_data["to"],
                subject=_("Vraag om een afspraak te tekenen"),
                letter=letter,
            )
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(
                request,
                _("De mail is onderweg.")
                if mail_works()
                else _("De mail wacht tot er een mailserver is ingesteld."),
            )
            return redirect("party", agreement_id=agreement_id, party_id=party_id)
    context = {
        "form": form,
        "party": held,
        "links": links_of(held.pk),
        "mail_works": mail_works(),
        "now": clock.now(),
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "agreements/keeping/ask_form.html", context, status=status)


@page(post=Act.KEEP_AGREEMENTS, within=town_of)
def signature_take_back(
    request: HttpRequest, permit: Permit, agreement_id: UUID, party_id: int
) -> HttpResponse:
    """Take back one link that was mailed to have a party sign."""
    held = get_object_or_404(
        Party.objects.select_related("agreement"), pk=party_id, agreement=agreement_id
    )
    form = TakeBackForm(request.POST)
    try:
        if not form.is_valid():
            raise Obstructed(Obstacle("link_shut"))
        take_back(permit, party=held, link_id=form.cleaned_data["link"])
    except Obstructed:
        messages.error(
            request,
            _("Deze link was al gebruikt, verlopen of teruggenomen. Er is niets veranderd."),
        )
    else:
        messages.success(request, _("De link is teruggenomen. Hij opent niets meer."))
    return redirect("signature_ask", agreement_id=agreement_id, party_id=party_id)


def _letter(party: Party, address: str) -> str:
    return _(
        "De gemeente %(municipality)s vraagt u te tekenen namens %(organisation)s:\n\n"
        "%(title)s\n\n"
        "Lees het stuk en teken op deze pagina. De link werkt één keer, %(days)d dagen lang. Stuur "
        "hem niet door: tekenen twee mensen, dan krijgt ieder een eigen link.\n\n"
        "%(address)s\n"
    ) % {
        "municipality": party.agreement.municipality.name,
        "organisation": party.organisation.name,
        "title": party.agreement.title,
        "days": OPEN_FOR.days,
        "address": address,
    }
