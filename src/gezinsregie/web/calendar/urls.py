# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.own_calendar, name="own_calendar"),
    path("mail/", views.digest, name="digest"),
    path("stoppen/", views.stop_calendar, name="stop_calendar"),
    path("<str:token>.ics", views.calendar_feed, name="calendar_feed"),
]
