# SPDX-License-Identifier: EUPL-1.2
"""When a check of safety can be written down: by table."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.approaches.terms import Term, Unit
from gezinsregie.casework.safety.check.rules import (
    OLDEST,
    PARTS,
    CheckFacts,
    Part,
    obstacles_of_last_check,
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


FOUR_WEEKS = Term(at_most=4, unit=Unit.WEEKS)


@pytest.mark.parametrize(
    ("asked", "days_ago", "found"),
    [
        (None, None, []),
        (None, 400, []),
        (FOUR_WEEKS, None, ["no_safety_check"]),
        (FOUR_WEEKS, 0, []),
        (FOUR_WEEKS, 28, []),
        (FOUR_WEEKS, 29, ["safety_check_too_old"]),
        (Term(at_most=1, unit=Unit.MONTHS), 28, []),  # from 3 February to 3 March
        (Term(at_most=1, unit=Unit.MONTHS), 29, ["safety_check_too_old"]),
    ],
)
def test_the_last_check_is_as_fresh_as_the_approach_asks(
    asked: Term | None, days_ago: int | None, found: list[str]
) -> None:
    checked_on = None if days_ago is None else TODAY - timedelta(days=days_ago)
    obstacles = obstacles_of_last_check(checked_on, asked=asked, day=TODAY)
    assert [one.key for one in obstacles] == found
