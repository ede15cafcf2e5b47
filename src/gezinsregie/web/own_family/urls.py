# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.own_families, name="own_families"),
    path("<uuid:family_id>/", views.own_family, name="own_family"),
]
