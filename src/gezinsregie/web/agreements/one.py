# SPDX-License-Identifier: EUPL-1.2
"""One agreement: what it says, whom it binds, its versions, and what rests on it."""

from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import get_language

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import Agreement
from gezinsregie.partners.agreement.queries import agreements_of
from gezinsregie.web.documents.served import served
from gezinsregie.web.shell.gate import page

from .keeping.views import town_of
from .shown import agreements_seen


@page(get=Act.READ_AGREEMENTS, within=town_of)
def agreement(request: HttpRequest, permit: Permit, agreement_id: UUID) -> HttpResponse:
    found = get_object_or_404(
        agreements_of(permit.subject_id).select_related("replaces", "replaced_by", "document"),
        pk=agreement_id,
    )
    (seen,) = agreements_seen([found], clock.today(), get_language() or "nl")
    context = {"one": seen, "successor": getattr(found, "replaced_by", None)}
    return render(request, "agreements/agreement.html", context)


@page(get=Act.READ_AGREEMENTS, within=town_of)
def agreement_document(request: HttpRequest, permit: Permit, agreement_id: UUID) -> HttpResponse:
    found = get_object_or_404(Agreement.objects.select_related("document"), pk=agreement_id)
    if found.document is None:
        raise Http404
    return served(request, found.document)
