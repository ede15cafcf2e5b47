# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .keeping.asking import signature_ask, signature_take_back
from .keeping.document import agreement_document_new
from .keeping.views import agreement_new, agreement_renew, party
from .one import agreement, agreement_document
from .views import agreements

urlpatterns = [
    path("", agreements, name="agreements"),
    path("nieuw/", agreement_new, name="agreement_new"),
    path("<uuid:agreement_id>/", agreement, name="agreement"),
    path("<uuid:agreement_id>/nieuwe-versie/", agreement_renew, name="agreement_renew"),
    path("<uuid:agreement_id>/document/", agreement_document, name="agreement_document"),
    path(
        "<uuid:agreement_id>/document/toevoegen/",
        agreement_document_new,
        name="agreement_document_new",
    ),
    path("<uuid:agreement_id>/partijen/<int:party_id>/", party, name="party"),
    path(
        "<uuid:agreement_id>/partijen/<int:party_id>/laten-tekenen/",
        signature_ask,
        name="signature_ask",
    ),
    path(
        "<uuid:agreement_id>/partijen/<int:party_id>/laten-tekenen/terugnemen/",
        signature_take_back,
        name="signature_take_back",
    ),
]
