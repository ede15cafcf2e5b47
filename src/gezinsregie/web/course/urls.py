# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import pausing, views

urlpatterns = [
    path("", views.course, name="course"),
    path("verlengen/", views.extension, name="extend"),
    path("pauze/", pausing.pause, name="pause"),
    path("pauze/<int:pause_id>/eindigt/", pausing.pause_end, name="pause_end"),
]
