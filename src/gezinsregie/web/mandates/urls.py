# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import mandate_back, mandate_new, mandates

urlpatterns = [
    path("", mandates, name="mandates"),
    path("nieuw/", mandate_new, name="mandate_new"),
    path("<int:mandate_id>/intrekken/", mandate_back, name="mandate_back"),
]
