# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import family_members

urlpatterns = [path("", family_members, name="family_members")]
