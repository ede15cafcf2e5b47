# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import received

urlpatterns = [path("ontvangen/", received, name="link_received")]
