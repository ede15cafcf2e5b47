# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.trajectory.pause.rules import (
    LONGEST_PAUSE,
    PauseFacts,
    obstacles_to_pausing,
    obstacles_to_resuming,
)

START, TODAY = date(2026, 2, 2), date(2026, 3, 4)
DAY = timedelta(days=1)
FINE = PauseFacts(
    starts_on=TODAY,
    expected_end_on=TODAY + LONGEST_PAUSE,
    reason="Zij is weg.",
    keeps_contact="De coach belt.",
    started_on=START,
    today=TODAY,
    paused_already=False,
    last_ended_on=None,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, []),
        ({"starts_on": START, "expected_end_on": TODAY}, []),
        ({"last_ended_on": TODAY}, []),
        ({"trajectory_closed": True}, ["trajectory_closed"]),
        ({"paused_already": True}, ["paused_already"]),
        ({"starts_on": TODAY + DAY}, ["in_the_future"]),
        ({"starts_on": START - DAY, "expected_end_on": START}, ["before_the_start"]),
        ({"last_ended_on": TODAY + DAY}, ["in_the_pause_before"]),
        ({"expected_end_on": TODAY}, ["ends_before_it_starts"]),
        ({"expected_end_on": TODAY + LONGEST_PAUSE + DAY}, ["too_long"]),
        ({"reason": " ", "keeps_contact": ""}, ["no_reason", "nobody_keeps_contact"]),
    ],
)
def test_all_that_stands_in_the_way_of_a_pause(changes: dict[str, Any], keys: list[str]) -> None:
    assert [one.key for one in obstacles_to_pausing(replace(FINE, **changes))] == keys


@pytest.mark.parametrize(
    ("ends_on", "closed", "keys"),
    [
        (START, False, []),
        (TODAY, False, []),
        (TODAY + DAY, False, ["in_the_future"]),
        (START - DAY, True, ["trajectory_closed", "before_the_pause"]),
    ],
)
def test_all_that_stands_in_the_way_of_going_on(
    ends_on: date, closed: bool, keys: list[str]
) -> None:
    found = obstacles_to_resuming(ends_on, starts_on=START, today=TODAY, trajectory_closed=closed)
    assert [one.key for one in found] == keys
