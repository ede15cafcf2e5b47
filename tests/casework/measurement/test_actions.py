# SPDX-License-Identifier: EUPL-1.2
"""Writing a measurement down: each moment once, with its line in the log, or not at all."""

from typing import Any

import pytest
from django.db import OperationalError

from gezinsregie.access.acts import Act
from gezinsregie.audit.models import Entry
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Measurement, Moment, Score
from gezinsregie.casework.measurement.queries import levels, pair_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.failing_log import the_log_cannot_be_written


def take(town: cast.Town, trajectory: Trajectory, **changes: Any) -> Measurement:
    fields: dict[str, Any] = {
        "moment": Moment.START,
        "instrument_key": "zrm-2017",
        "taken_on": cast.TODAY,
        "professionals_involved": 9,
        "scores": {"finances": Scored(2), "justice": Scored(None, "Er is niets met politie.")},
    }
    return measure(
        town.may(town.coordinator, Act.MEASURE, trajectory.family),
        trajectory=trajectory,
        **{**fields, **changes},
    )


@pytest.mark.statement("ITG-L4", "ITG-L7")
def test_start_and_end_stand_beside_each_other(town: cast.Town, trajectory: Trajectory) -> None:
    take(town, trajectory)
    take(
        town,
        trajectory,
        moment=Moment.END,
        professionals_involved=2,
        scores={"finances": Scored(4)},
    )
    pair = pair_of(trajectory)
    assert pair.start is not None and pair.end is not None
    assert levels(pair.start) == {"finances": 2, "justice": None}
    assert levels(pair.end) == {"finances": 4}
    assert (pair.start.professionals_involved, pair.end.professionals_involved) == (9, 2)
    assert Entry.objects.filter(act=Act.MEASURE, outcome="done").count() == 2


def test_a_moment_is_measured_once(town: cast.Town, trajectory: Trajectory) -> None:
    take(town, trajectory)
    with pytest.raises(Obstructed) as refused:
        take(town, trajectory)
    assert [one.key for one in refused.value.obstacles] == ["measured_already"]
    assert Measurement.objects.count() == 1


def test_without_a_line_in_the_log_nothing_is_written(
    town: cast.Town, trajectory: Trajectory
) -> None:
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        take(town, trajectory)
    assert not Measurement.objects.exists()
    assert not Score.objects.exists()
