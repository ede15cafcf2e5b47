# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from .access.views import access
from .approaches.views import approach, approaches
from .log.views import log
from .own_terms.views import own_term_new
from .people.views import end_appointment, open_account, people, person
from .retention.views import retention_terms

urlpatterns = [
    path("", people, name="administration"),
    path("mensen/nieuw/", open_account, name="open_account"),
    path("mensen/<uuid:user_id>/", person, name="person"),
    path("mensen/<uuid:user_id>/inzage/", access, name="access_of"),
    path(
        "mensen/<uuid:user_id>/werk/<int:appointment_id>/stoppen/",
        end_appointment,
        name="end_appointment",
    ),
    path("aanpakken/", approaches, name="approaches"),
    path("aanpakken/<slug:key>/<int:version>/", approach, name="approach"),
    path("bewaartermijnen/", retention_terms, name="retention_terms"),
    path("aanpakken/<slug:key>/<int:version>/termijn/", own_term_new, name="own_term_new"),
    path("logboek/", log, name="log"),
]
