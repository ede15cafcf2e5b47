# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from gezinsregie.web.asking.views import desk_ask, desk_note_answer, desk_unask
from gezinsregie.web.birth_dates.views import desk_birth_dates
from gezinsregie.web.commission.views import desk_commission
from gezinsregie.web.crisis.views import desk_crisis, desk_crisis_over
from gezinsregie.web.entering.views import desk_enter
from gezinsregie.web.letting_go.views import desk_let_go, desk_over_term
from gezinsregie.web.merging.views import desk_apart, desk_merge
from gezinsregie.web.safety.views import desk_meldcode, desk_safety
from gezinsregie.web.sameness.views import desk_same
from gezinsregie.web.undoing.views import desk_undo, desk_withdraw

from . import counting, deciding, opening, views

urlpatterns = [
    path("", views.desk, name="desk"),
    path("cijfers/", counting.desk_figures, name="desk_figures"),
    path("termijn-voorbij/", desk_over_term, name="desk_over_term"),
    path("<uuid:referral_id>/vernietigen/", desk_let_go, name="desk_let_go"),
    path("nieuw/", desk_enter, name="desk_enter"),
    path("<uuid:referral_id>/", views.desk_referral, name="desk_referral"),
    path("<uuid:referral_id>/geboortedagen/", desk_birth_dates, name="desk_birth_dates"),
    path("<uuid:referral_id>/terugvragen/", desk_ask, name="desk_ask"),
    path("<uuid:referral_id>/terugvragen/antwoord/", desk_note_answer, name="desk_note_answer"),
    path("<uuid:referral_id>/terugvragen/intrekken/", desk_unask, name="desk_unask"),
    path("<uuid:referral_id>/aannemen/", deciding.desk_accept, name="desk_accept"),
    path("<uuid:referral_id>/doorverwijzen/", deciding.desk_redirect, name="desk_redirect"),
    path("<uuid:referral_id>/niet-aannemen/", deciding.desk_refuse, name="desk_refuse"),
    path("<uuid:referral_id>/zelfde/<uuid:other_id>/", desk_same, name="desk_same"),
    path("<uuid:referral_id>/samenvoegen/<uuid:other_id>/", desk_merge, name="desk_merge"),
    path("<uuid:referral_id>/uit-elkaar/", desk_apart, name="desk_apart"),
    path("<uuid:referral_id>/veiligheid/", desk_safety, name="desk_safety"),
    path("<uuid:referral_id>/veiligheid/meldcode/", desk_meldcode, name="desk_meldcode"),
    path("<uuid:referral_id>/crisis/", desk_crisis, name="desk_crisis"),
    path("<uuid:referral_id>/crisis/voorbij/", desk_crisis_over, name="desk_crisis_over"),
    path("<uuid:referral_id>/opdracht/", desk_commission, name="desk_commission"),
    path("<uuid:referral_id>/ongedaan/", desk_undo, name="desk_undo"),
    path("<uuid:referral_id>/ingetrokken/", desk_withdraw, name="desk_withdraw"),
    path("<uuid:referral_id>/openen/", opening.desk_open, name="desk_open"),
]
