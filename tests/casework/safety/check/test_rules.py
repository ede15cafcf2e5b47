# SPDX-License-Identifier: EUPL-1.2
"""When a check of safety can be written down: by table."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.safety.check.rules import (
    OLDEST,
    PARTS,
    CheckFacts,
    Part,
    obstacles_to_checking,
)

TODAY = date(2026, 3, 3)
FINE = CheckFacts({one: Part("safe") for one in PARTS}, TODAY, TODAY, with_the_coach=False)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"checked_on": TODAY - OLDEST}, []),
        ({"checked_on": TODAY - OLDEST - timedelta(days=1)}, [("too_old", "checked_on")]),
        ({"checked_on": TODAY + timedelta(days=1)}, [("in_the_future", "checked_on")]),
        ({"with_the_coach": True}, [("with_the_coach", "")]),
        (
            {"parts": {**FINE.parts, "children": Part("worry", " ")}},
            [("part_in_words", "children_words")],
        ),
        (
            {
                "parts": {
                    "family": Part("not_known"),
                    "children": Part("worry", "Zij slaapt niet."),
                    "surroundings": Part("worry"),
                }
            },
            [("part_in_words", "family_words"), ("part_in_words", "surroundings_words")],
        ),
    ],
)
def test_a_worry_is_put_in_words(changes: dict[str, Any], found: list[tuple[str, str]]) -> None:
    obstacles = obstacles_to_checking(replace(FINE, **changes))
    assert [(one.key, one.field) for one in obstacles] == found
