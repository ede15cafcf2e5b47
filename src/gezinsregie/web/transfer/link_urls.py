# SPDX-License-Identifier: EUPL-1.2
"""What somebody to whom a family is offered opens by a link."""

from django.urls import path

from . import outside

urlpatterns = [path("overdracht/<str:token>/", outside.answer, name="answer_transfer")]
