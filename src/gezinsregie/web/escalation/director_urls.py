# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .director import knot, lanes

urlpatterns = [
    path("", lanes, name="knots"),
    path("<uuid:family_id>/<int:escalation_id>/", knot, name="knot"),
]
