# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import agreements

urlpatterns = [path("", agreements, name="agreements")]
