# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import legal_ground, legal_grounds

urlpatterns = [
    path("", legal_grounds, name="legal_grounds"),
    path("<slug:ground_key>/", legal_ground, name="legal_ground"),
]
