# SPDX-License-Identifier: EUPL-1.2
"""What somebody outside opens by a link."""

from django.urls import path

from . import outside

urlpatterns = [
    path("antwoord/<str:token>/", outside.answer, name="answer_request"),
    path("aan-tafel/<str:token>/", outside.at_the_table, name="add_at_the_table"),
]
