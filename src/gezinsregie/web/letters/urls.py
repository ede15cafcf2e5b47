# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import views

urlpatterns = [
    path("", views.letters, name="letters"),
    path("plan.pdf", views.plan_pdf, name="plan_pdf"),
    path("<slug:letter_key>.pdf", views.letter, name="letter"),
]
