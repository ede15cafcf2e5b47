# SPDX-License-Identifier: EUPL-1.2
"""Under one family: what was asked, what came in, and what went out."""

from django.urls import path

from . import asking, disclosing, noting, views

urlpatterns = [
    path("", views.sharing, name="sharing"),
    path("vraag/nieuw/", asking.ask_somebody, name="request_new"),
    path("vraag/<int:request_id>/mail/", asking.mail_request_again, name="request_mail"),
    path("vraag/<int:request_id>/intrekken/", asking.request_withdraw, name="request_withdraw"),
    path("noteren/", noting.note, name="received_note"),
    path("vraag/<int:request_id>/antwoord/", noting.note_answer, name="request_note"),
    path("stuk/<int:item_id>/gezien/", noting.item_seen, name="received_seen"),
    path("stuk/<int:item_id>/ja/", noting.item_yes, name="received_yes"),
    path("stuk/<int:item_id>/bestand/", noting.item_file, name="received_file"),
    path("vertellen/", disclosing.tell_partner, name="disclosure_new"),
    path("aan-tafel/", views.table_begin, name="table_begin"),
    path("aan-tafel/terugnemen/", views.table_take_back, name="table_take_back"),
]
