# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import demonstration_mails, received

urlpatterns = [
    path("ontvangen/", received, name="link_received"),
    path("mails/", demonstration_mails, name="demonstration_mails"),
]
