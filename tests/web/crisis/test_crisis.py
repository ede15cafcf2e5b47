# SPDX-License-Identifier: EUPL-1.2
"""A crisis stands first, with the moment by which it is answered."""

from collections.abc import Callable
from datetime import timedelta

from django.test import Client

from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.models import Answer
from gezinsregie.casework.referral.urgency.models import CrisisFlag
from gezinsregie.foundation import clock
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]


def test_a_crisis_goes_before_who_waits_longest_until_it_is_over(
    town: cast.Town, as_user: SignIn
) -> None:
    cast.refer(town, family_name="Van Dijk", first_signal_on=cast.TODAY - timedelta(days=90))
    referral = cast.refer(town, family_name="Osei", first_signal_on=cast.TODAY)
    desk = as_user(town.desk)
    here = f"/desk/{referral.pk}/"
    assert f"{here}crisis/" in desk.get(here).content.decode()
    assert desk.post(f"{here}crisis/", {}).status_code == 422
    said = {"words": "Zij staan vannacht op straat."}
    assert desk.post(f"{here}crisis/", said).status_code == 302
    assert desk.post(f"{here}crisis/", said).status_code == 302
    assert desk.post(f"{here}crisis/", {"words": "Nog eens."}).status_code == 422
    listed = desk.get("/desk/").content.decode()
    assert listed.index("Osei") < listed.index("Van Dijk")
    assert "antwoord vóór" in listed
    shown = desk.get(here).content.decode()
    assert "Zij staan vannacht op straat." in shown
    assert questions(desk, "/desk/") <= 12
    assert questions(desk, here) <= 12
    over = f"{here}crisis/voorbij/"
    assert desk.post(over, {"words": "Zij zijn bij tante."}).status_code == 302
    again = desk.post(over, {"words": "Echt waar."})
    assert again.status_code == 422
    assert "Echt waar." in again.content.decode()
    listed = desk.get("/desk/").content.decode()
    assert listed.index("Van Dijk") < listed.index("Osei")
    kept = CrisisFlag.objects.get()
    assert (kept.lifted_by, kept.lifted_words) == (town.desk, "Zij zijn bij tante.")


def test_a_referrer_who_says_crisis_flags_it_and_it_can_be_late(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.refer(town, facts={"crisis": Answer.YES})
    flag = CrisisFlag.objects.get()
    assert flag.by_referrer
    assert flag.answer_by == referral.received_at + timedelta(days=1)
    desk = as_user(town.desk)
    page = desk.get(f"/desk/{referral.pk}/").content.decode()
    assert "De verwijzer antwoordde dat er een crisis is." in page
    assert "te laat" not in desk.get("/desk/").content.decode()
    CrisisFlag.objects.update(answer_by=clock.now() - timedelta(minutes=1))
    assert "crisis, te laat" in desk.get("/desk/").content.decode()
