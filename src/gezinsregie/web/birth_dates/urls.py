# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .views import birth_dates

urlpatterns = [path("", birth_dates, name="birth_dates")]
