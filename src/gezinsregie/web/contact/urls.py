# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.contacts, name="contacts"),
    path("nieuw/", views.new, name="contact_new"),
]
