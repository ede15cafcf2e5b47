# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import decide, escalation

urlpatterns = [
    path("", escalation, name="escalation"),
    path("besluit/", decide, name="decide_by_mandate"),
]
