# SPDX-License-Identifier: EUPL-1.2
"""A family wants to stop: a decision with reasons, and each party's view kept."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.casework.stopping.models import StopDecision
from gezinsregie.casework.trajectory.models import Trajectory
from tests.casework.sharing.making import bound, involved
from tests.cast import TODAY, Town
from tests.web.sql import questions


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("HHW-A2")
def test_a_family_that_stops_is_weighed_with_each_partys_view_and_force_asks_for_danger(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Any, most_queries: int
) -> None:
    bound(town)
    helps = involved(town, trajectory)
    weigh = url("weigh_stop")
    page = body(coordinator.get(weigh))
    assert "Wat vindt Politie ervan?" in page
    assert "Wat verstaat Politie onder drang en dwang?" in page
    assert coordinator.post(weigh, {}).status_code == 422
    said = {
        "asked_on": TODAY.isoformat(),
        "family_words": "Ilse: wij willen weer met ons vijven zijn.",
        "for_compulsory": "De politie vraagt erom.",
        "against_compulsory": "Er is geen gevaar.",
        "outcome": "compulsory",
        "reason": "Zij stoppen.",
        f"view_{helps.pk}": "Dan maar gedwongen.",
        f"pressure_{helps.pk}": "Dwang is wat wij doen als het moet.",
    }
    refused = coordinator.post(weigh, said)
    assert refused.status_code == 422
    assert "Dat een gezin stopt, is geen reden voor dwang." in body(refused)
    assert "Weeg minstens twee wegen" in body(refused)
    assert "Ilse: wij willen weer met ons vijven zijn." in body(refused)
    assert not StopDecision.objects.exists()
    said |= {
        "for_close": "Het is vrijwillig.",
        "against_close": "De huur loopt nog achter.",
        "outcome": "close",
        "reason": "Nee is een antwoord.",
    }
    for _ in range(2):  # sent twice
        assert coordinator.post(weigh, said).status_code == 302
    made = StopDecision.objects.get()
    # Sent again with a view that changed it is another decision: nothing is dropped in silence.
    other = said | {f"view_{helps.pk}": "Bij nader inzien niet.", f"pressure_{helps.pk}": ""}
    assert coordinator.post(weigh, other).status_code == 302
    assert "Bij nader inzien niet." in body(
        coordinator.get(url("stop_decision", StopDecision.objects.exclude(pk=made.pk).get().pk))
    )
    page = body(coordinator.get(url("stop_decision", made.pk)))
    for words in (
        "Dan maar gedwongen.",
        "Dwang is wat wij doen",
        "Nee is een antwoord.",
        "gekozen",
    ):
        assert words in page
    assert "Stoppen, en later nog eens kijken" in body(coordinator.get(url("course")))
    assert questions(coordinator, url("course")) <= most_queries


@pytest.mark.statement("HHW-A2")
def test_who_stops_is_not_closed_without_that_decision(
    trajectory: Trajectory, coordinator: Client, url: Any
) -> None:
    given = {
        "closed_on": TODAY.isoformat(),
        "reason": "stopped",
        "words": "Zij stoppen.",
        "handed_over_to": "Wijkteam",
        "look_again_on": (TODAY + timedelta(days=90)).isoformat(),
    }
    said = "Het gezin stopt: weeg dat eerst"
    assert said in body(coordinator.post(url("closing"), given))
    assert said not in body(coordinator.post(url("closing"), {**given, "reason": "moved"}))
