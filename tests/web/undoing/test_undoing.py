# SPDX-License-Identifier: EUPL-1.2
"""A decision taken back, a referral withdrawn, and both counted."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.referral import actions
from gezinsregie.casework.referral.deciding.actions import undo_decision, withdraw_referral
from gezinsregie.casework.referral.models import Decision, Referral, WithdrawnBy
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def refused(town: cast.Town, **given: str) -> Referral:
    referral = cast.refer(town, **given)
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    actions.refuse(may, referral=referral, reason="Verhuisd naar Oosterzand.")
    return referral


@pytest.mark.statement("ITG-L6")
def test_a_decision_is_taken_back_and_kept_and_the_family_waits_as_long_as_it_did(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = refused(town)
    desk = as_user(town.desk)
    here = f"/desk/{referral.pk}/"
    assert f"{here}ongedaan/" in desk.get(here).content.decode()
    blank = desk.post(f"{here}ongedaan/", {})
    assert blank.status_code == 422
    assert "Schrijf op waarom u het besluit terugneemt." in blank.content.decode()
    said = {"words": "Toch niet verhuisd."}
    assert desk.post(f"{here}ongedaan/", said).status_code == 302
    listed = desk.get("/desk/").content.decode()
    assert f"{(cast.TODAY - referral.first_signal_on).days} dagen" in listed
    old = Decision.objects.get()
    assert (old.referral, old.undone_of, old.undone_by) == (None, referral, town.desk)
    mine = as_user(town.referrer).get(f"/aanmeldingen/{referral.pk}/").content.decode()
    for words in ("Teruggenomen omdat:", "Toch niet verhuisd.", "Verhuisd naar Oosterzand."):
        assert words in mine
    desk = as_user(town.desk)
    again = desk.post(f"{here}ongedaan/", said)
    assert again.status_code == 422
    assert "Toch niet verhuisd." in again.content.decode()
    # It can be decided anew, and the old decision stays beside the new one.
    fresh = Referral.objects.get(pk=referral.pk)
    actions.refuse(
        town.may(town.desk, Act.DECIDE_REFERRAL, fresh), referral=fresh, reason="Geen vraag."
    )
    shown = desk.get(here).content.decode()
    assert "Geen vraag." in shown
    assert "Verhuisd naar Oosterzand." in shown
    assert questions(desk, here) <= 12


def test_nothing_is_undone_once_a_coach_began(town: cast.Town, as_user: SignIn) -> None:
    trajectory = cast.open_trajectory(town)
    referral = trajectory.referral
    may = town.may(town.desk, Act.DECIDE_REFERRAL, referral)
    with pytest.raises(Obstructed) as refusal:
        undo_decision(may, referral=referral, words="Vergissing.")
    assert [one.key for one in refusal.value.obstacles] == ["trajectory_opened"]
    desk = as_user(town.desk)
    page = desk.get(f"/desk/{referral.pk}/ongedaan/").content.decode()
    assert "Er is al een coach begonnen." in page
    assert "/ongedaan/" not in desk.get(f"/desk/{referral.pk}/").content.decode()


def test_a_referrer_withdraws_and_both_are_counted_apart(town: cast.Town, as_user: SignIn) -> None:
    refused(town, family_name="Brouwer")
    referral = cast.refer(town, family_name="Blokland")
    referrer = as_user(town.referrer)
    address = f"/aanmeldingen/{referral.pk}/intrekken/"
    assert address in referrer.get(f"/aanmeldingen/{referral.pk}/").content.decode()
    blank = referrer.post(address, {"reason": "Zij wil niet."})
    assert blank.status_code == 422
    assert "Kies wie niet verder wil." in blank.content.decode()
    assert "Zij wil niet." in blank.content.decode()
    said = {"withdrawn_by": "family", "reason": "Zij wil niet."}
    assert referrer.post(address, said).status_code == 302
    assert referrer.post(address, said).status_code == 302
    assert Decision.objects.count() == 2
    assert "ingetrokken" in referrer.get("/aanmeldingen/").content.decode()
    desk = as_user(town.desk)
    cast.refer(town, first_signal_on=cast.TODAY - timedelta(days=400))
    page = desk.get("/desk/cijfers/").content.decode()
    for words in ("3 aanmeldingen kwamen binnen.", "Het gezin wil niet verder", "Politie"):
        assert words.lower() in page.lower()
    assert "In dit jaar kwam niets binnen" in desk.get("/desk/cijfers/?jaar=2025").content.decode()
    assert desk.get("/desk/cijfers/?jaar=x").status_code == 200
    assert questions(desk, "/desk/cijfers/") <= 12
    assert as_user(town.coordinator).get("/desk/cijfers/").status_code == 403


def test_what_was_decided_is_undone_first_and_withdrawn_by_somebody(town: cast.Town) -> None:
    referral = refused(town)
    may = town.may(town.desk, Act.WITHDRAW_REFERRAL, referral)
    with pytest.raises(Obstructed) as refusal:
        withdraw_referral(may, referral=referral, withdrawn_by=WithdrawnBy.FAMILY, reason=" ")
    assert {one.key for one in refusal.value.obstacles} == {
        "decided_already",
        "withdrawing_reason_missing",
    }
