# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.member_access, name="member_access"),
    path("<int:account_id>/link/", views.mail_anew, name="member_access_link"),
    path("<int:account_id>/sluiten/", views.close, name="member_access_close"),
]
