# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.withholding, name="withholding"),
    path("<int:withheld_id>/einde/", views.end, name="withholding_end"),
]
