# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .password import choose

urlpatterns = [path("<str:token>/", choose, name="choose_password")]
