# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .keeping.views import agreement_new, agreement_renew, party
from .one import agreement
from .views import agreements

urlpatterns = [
    path("", agreements, name="agreements"),
    path("nieuw/", agreement_new, name="agreement_new"),
    path("<uuid:agreement_id>/", agreement, name="agreement"),
    path("<uuid:agreement_id>/nieuwe-versie/", agreement_renew, name="agreement_renew"),
    path("<uuid:agreement_id>/partijen/<int:party_id>/", party, name="party"),
]
