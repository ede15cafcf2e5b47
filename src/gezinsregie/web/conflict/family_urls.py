# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import declare_conflict

urlpatterns = [path("", declare_conflict, name="declare_conflict")]
