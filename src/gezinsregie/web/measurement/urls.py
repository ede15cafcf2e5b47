# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import correcting, views

urlpatterns = [
    path("", views.measurements, name="measurements"),
    path("nieuw/", views.new, name="measure"),
    path("<int:measurement_id>/verbeteren/", correcting.correct, name="measurement_correct"),
    path("<int:measurement_id>/eerder/", correcting.before, name="measurement_before"),
]
