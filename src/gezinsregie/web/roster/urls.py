# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.roster, name="roster"),
    path("vervanging/", views.stand_in_new, name="stand_in_new"),
    path("vervanging/<int:stand_in_id>/stoppen/", views.stand_in_end, name="stand_in_end"),
    path("dienst/", views.duty_new, name="duty_new"),
    path("dienst/<int:duty_id>/stoppen/", views.duty_end, name="duty_end"),
]
