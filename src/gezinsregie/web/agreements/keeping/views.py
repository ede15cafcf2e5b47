# SPDX-License-Identifier: EUPL-1.2
"""Writing agreements down: a new one, a new version, and what is known of each party."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.agreement.actions import record_agreement
from gezinsregie.partners.agreement.models import Agreement, Party
from gezinsregie.partners.agreement.queries import municipality_of_agreement
from gezinsregie.partners.legal_ground.law import law
from gezinsregie.partners.queries import organisations_at
from gezinsregie.web.agreements.shown import party_seen
from gezinsregie.web.shell.forms.obstacles import add_obstacles
from gezinsregie.web.shell.gate import page

from .facts import facts_of, form_of
from .forms import AgreementForm, as_before
from .words import WORDS


def town_of(agreement_id: UUID, **_others: Any) -> Any:
    return municipality_of_agreement(agreement_id)


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS)
def agreement_new(request: HttpRequest, permit: Permit) -> HttpResponse:
    return _written(request, permit, replaces=None)


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS, within=town_of)
def agreement_renew(request: HttpRequest, permit: Permit, agreement_id: UUID) -> HttpResponse:
    before = get_object_or_404(
        Agreement.objects.prefetch_related("domains", "purposes"), pk=agreement_id
    )
    return _written(request, permit, replaces=before)


def _written(request: HttpRequest, permit: Permit, replaces: Agreement | None) -> HttpResponse:
    form = AgreementForm(
        request.POST or None,
        organisations=organisations_at(permit.subject_id),
        initial=_as_before(replaces) if replaces else {},
    )
    if request.method == "POST" and form.is_valid():
        try:
            agreement = record_agreement(
                permit,
                new=form.new_agreement(replaces),
                parties=list(form.cleaned_data["parties"]),
                known_domains=vocabulary().life_domains,
                known_purposes=law().purpose_of,
                known_grounds=law().ground_of,
            )
        except Obstructed as refused:
            add_obstacles(form, refused.obstacles, WORDS)
        else:
            messages.success(
                request, _("Het stuk staat erin. Leg nu per partij vast wat u zag en wie tekende.")
            )
            return redirect("agreement", agreement_id=agreement.pk)
    context = {"form": form, "replaces": replaces}
    status = 422 if request.method == "POST" else 200
    return render(request, "agreements/keeping/agreement_form.html", context, status=status)


def _as_before(agreement: Agreement) -> dict[str, Any]:
    today = clock.today()
    still_there = agreement.parties.exclude(bound_until__lt=today)
    return as_before(agreement, list(still_there.values_list("organisation", flat=True)))


@page(get=Act.KEEP_AGREEMENTS, post=Act.KEEP_AGREEMENTS, within=town_of)
def party(request: HttpRequest, permit: Permit, agreement_id: UUID, party_id: int) -> HttpResponse:
    held = get_object_or_404(
        Party.objects.select_related("agreement", "organisation", "seen_by"),
        pk=party_id,
        agreement=agreement_id,
    )
    facts = facts_of(held)
    forms = {one.key: form_of(one, held) for one in facts}
    told = None
    if request.method == "POST":
        fact = next((one for one in facts if one.key == request.POST.get("fact")), None)
        if fact is None:
            messages.error(request, _("Kies wat u wilt vastleggen, en sla het daar op."))
        else:
            told = forms[fact.key] = form_of(fact, held, request.POST)
        if told is not None and told.is_valid():
            try:
                told.write(permit, held)
            except Obstructed as refused:
                add_obstacles(told, refused.obstacles, WORDS)
            else:
                messages.success(request, _("Vastgelegd."))
                return redirect("party", agreement_id=agreement_id, party_id=party_id)
    context = {
        "agreement": held.agreement,
        "party": party_seen(held.agreement, held, clock.today()),
        "facts": [(one, forms[one.key]) for one in facts],
        "faulty": told,
    }
    status = 422 if request.method == "POST" else 200
    return render(request, "agreements/keeping/party.html", context, status=status)
