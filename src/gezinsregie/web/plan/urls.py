# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import (
    concern_views,
    corrected,
    footing_views,
    goal_views,
    review_views,
    step_views,
    version_views,
    views,
)

urlpatterns = [
    path("", views.plan, name="plan"),
    path("vaststellen/", views.plan_agree, name="plan_agree"),
    path("bespreken/", version_views.plan_discuss, name="plan_discuss"),
    path("versie/<int:number>/", version_views.plan_version, name="plan_version"),
    path("versie/<int:number>/lid/<int:member_id>/", version_views.member_view, name="member_view"),
    path(
        "versie/<int:number>/partner/<int:involvement_id>/",
        version_views.partner_view,
        name="partner_view",
    ),
    path("mening/<int:view_id>/eerder/", version_views.view_history, name="view_history"),
    path("onder/<slug:footing_kind>/nieuw/", footing_views.footing_new, name="footing_new"),
    path("onder/<int:footing_id>/", footing_views.footing_edit, name="footing_edit"),
    path("onder/<int:footing_id>/eerder/", footing_views.footing_history, name="footing_history"),
    path("onder/<int:footing_id>/klaar/", footing_views.footing_settle, name="footing_settle"),
    path("zorg/nieuw/", concern_views.concern_new, name="concern_new"),
    path("zorg/<int:concern_id>/", concern_views.concern_edit, name="concern_edit"),
    path("zorg/<int:concern_id>/eerder/", concern_views.concern_history, name="concern_history"),
    path("zorg/<int:concern_id>/doel/nieuw/", goal_views.goal_new, name="goal_new"),
    path("doel/<int:goal_id>/", goal_views.goal_edit, name="goal_edit"),
    path("doel/<int:goal_id>/bekijken/", views.goal, name="goal"),
    path("doel/<int:goal_id>/beoordelen/", review_views.goal_judge, name="goal_judge"),
    path("doel/<int:goal_id>/keuze/", review_views.goal_choice, name="goal_choice"),
    path("doel/<int:goal_id>/verloop/", review_views.goal_course, name="goal_course"),
    path("doel/<int:goal_id>/eerder/", corrected.goal_history, name="goal_history"),
    path("doel/<int:goal_id>/actie/nieuw/", step_views.step_new, name="step_new"),
    path("actie/<int:step_id>/", step_views.step_edit, name="step_edit"),
    path("actie/<int:step_id>/eigenaar/", step_views.step_owner, name="step_owner"),
    path("actie/<int:step_id>/eerder/", corrected.step_history, name="step_history"),
    path("actie/<int:step_id>/gedaan/", step_views.step_done, name="step_done"),
]
