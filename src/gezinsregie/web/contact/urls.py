# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import correcting, private, views
from .planned import views as planned

urlpatterns = [
    path("", views.contacts, name="contacts"),
    path("nieuw/", views.new, name="contact_new"),
    path("plannen/", planned.plan, name="visit_plan"),
    path("gepland/<int:planned_id>/", planned.planned, name="visit_planned"),
    path("gepland/<int:planned_id>/afzeggen/", planned.off, name="visit_off"),
    path("gepland/<int:planned_id>/noteren/", planned.done, name="visit_done"),
    path("<int:contact_id>/verbeteren/", correcting.correct, name="contact_correct"),
    path("<int:contact_id>/apart/", private.keep, name="private_words"),
    path("<int:contact_id>/apart/lezen/", private.read, name="private_words_read"),
    path("<int:contact_id>/eerder/", correcting.before, name="contact_before"),
]
