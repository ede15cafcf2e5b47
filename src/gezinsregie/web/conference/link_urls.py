# SPDX-License-Identifier: EUPL-1.2
"""What somebody opens by a mailed invitation, a partner by signing in, a member by an account."""

from django.urls import path

from . import invitation_views, own_views, paper_views, partner_views

urlpatterns = [
    path("overleg/antwoord/<str:token>/", invitation_views.answer, name="answer_invitation"),
    path(
        "partner/<uuid:family_id>/overleg/", partner_views.conferences, name="partner_conferences"
    ),
    path(
        "partner/<uuid:family_id>/overleg/<int:conference_id>/",
        partner_views.conference,
        name="partner_conference",
    ),
    path(
        "partner/<uuid:family_id>/overleg/<int:conference_id>/verslag.pdf",
        paper_views.of_partner,
        name="partner_minutes_pdf",
    ),
    path(
        "mijn-gezin/<uuid:family_id>/overleg/<int:conference_id>/verslag.pdf",
        paper_views.own,
        name="own_minutes_pdf",
    ),
    path("mijn-gezin/<uuid:family_id>/overleg/", own_views.conferences, name="own_conferences"),
    path(
        "mijn-gezin/<uuid:family_id>/overleg/<int:conference_id>/",
        own_views.conference,
        name="own_conference",
    ),
]
