# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import sign_agreement, sign_agreement_document

urlpatterns = [
    path("<str:token>/", sign_agreement, name="sign_agreement"),
    path("<str:token>/stuk/", sign_agreement_document, name="sign_agreement_document"),
]
