# SPDX-License-Identifier: EUPL-1.2
"""Signing an agreement by a mailed link: read, say who you are, sign. No account is needed."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext_lazy as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.correspondence.models import Link
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.models import Party
from gezinsregie.partners.signature.actions import sign_by_link
from gezinsregie.web.documents.served import served
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.link_gate import link_page

from .words import WORDS

MOST_PARTIES = 100


class SigningForm(forms.Form):
    """Who signs, as what, and that this may be."""

    who = forms.CharField(
        label=_("Uw naam"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
        error_messages={
            "required": _("Vul uw naam in."),
            "max_length": _("Deze naam is te lang: hooguit 200 tekens."),
        },
    )
    function = forms.CharField(
        label=_("Uw functie"),
        max_length=200,
        widget=forms.TextInput(attrs={"autocomplete": "organization-title"}),
        error_messages={
            "required": _("Vul uw functie in."),
            "max_length": _("Deze functie is te lang: hooguit 200 tekens."),
        },
    )
    is_entitled = forms.BooleanField(
        label=_("Ik heb het stuk gelezen en mag namens deze organisatie tekenen."),
        error_messages={"required": _("Kruis aan dat u namens deze organisatie mag tekenen.")},
    )


@link_page(act=Act.SIGN_AGREEMENT)
def sign_agreement(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    party = _party(link)
    form = SigningForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            sign_by_link(permit, link=link, **form.cleaned_data)
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            return redirect("link_received")
    context = {
        "form": form,
        "party": party,
        "agreement": party.agreement,
        "parties": [
            one.organisation.name
            for one in party.agreement.parties.select_related("organisation")[:MOST_PARTIES]
        ],
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "signing/sign.html", context, status=status)


@link_page(act=Act.SIGN_AGREEMENT)
def sign_agreement_document(request: HttpRequest, permit: Permit, link: Link) -> HttpResponse:
    document = _party(link).agreement.document
    if document is None:
        raise Http404
    return served(request, document)


def _party(link: Link) -> Party:
    found = Party.objects.select_related("agreement__document", "agreement__municipality")
    return get_object_or_404(found.select_related("organisation"), pk=link.subject_id)
