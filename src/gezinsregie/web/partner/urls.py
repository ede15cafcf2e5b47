# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import answering, plan_views, views

urlpatterns = [
    path("", views.work, name="partner_work"),
    path("<uuid:family_id>/", views.family, name="partner_family"),
    path("<uuid:family_id>/vraag/<int:request_id>/", answering.answer, name="partner_answer"),
    path("<uuid:family_id>/plan/", plan_views.plan, name="partner_plan"),
    path("<uuid:family_id>/plan/melden/", plan_views.tell, name="partner_tell"),
    path(
        "<uuid:family_id>/plan/actie/<int:promise_id>/gedaan/",
        plan_views.promise_kept,
        name="partner_promise_kept",
    ),
    path(
        "<uuid:family_id>/plan/actie/<int:promise_id>/lukt-niet/",
        plan_views.promise_not_made,
        name="partner_promise_not_made",
    ),
]
