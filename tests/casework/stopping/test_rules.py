# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.closing.rules import obstacles_to_stopping
from gezinsregie.casework.stopping.rules import StopFacts, Weighed, obstacles_to_deciding

START, TODAY = date(2026, 2, 2), date(2026, 3, 3)
DAY = timedelta(days=1)
GO_ON, CLOSE = Weighed("go_on", "Het loopt.", "Moe."), Weighed("close", "Rust.", "Te vroeg.")
FORCE = Weighed("compulsory", "Het kind is niet veilig.", "Zij praten nog.")
FINE = StopFacts(
    asked_on=TODAY,
    family_words="Genoeg.",
    weighed=[GO_ON, CLOSE],
    outcome="close",
    reason="Het mag.",
    danger_words="",
    views={"7": "Te vroeg."},
    started_on=START,
    today=TODAY,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, []),
        ({"asked_on": START, "views": {}}, []),
        ({"trajectory_closed": True}, ["trajectory_closed"]),
        ({"asked_on": TODAY + DAY}, ["in_the_future"]),
        ({"asked_on": START - DAY}, ["before_the_start"]),
        ({"family_words": " ", "reason": ""}, ["family_not_heard", "reason_missing"]),
        ({"weighed": [CLOSE]}, ["two_options_at_least"]),
        (
            {"weighed": [CLOSE, replace(GO_ON, speaks_against=" ")]},
            ["two_options_at_least", "one_side_weighed"],
        ),
        ({"weighed": [CLOSE, GO_ON, Weighed("pause", "", "")]}, []),
        ({"outcome": "pause"}, ["outcome_not_weighed"]),
        ({"views": {"7": "Te vroeg.", "8": " "}}, ["view_missing"]),
        # That a family stops is no reason for force; a danger in words is asked for.
        ({"outcome": "compulsory", "weighed": [GO_ON, FORCE]}, ["stopping_is_no_danger"]),
        (
            {"outcome": "compulsory", "weighed": [GO_ON, FORCE], "danger_words": "Er is geslagen."},
            [],
        ),
    ],
)
def test_all_that_a_weighed_decision_asks(changes: dict[str, Any], keys: list[str]) -> None:
    assert [one.key for one in obstacles_to_deciding(replace(FINE, **changes))] == keys


@pytest.mark.parametrize(
    ("reason", "weighed", "keys"),
    [("stopped", False, ["stop_not_weighed"]), ("stopped", True, []), ("moved", False, [])],
)
def test_a_family_that_stops_is_closed_when_that_was_weighed(
    reason: str, weighed: bool, keys: list[str]
) -> None:
    assert [one.key for one in obstacles_to_stopping(reason, weighed=weighed)] == keys
