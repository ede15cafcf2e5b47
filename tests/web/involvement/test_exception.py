# SPDX-License-Identifier: EUPL-1.2
"""The way round a refused consent on its pages: written by one, read by another."""

from typing import Any

import pytest
from django.test import Client

from gezinsregie.casework.consent.models import ConsentAnswer
from gezinsregie.casework.involvement.models import Scope
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.safety.models import SafetyException
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.involvement.making import Brought, brought_in
from tests.casework.safety.making import DONE, exception
from tests.cast import TODAY, Town
from tests.web.sql import questions


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    helping = brought_in(town, trajectory)
    helping.signs()
    helping.gives_authority("Noor", "Ilse")
    return helping


@pytest.fixture
def scope(helping: Brought) -> Scope:
    refused = helping.shares("Noor", life_domain="safety", purpose="safety")
    helping.says(refused, "Ilse", ConsentAnswer.REFUSED, words="Niemand hoeft dit te weten.")
    return refused


def written(**changes: str) -> dict[str, str]:
    sent = {"told_words": "Moeder weet het.", "legal_ground": "report_code"}
    for number, done in enumerate(DONE, start=1):
        sent |= {f"words_{number}": done, f"day_{number}": f"2026-02-2{number}"}
    return {**sent, "starts_on": "2026-03-03", "ends_on": "2026-03-16", **changes}


@pytest.mark.statement("CRG-E8")
def test_written_read_by_another_and_then_open(
    as_user: Any, url: Any, town: Town, scope: Scope
) -> None:
    coach = as_user(town.coordinator)
    assert coach.get(url("exception_new", scope.pk)).status_code == 200
    assert coach.post(url("exception_new", scope.pk), written()).status_code == 302
    one = SafetyException.objects.get()
    assert one.steps.count() == 5 and not open_scopes(TODAY).exists()
    assert "wacht op de tweede lezer" in coach.get(url("scope", scope.pk)).content.decode()
    assert coach.get(url("second_reading", one.pk)).status_code == 404

    leader = as_user(town.team_leader)
    address = url("second_reading", one.pk)
    assert address in leader.get("/team/").content.decode()
    page = leader.get(address).content.decode()
    assert DONE[0] in page and "Moeder weet het." in page and "De Regenboog" in page
    for other in ("'t Hart", "&#x27;t Hart", "Ilse", "Bram", "Niemand hoeft dit te weten."):
        assert other not in page
    empty = leader.post(address, {"words": "Wat ik vond"})
    assert empty.status_code == 422 and "Wat ik vond" in empty.content.decode()
    assert leader.post(address, {"words": "Akkoord.", "verdict": "sign"}).status_code == 302
    assert open_scopes(TODAY).get() == scope
    assert "getekend" in leader.get(address).content.decode()
    assert leader.post(address, {"words": "Nog eens.", "verdict": "back"}).status_code == 422
    assert address not in leader.get("/team/").content.decode()


def test_sent_back_the_coach_reads_why(
    as_user: Any, url: Any, town: Town, helping: Brought, scope: Scope
) -> None:
    one = exception(helping, scope)
    leader = as_user(town.team_leader)
    sent = {"words": "Bel eerst Veilig Thuis.", "verdict": "back"}
    assert leader.post(url("second_reading", one.pk), sent).status_code == 302
    page = as_user(town.coordinator).get(url("scope", scope.pk)).content.decode()
    assert "teruggestuurd" in page and "Bel eerst Veilig Thuis." in page
    assert not open_scopes(TODAY).exists()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"words_3": ""}, "Schrijf op wat er in deze stap is gedaan."),
        ({"day_4": "2026-02-01"}, "Deze stap ligt voor de stap ervoor."),
        ({"day_5": ""}, "Vul een datum in"),
        ({"legal_ground": "consent"}, "Kies iets uit de lijst."),
        ({"told_words": ""}, "Schrijf op wat u vertelde"),
        ({"ends_on": "2026-06-01"}, "hooguit 28 dagen"),
    ],
)
def test_what_it_lacks_is_said_and_nothing_is_lost(
    coordinator: Client, url: Any, scope: Scope, changes: dict[str, str], said: str
) -> None:
    answer = coordinator.post(url("exception_new", scope.pk), written(**changes))
    page = answer.content.decode()
    assert answer.status_code == 422 and said in page and DONE[0] in page
    assert not SafetyException.objects.exists()


def test_questions_asked(
    as_user: Any, url: Any, town: Town, helping: Brought, scope: Scope, most_queries: int
) -> None:
    one = exception(helping, scope)
    leader = as_user(town.team_leader)
    assert questions(leader, url("second_reading", one.pk)) <= most_queries
    assert questions(leader, "/team/") <= most_queries
