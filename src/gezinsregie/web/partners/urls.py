# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .aims import aims
from .coach import coach, coach_change
from .control import control
from .keeping.views import aim, former_name, partner_change, partner_new
from .views import partner, partners

urlpatterns = [
    path("", partners, name="partners"),
    path("doelen/", aims, name="aims"),
    path("coach/", coach, name="coach_profile"),
    path("coach/bijwerken/", coach_change, name="coach_profile_change"),
    path("controle-en-meldpunt/", control, name="control"),
    path("nieuw/", partner_new, name="partner_new"),
    path("<uuid:organisation_id>/", partner, name="partner"),
    path("<uuid:organisation_id>/bijwerken/", partner_change, name="partner_change"),
    path("<uuid:organisation_id>/vroegere-naam/", former_name, name="former_name"),
    path("<uuid:organisation_id>/doel/", aim, name="partner_aim"),
]
