# SPDX-License-Identifier: EUPL-1.2
"""When a plan can be discussed, and what somebody may say of a version."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.casework.plan.version.rules import (
    ViewFacts,
    obstacles_to_discussing,
    obstacles_to_view,
    says_the_same,
)
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.plan.party_words import WORDS
from tests.cast import TODAY

SAID = ViewFacts(
    view="agrees",
    words="",
    of_partner=False,
    is_a_party=True,
    given_on=TODAY,
    version_on=TODAY - timedelta(days=9),
)


@pytest.mark.parametrize(
    ("changes", "key", "field"),
    [
        ({"view": "disagrees", "words": " "}, "disagreement_without_words", "words"),
        ({"view": "seen_under_pressure", "of_partner": True}, "pressure_on_a_partner", "view"),
        ({"is_a_party": False}, "not_a_party", ""),
        ({"given_on": TODAY + timedelta(days=1)}, "in_the_future", "given_on"),
        ({"given_on": TODAY - timedelta(days=10)}, "before_the_version", "given_on"),
    ],
)
def test_what_is_wrong_with_a_view(changes: dict[str, Any], key: str, field: str) -> None:
    found = obstacles_to_view(replace(SAID, **changes), TODAY)
    assert found == [Obstacle(key, field=field) if field else Obstacle(key)]
    assert key in WORDS


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"view": "disagrees", "words": "Liever niet."},
        {"view": "seen_under_pressure"},
        {"view": "could_not_answer"},
        {"of_partner": True},
        {"of_partner": True, "view": "disagrees", "words": "Te veel."},
        {"given_on": SAID.version_on},
    ],
)
def test_what_can_be_said(changes: dict[str, Any]) -> None:
    assert obstacles_to_view(replace(SAID, **changes), TODAY) == []


@pytest.mark.parametrize(("concerns", "footings", "held"), [(0, 0, 1), (1, 0, 0), (0, 1, 0)])
def test_an_empty_plan_is_not_discussed(concerns: int, footings: int, held: int) -> None:
    assert obstacles_to_discussing(concerns, footings) == [Obstacle("nothing_to_discuss")] * held
    assert "nothing_to_discuss" in WORDS


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"lacks": [{"key": "goal_not_smart", "goal_id": 1}]}, True),
        ({"concerns": [{"words": "Iets anders."}]}, False),
        ({"footings": [{"words": "Rust."}]}, False),
        ({"more": 1}, False),
    ],
)
def test_a_view_holds_for_the_same_text_alone(changes: dict[str, Any], same: bool) -> None:
    text = {"concerns": [{"words": "De huur."}], "footings": [], "lacks": []}
    assert says_the_same(text, text | changes) is same
    assert says_the_same(text | changes, text) is same
