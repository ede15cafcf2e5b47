# SPDX-License-Identifier: EUPL-1.2
"""When a step of the Meldcode can be taken: by table."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.safety.meldcode.rules import StepFacts, obstacles_to_step

TODAY = date(2026, 3, 3)
FINE = StepFacts(
    number=1,
    taken=(),
    words="Blauwe plekken.",
    done_on=TODAY,
    advice_of="",
    decision="",
    acute=False,
    with_the_coach=False,
    today=TODAY,
)
DECIDES = {"number": 5, "decision": "report"}


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"number": 3}, []),
        ({"number": 2, "advice_of": "safe_home"}, []),
        ({"number": 2}, ["advice_missing"]),
        ({"number": 6}, ["no_such_step"]),
        ({"number": 0}, ["no_such_step"]),
        ({"taken": (1,)}, ["taken_already"]),
        ({"words": " "}, ["step_words_missing"]),
        ({"done_on": TODAY + timedelta(days=1)}, ["in_the_future"]),
        ({"with_the_coach": True}, ["with_the_coach"]),
        ({**DECIDES, "taken": (1, 2, 3, 4)}, []),
        ({**DECIDES, "acute": True}, []),
        ({**DECIDES, "taken": (1, 4)}, ["steps_missing", "steps_missing"]),
        ({"number": 5, "taken": (1, 2, 3, 4)}, ["decision_missing"]),
    ],
)
def test_nobody_decides_before_the_others(changes: dict[str, Any], found: list[str]) -> None:
    obstacles = obstacles_to_step(replace(FINE, **changes))
    assert [one.key for one in obstacles] == found


def test_which_steps_are_missing_is_said() -> None:
    obstacles = obstacles_to_step(replace(FINE, **{**DECIDES, "taken": (2,)}))
    assert [one.about for one in obstacles] == ["1", "3", "4"]
