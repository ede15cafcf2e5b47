# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gezinsregie.casework.direction.rules import (
    HandingFacts,
    Held,
    Stretch,
    Turn,
    courses,
    obstacles_to_handing,
    turn_of,
)

START, MONDAY, TUESDAY, TODAY = (
    date(2026, 2, 2),
    date(2026, 3, 2),
    date(2026, 3, 3),
    date(2026, 3, 4),
)
KNOWN = {"finances", "housing"}
FINE = HandingFacts(
    life_domains=["finances"],
    holder="shared",
    from_on=TUESDAY,
    words="Zij kan het.",
    standing={"finances": Held("finances", "coach", MONDAY)},
    started_on=START,
    today=TODAY,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, []),
        ({"standing": {}}, []),
        ({"from_on": MONDAY}, []),
        ({"from_on": TODAY}, []),
        ({"from_on": START, "standing": {}}, []),
        ({"holder": "coach"}, ["same_as_before"]),
        # On its own day it is worded anew; beside one that changes it is left as it is.
        ({"holder": "coach", "from_on": MONDAY}, []),
        ({"holder": "coach", "life_domains": ["finances", "housing"]}, []),
        ({"life_domains": []}, ["no_life_domain"]),
        ({"life_domains": ["finances", "elders"]}, ["unknown_life_domain"]),
        ({"words": "  "}, ["words_missing"]),
        ({"from_on": date(2026, 3, 5)}, ["in_the_future"]),
        ({"from_on": date(2026, 3, 1)}, ["before_the_last"]),
        ({"from_on": date(2026, 2, 1), "standing": {}}, ["before_the_start"]),
        (
            {"trajectory_closed": True, "words": "", "from_on": date(2026, 2, 1)},
            ["trajectory_closed", "words_missing", "before_the_start", "before_the_last"],
        ),
    ],
)
def test_all_that_stands_in_the_way(changes: dict[str, Any], keys: list[str]) -> None:
    found = obstacles_to_handing(replace(FINE, **changes), KNOWN)
    assert [one.key for one in found] == keys


def test_a_course_is_one_stretch_after_another() -> None:
    rows = [
        Held("finances", "coach", START),
        Held("housing", "family", START),
        Held("finances", "coach", MONDAY),
        Held("finances", "shared", TUESDAY),
        Held("finances", "family", TODAY),
    ]
    assert courses(rows) == {
        "finances": [
            Stretch("coach", START, TUESDAY),
            Stretch("shared", TUESDAY, TODAY),
            Stretch("family", TODAY, None),
        ],
        "housing": [Stretch("family", START, None)],
    }


@pytest.mark.parametrize(
    ("before", "after", "turn"),
    [
        (None, "family", Turn.FIRST),
        ("coach", "shared", Turn.HANDED_BACK),
        ("coach", "network", Turn.HANDED_BACK),
        ("shared", "family", Turn.HANDED_BACK),
        ("network", "family", Turn.HANDED_BACK),
        ("family", "shared", Turn.TAKEN_OVER),
        ("network", "coach", Turn.TAKEN_OVER),
        ("shared", "network", Turn.OTHER),
    ],
)
def test_which_way_direction_went(before: str | None, after: str, turn: Turn) -> None:
    assert turn_of(before, after) is turn
