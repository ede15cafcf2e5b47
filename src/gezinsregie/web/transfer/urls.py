# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.new, name="transfer_new"),
    path("<int:transfer_id>/", views.transfer, name="transfer"),
    path("<int:transfer_id>/intrekken/", views.withdraw, name="transfer_withdraw"),
]
