# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import access_review, emergency_review

urlpatterns = [
    path("", access_review, name="access_review"),
    path("<int:emergency_id>/", emergency_review, name="emergency_review"),
]
