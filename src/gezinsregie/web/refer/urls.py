# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from gezinsregie.web.asking.views import referral_reply
from gezinsregie.web.undoing.views import referral_withdraw

from . import views

urlpatterns = [
    path("", views.referrals, name="referrals"),
    path("nieuw/", views.refer, name="refer"),
    path("<uuid:referral_id>/", views.referral_answer, name="referral_answer"),
    path("<uuid:referral_id>/intrekken/", referral_withdraw, name="referral_withdraw"),
    path("<uuid:referral_id>/antwoord/", referral_reply, name="referral_reply"),
]
