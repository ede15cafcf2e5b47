# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .exception_views import second_reading

urlpatterns = [path("<int:exception_id>/", second_reading, name="second_reading")]
