# SPDX-License-Identifier: EUPL-1.2
from django.urls import path

from . import writing
from .views import family_members

urlpatterns = [
    path("", family_members, name="family_members"),
    path("nieuw/", writing.member_new, name="member_new"),
    path("adres/", writing.household_new, name="household_new"),
    path("<int:member_id>/", writing.member_correct, name="member_correct"),
    path("<int:member_id>/bsn/", writing.member_bsn, name="member_bsn"),
    path("<int:member_id>/eerder/", writing.member_before, name="member_before"),
]
