# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import report_views, views

urlpatterns = [
    path("", views.closing, name="closing"),
    path("eindrapport/", report_views.final_report, name="final_report"),
    path("eindrapport.pdf", report_views.final_report_pdf, name="final_report_pdf"),
]
