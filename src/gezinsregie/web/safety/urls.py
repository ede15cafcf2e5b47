# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import meldcode, safety

urlpatterns = [
    path("", safety, name="safety"),
    path("meldcode/", meldcode, name="meldcode"),
]
