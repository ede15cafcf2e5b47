# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import emergency, emergency_family

urlpatterns = [
    path("", emergency, name="emergency"),
    path("<uuid:family_id>/", emergency_family, name="emergency_family"),
]
