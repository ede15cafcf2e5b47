# SPDX-License-Identifier: EUPL-1.2
"""The directory: who takes part here, under which names, and how they are reached day and night."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.queries import agreements_of, standing_of
from gezinsregie.partners.directory.queries import (
    directory_of,
    municipality_of_organisation,
    professionals_of,
)
from gezinsregie.partners.models import Organisation
from gezinsregie.web.agreements.words import STANDINGS
from gezinsregie.web.shell.gate import page
from gezinsregie.web.shell.work import work_of

A_PAGE = 24
MOST_PEOPLE = 60


def town_of(organisation_id: UUID) -> Any:
    return municipality_of_organisation(organisation_id)


def domain_names(keys: Sequence[str]) -> list[str]:
    """Return the names of life domains, in the language of the reader."""
    known, language = vocabulary().life_domains, get_language() or "nl"
    return [known[key].name.in_language(language) for key in keys if key in known]


@page(get=Act.READ_PARTNERS)
def partners(request: HttpRequest, permit: Permit) -> HttpResponse:
    shown = Paginator(directory_of(permit.subject_id), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": shown,
        "organisations": [(one, domain_names(one.life_domains)) for one in shown],
    }
    return render(request, "partners/partners.html", context)


@page(get=Act.READ_PARTNERS, within=town_of)
def partner(request: HttpRequest, permit: Permit, organisation_id: UUID) -> HttpResponse:
    found = get_object_or_404(directory_of(permit.subject_id), pk=organisation_id)
    people = list(professionals_of(found.pk, permit.subject_id)[: MOST_PEOPLE + 1])
    own = any(one.organisation_id == found.pk for one in work_of(request))
    context = {
        "organisation": found,
        "domains": domain_names(found.life_domains),
        "aims": [(domain_names([one.life_domain]), one.words) for one in found.aims.all()],
        "people": people[:MOST_PEOPLE],
        "more_people": len(people) > MOST_PEOPLE,
        "own": own,
        "agreements": _agreements(permit.subject_id, found),
    }
    return render(request, "partners/partner.html", context)


def _agreements(municipality_id: Any, organisation: Organisation) -> list[tuple[Any, Any]]:
    """Return what this organisation is party to, each with how it stands for it today."""
    today = clock.today()
    found = agreements_of(municipality_id).filter(parties__organisation=organisation)
    return [
        (one, STANDINGS[standing_of(one, party, today)])
        for one in found
        for party in one.parties.all()
        if party.organisation_id == organisation.pk
    ]
