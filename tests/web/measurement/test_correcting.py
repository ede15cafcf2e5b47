# SPDX-License-Identifier: EUPL-1.2
"""A measurement is corrected with a reason, and what stood before is kept."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from gezinsregie.accounts.models import User
from gezinsregie.casework.measurement.models import Measurement, Moment
from gezinsregie.casework.measurement.rules import obstacles_to_correcting
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.web.measurement.words import OBSTACLES_OF_CORRECTING
from tests.casework.closing.making import measured
from tests.cast import TODAY, Town
from tests.web.sql import at_most

SENT: dict[str, Any] = {
    "moment": "start",
    "seen": "1",
    "taken_on": TODAY.isoformat(),
    "professionals_involved": "5",
    "level_finances": "2",
    "why": "Verkeerd overgenomen.",
}


def test_a_correction_keeps_what_stood(
    town: Town, trajectory: Trajectory, as_user: Callable[[User], Client]
) -> None:
    measured(town, trajectory, Moment.START, 4, 7)
    one = Measurement.objects.get()
    stood = {score.domain_key: score.level for score in one.scores.all()}
    client = as_user(town.coordinator)

    def url(name: str, *more: Any) -> str:
        return reverse(name, args=[trajectory.family_id, *more])

    with at_most(12):
        form = client.get(url("measurement_correct", one.pk)).content.decode()
    assert 'value="7"' in form
    silent = client.post(url("measurement_correct", one.pk), {**SENT, "why": ""})
    assert silent.status_code == 422 and "waarom u dit verbetert" in silent.content.decode()
    for _twice in range(2):
        assert client.post(url("measurement_correct", one.pk), SENT).status_code == 302
    one.refresh_from_db()
    assert (one.revision, one.professionals_involved) == (2, 5)
    assert {score.domain_key: score.level for score in one.scores.all()} == {"finances": 2}
    with at_most(12):
        told = client.get(url("measurement_before", one.pk)).content.decode()
    assert "Verkeerd overgenomen." in told and town.coordinator.name in told
    assert f": {stood['finances']}" in told and "<dd>7</dd>" in told
    page = client.get(url("measurements")).content.decode()
    assert "verbeterd: wat er stond" in page
    stale = client.post(url("measurement_correct", one.pk), {**SENT, "level_finances": "3"})
    assert stale.status_code == 422
    assert str(OBSTACLES_OF_CORRECTING["changed_meanwhile"]) in stale.content.decode()
    assert as_user(town.colleague).get(url("measurement_correct", one.pk)).status_code == 404


@pytest.mark.parametrize(
    ("moment", "day", "fine"),
    [
        ("start", TODAY, True),
        ("start", TODAY + timedelta(days=1), False),
        ("end", TODAY + timedelta(days=1), True),
    ],
)
def test_the_start_lies_before_the_end(moment: str, day: date, fine: bool) -> None:
    taken = {"start": TODAY - timedelta(days=9), "end": TODAY}
    found = obstacles_to_correcting(moment=moment, taken_on=day, taken=taken)
    assert [one.key for one in found] == ([] if fine else ["after_the_end_measurement"])
    assert obstacles_to_correcting(moment=moment, taken_on=day, taken={}) == []
