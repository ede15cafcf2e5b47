# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.home, name="home"),
    path("inloggen/", views.sign_in, name="sign_in"),
    path("inloggen/nog/", views.still_signed_in, name="still_signed_in"),
    path("inloggen/kaart/", views.sign_in_by_card, name="sign_in_by_card"),
    path("werk/gemeente/", views.choose_municipality, name="choose_work"),
    path("uitloggen/", views.sign_out, name="sign_out"),
]
