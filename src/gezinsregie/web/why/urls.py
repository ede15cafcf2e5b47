# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import why

urlpatterns = [path("", why, name="why")]
