# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.door, name="at_the_door"),
    path("notitie/", views.note_new, name="visitor_note"),
    path("notitie/<int:note_id>/", views.note_again, name="visitor_note_again"),
    path("notitie/<int:note_id>/vervalt/", views.note_end, name="visitor_note_end"),
    path("bellen/", views.crisis_contact, name="crisis_contact"),
    path(
        "bellen/<int:crisis_contact_id>/vervalt/",
        views.crisis_contact_end,
        name="crisis_contact_end",
    ),
]
