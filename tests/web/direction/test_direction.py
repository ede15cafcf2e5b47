# SPDX-License-Identifier: EUPL-1.2
"""Direction goes over to the coach and step by step back, drawn with its table beside it."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from gezinsregie.casework.direction.models import DirectionHeld
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.models import Before
from tests.casework.plan.making import a_concern
from tests.cast import TODAY, Town
from tests.web.sql import questions

NOW = {"words": "Ilse vraagt het zelf.", "from_on": TODAY.isoformat(), "holder": "coach"}


def body(answer: Any) -> str:
    return " ".join(answer.content.decode().split())


def hand(client: Client, url: Any, *domains: str, days_ago: int = 0, **said: Any) -> Any:
    day = (TODAY - timedelta(days=days_ago)).isoformat()
    return client.post(
        url("direction_hand"), {**NOW, "from_on": day, "life_domains": list(domains), **said}
    )


@pytest.mark.statement("VIG-L4", "VIG-H8")
def test_the_coach_takes_over_and_hands_back_step_by_step(
    town: Town, trajectory: Trajectory, coordinator: Client, url: Any, most_queries: int
) -> None:
    a_concern(town, trajectory)
    assert "Over de regie is nog niets vastgelegd" in body(coordinator.get(url("direction")))
    both = ("finances", "housing")
    assert hand(coordinator, url, *both, days_ago=10).status_code == 302
    hand(coordinator, url, "finances", days_ago=5, holder="shared", words="Zij opent de post.")
    hand(coordinator, url, "finances", holder="family", words="Zij betaalt zelf.")
    page = body(coordinator.get(url("direction")))
    # Drawn, and the same in its table.
    assert page.count('class="pic"') == 2
    assert "coach vanaf 21 februari 2026; samen vanaf 26 februari 2026; gezin vanaf 3 maart" in page
    money = page[page.index("Geld en administratie</th>") :]
    assert money.index("het gezin") < money.index("gezin en coach samen") < money.index("de coach")
    assert "Geld en administratie: van gezin en coach samen naar het gezin" in page
    assert page.count("teruggegeven") == 2
    # The three levels: in the family, in the network, with those who govern.
    assert "Op drie niveaus" in page
    assert "er helpt nog geen partij mee" in page
    assert questions(coordinator, url("direction")) <= most_queries
    assert "Regie: het gezin" in body(coordinator.get(url("plan")))
    assert questions(coordinator, url("plan")) <= most_queries


def test_what_cannot_be_is_sent_back_with_what_was_typed(
    trajectory: Trajectory, coordinator: Client, url: Any
) -> None:
    answer = hand(coordinator, url, "finances", days_ago=-1, words="Volgende week kan het.")
    assert answer.status_code == 422
    assert "Deze dag moet nog komen." in body(answer)
    assert "Volgende week kan het." in body(answer)
    assert coordinator.post(url("direction_hand"), {}).status_code == 422
    assert not DirectionHeld.objects.exists()


def test_a_correction_on_its_own_day_keeps_what_stood_and_a_colleague_is_not_overwritten(
    trajectory: Trajectory, coordinator: Client, url: Any
) -> None:
    hand(coordinator, url, "finances", seen="0")
    hand(coordinator, url, "finances", seen="0")  # sent twice
    held = DirectionHeld.objects.get()
    assert held.revision == 1
    answer = hand(coordinator, url, "finances", holder="family", seen="0")
    assert answer.status_code == 422
    assert "Een collega schreef hier net iets over de regie." in body(answer)
    assert '<input type="hidden" name="seen" value="1">' in body(answer)
    assert hand(coordinator, url, "finances", holder="family", seen="1").status_code == 302
    held.refresh_from_db()
    assert (held.holder, held.revision) == ("family", 2)
    assert Before.objects.get().content == {"holder": "coach"}
    assert "de coach" in body(coordinator.get(url("direction_history", held.pk)))


def test_a_closed_trajectory_is_read_and_no_more_changed(
    trajectory: Trajectory, coordinator: Client, url: Any
) -> None:
    hand(coordinator, url, "finances")
    Trajectory.objects.update(ended_on=TODAY)
    page = body(coordinator.get(url("direction")))
    assert "Geld en administratie" in page
    assert "Regie overdragen" not in page
