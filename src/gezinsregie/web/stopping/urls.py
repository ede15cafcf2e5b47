# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.weigh, name="weigh_stop"),
    path("<int:stop_id>/", views.decision, name="stop_decision"),
]
