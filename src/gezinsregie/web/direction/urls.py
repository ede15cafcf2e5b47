# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.direction, name="direction"),
    path("overdragen/", views.hand, name="direction_hand"),
    path("<int:direction_id>/eerder/", views.history, name="direction_history"),
]
