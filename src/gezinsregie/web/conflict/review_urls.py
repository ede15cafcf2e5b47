# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .ending import conflicts, end_advance_of, end_conflict_of

urlpatterns = [
    path("", conflicts, name="conflicts"),
    path("<int:conflict_id>/eindigen/", end_conflict_of, name="conflict_end"),
    path("vooraf/<int:advance_id>/eindigen/", end_advance_of, name="advance_end"),
]
