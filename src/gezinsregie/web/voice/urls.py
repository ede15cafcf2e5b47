# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.from_family, name="from_family"),
    path("<int:message_id>/", views.answer_family, name="answer_family"),
]
