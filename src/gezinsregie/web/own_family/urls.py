# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from gezinsregie.web.letters.views import own_plan_pdf
from gezinsregie.web.voice import own

from . import apart, looking, views

urlpatterns = [
    path("", views.own_families, name="own_families"),
    path("<uuid:family_id>/", views.own_family, name="own_family"),
    path("<uuid:family_id>/zeggen/", own.speak_up, name="speak_up"),
    path("<uuid:family_id>/plan.pdf", own_plan_pdf, name="own_plan_pdf"),
    path("<uuid:family_id>/apart/", apart.told_apart, name="told_apart"),
    path("<uuid:family_id>/wie-keek/", looking.who_looked, name="who_looked"),
]
