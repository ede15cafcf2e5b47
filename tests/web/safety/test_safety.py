# SPDX-License-Identifier: EUPL-1.2
"""Safety and the Meldcode: at the desk, and then with the coach, who reads both."""

from collections.abc import Callable

import pytest
from django.test import Client

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.safety.check.models import SafetyCheck
from gezinsregie.casework.safety.meldcode.models import Meldcode, MeldcodeStep
from gezinsregie.casework.trajectory.actions import open_from_referral
from tests import cast
from tests.web.sql import questions

SignIn = Callable[[User], Client]

CHECK = {
    "checked_on": cast.TODAY.isoformat(),
    "family_verdict": "safe",
    "children_verdict": "worry",
    "children_words": "Noor slaapt op de bank van een neef.",
    "surroundings_verdict": "not_known",
    "surroundings_words": "Wie er 's avonds komt, weten wij niet.",
}


@pytest.mark.statement("ITG-L2")
def test_how_safe_it_is_for_family_children_and_surroundings(
    town: cast.Town, as_user: SignIn
) -> None:
    referral = cast.refer(town)
    here = f"/desk/{referral.pk}/veiligheid/"
    desk = as_user(town.desk)
    assert here in desk.get(f"/desk/{referral.pk}/").content.decode()
    assert questions(desk, here) <= 12
    blank = desk.post(here, {"children_words": "Noor."})
    assert blank.status_code == 422
    assert "Noor." in blank.content.decode()
    silent = desk.post(here, {**CHECK, "children_words": ""})
    assert "Schrijf op wat de zorg is" in silent.content.decode()
    assert desk.post(here, CHECK).status_code == 302
    assert desk.post(here, CHECK).status_code == 302
    assert SafetyCheck.objects.count() == 1
    page = desk.get(here).content.decode()
    for said in ("De kinderen", "zorgen", "bank van een neef", town.desk.name):
        assert said in page
    open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=cast.accept(town, referral),
        coordinator_id=town.coordinator.pk,
        started_on=cast.TODAY,
    )
    late = desk.post(here, {**CHECK, "children_words": "Anders."})
    assert late.status_code == 422
    assert "Er is al een coach begonnen" in late.content.decode()
    mine = f"/gezin/{referral.family_id}/veiligheid/"
    coach = as_user(town.coordinator)
    assert "bank van een neef" in coach.get(mine).content.decode()
    assert "aan de aanmelddesk" in coach.get(mine).content.decode()
    later = {**CHECK, "children_verdict": "safe", "children_words": "Nu bij tante."}
    assert coach.post(mine, later).status_code == 302
    assert questions(coach, mine) <= 12
    # What the coach finds is none of the desk's business, and of nobody else.
    assert "Nu bij tante." not in as_user(town.desk).get(here).content.decode()
    for who in (town.referrer, town.team_leader, town.nobody, town.privacy_officer):
        assert as_user(who).get(mine).status_code == 404
        assert as_user(who).get(here).status_code == 404


def test_the_five_steps_one_by_one(town: cast.Town, as_user: SignIn) -> None:
    family = cast.open_trajectory(town).family
    here, coach = f"/gezin/{family.pk}/veiligheid/meldcode/", as_user(town.coordinator)
    day = {"done_on": cast.TODAY.isoformat()}
    assert questions(coach, here) <= 12
    blank = coach.post(here, {"words": "Een plek."})
    assert blank.status_code == 422
    assert "Een plek." in blank.content.decode()
    assert coach.post(here, {**day, "words": "Blauwe plek op de arm."}).status_code == 302
    decides = {**day, "words": "Melden.", "decision": "report"}
    early = coach.post(f"{here}?stap=5", decides)
    assert early.status_code == 422
    assert "Nog niet alle stappen" in early.content.decode()
    # In another order than the law names them.
    for number, more in ((3, {}), (2, {"advice_of": "both"}), (4, {})):
        sent = {**day, "words": f"Stap {number} gezet.", **more}
        assert coach.post(f"{here}?stap={number}", sent).status_code == 302
    twice = coach.post(f"{here}?stap=3", {**day, "words": "Nog eens."})
    assert "Deze stap staat er al" in twice.content.decode()
    page = coach.get(here).content.decode()
    for said in ("Blauwe plek", "Stap 2 gezet.", "een collega en Veilig Thuis"):
        assert said in page
    assert questions(coach, here) <= 12
    assert coach.post(f"{here}?stap=5", decides).status_code == 302
    assert "Eerder afgerond" in coach.get(here).content.decode()
    assert coach.get(f"{here}?stap=9").status_code == 200
    # A new suspicion begins a new code; in danger it is decided at once.
    sent = {**decides, "acute": "on"}
    assert coach.post(f"{here}?stap=5", sent).status_code == 302
    assert (Meldcode.objects.count(), MeldcodeStep.objects.count()) == (2, 6)
    for who in (town.referrer, town.team_leader, town.desk, town.nobody):
        assert as_user(who).get(here).status_code == 404
