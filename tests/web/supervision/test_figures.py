# SPDX-License-Identifier: EUPL-1.2
"""Numbers from the casework stand beside a finding, never in the verdict, and show no family."""

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.foundation import clock
from gezinsregie.insight.models import TrajectoryFacts
from gezinsregie.insight.rules import SMALLEST
from gezinsregie.supervision.models import Verdict
from tests.cast import TODAY, Town
from tests.supervision import samples
from tests.supervision.drafts import read_in

_HEADING = "Cijfers uit de uitvoering"
_TEXT = samples.FACTSHEET.replace("Samen aan de Keukentafel", "Interventieteam Gezinnen")


def _facts(town: Town, number: int, approach_key: str = "itg-leeuwarden") -> None:
    for one in range(number):
        TrajectoryFacts.objects.create(
            token=f"{approach_key}-{one}",
            municipality=town.municipality,
            approach_key=approach_key,
            approach_version="1",
            started_month=TODAY.replace(day=1),
            days_to_start=30,
            goals=4,
            goals_judged=4,
            goals_met=3,
            plan_agreed=True,
            visits=10,
            visits_outside=9,
            fed_at=clock.now(),
        )


def _page(client: Client, town: Town, text: str = _TEXT) -> str:
    answer = client.get(reverse("factsheet", args=[read_in(town, text).pk]))
    return " ".join(answer.content.decode().split())


@pytest.mark.statement("TZ10")
def test_numbers_stand_beside_the_finding_of_their_indicator(town: Town, inspector: Client) -> None:
    _facts(town, SMALLEST)
    page = _page(inspector, town)
    # Of the indicators with a figure, this factsheet prints only 3.4.1.
    assert page.count(f"<strong>{_HEADING}</strong>") == 1
    assert "90% van de bezoeken was buiten kantoor." in page
    assert f"Over {SMALLEST} gezinnen." in page
    assert "Cijfers bijgewerkt op 3 maart 2026." in page
    finding, figure = page.index("Men zegt van wel."), page.index(_HEADING)
    assert finding < figure < page.index("3.4.2</span>", finding)
    verdict = Verdict.objects.get(indicator="3.4.1")
    assert verdict.value == "unmarked"  # what was printed, whatever practice shows


def test_of_too_few_families_nothing_is_shown(town: Town, inspector: Client) -> None:
    _facts(town, SMALLEST - 1)
    assert _HEADING not in _page(inspector, town)


@pytest.mark.parametrize(
    "text",
    [
        samples.FACTSHEET,  # an approach that the installation does not know
        _TEXT.replace("toezichtonderzoek Lindewaard", "toezichtonderzoek Oosterzand"),
        _TEXT.replace("Uitkomsten toezichtonderzoek Lindewaard\n", ""),  # of no town at all
    ],
)
def test_another_approach_or_town_gets_no_numbers(town: Town, inspector: Client, text: str) -> None:
    _facts(town, SMALLEST)
    assert _HEADING not in _page(inspector, town, text)
