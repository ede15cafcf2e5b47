# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import authority_views, consent_views, exception_views, scope_views, views

urlpatterns = [
    path("", views.involved, name="involved"),
    path("erbij/", views.involve_partner, name="involve"),
    path("gezag/", authority_views.authority, name="authority"),
    path("gezag/<int:authority_id>/stopt/", authority_views.authority_end, name="authority_end"),
    path("werk/", authority_views.workplace, name="workplace"),
    path("partner/<int:involvement_id>/", views.partner, name="partner_of_family"),
    path("partner/<int:involvement_id>/plan/", views.partner_leads, name="partner_leads"),
    path("partner/<int:involvement_id>/eerder/", views.partner_history, name="partner_history"),
    path("partner/<int:involvement_id>/stopt/", views.partner_end, name="partner_end"),
    path("partner/<int:involvement_id>/delen/", scope_views.scope_new, name="scope_new"),
    path("deling/<int:scope_id>/", scope_views.scope, name="scope"),
    path("deling/<int:scope_id>/stopt/", scope_views.scope_end, name="scope_end"),
    path("deling/<int:scope_id>/opnieuw/", scope_views.scope_ask_again, name="scope_ask_again"),
    path(
        "deling/<int:scope_id>/antwoord/<int:member_id>/",
        consent_views.answer,
        name="consent_answer",
    ),
    path(
        "deling/<int:scope_id>/uitzondering/", exception_views.exception_new, name="exception_new"
    ),
]
