# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .ending import end_own
from .views import declare_in_advance

urlpatterns = [
    path("", declare_in_advance, name="declare_in_advance"),
    path("eindigen/", end_own, name="conflict_end_own"),
]
