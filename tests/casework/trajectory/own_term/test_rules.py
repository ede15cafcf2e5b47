# SPDX-License-Identifier: EUPL-1.2
"""When a municipality may say itself how long a form lasts at most."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.approaches.course import Duration
from gezinsregie.approaches.terms import Term, Unit
from gezinsregie.casework.trajectory.own_term.rules import (
    LONGEST,
    OwnTermFacts,
    is_open,
    obstacles_to_own_term,
)

TODAY = date(2026, 3, 3)
OPEN = Duration(usual=None, maximum=None, extension=None, as_long_as_needed=False, source="CRG-E2")
HALF_A_YEAR = Term(at_most=6, unit=Unit.MONTHS)
GOOD = OwnTermFacts(
    duration=OPEN, months=9, starts_on=TODAY, last_day=TODAY, paper="Besluit", days_taken=()
)


@pytest.mark.parametrize(
    ("changes", "keys"),
    [
        ({}, []),
        ({"months": 1}, []),
        ({"months": LONGEST}, []),
        ({"duration": None}, ["form_unknown"]),
        ({"duration": OPEN.model_copy(update={"usual": HALF_A_YEAR})}, ["approach_says_it"]),
        ({"duration": OPEN.model_copy(update={"maximum": HALF_A_YEAR})}, ["approach_says_it"]),
        ({"duration": OPEN.model_copy(update={"as_long_as_needed": True})}, ["no_end_on_purpose"]),
        ({"months": 0}, ["months_out_of_reach"]),
        ({"months": LONGEST + 1}, ["months_out_of_reach"]),
        ({"starts_on": TODAY + timedelta(days=1)}, ["starts_too_far"]),
        ({"days_taken": (TODAY,)}, ["one_from_that_day"]),
        ({"days_taken": (TODAY - timedelta(days=1),)}, []),
        ({"paper": " \n"}, ["paper_missing"]),
        (
            {"duration": None, "months": 0, "paper": ""},
            ["form_unknown", "months_out_of_reach", "paper_missing"],
        ),
    ],
)
def test_all_that_stands_in_the_way(changes: dict[str, Any], keys: list[str]) -> None:
    found = obstacles_to_own_term(replace(GOOD, **changes))
    assert [one.key for one in found] == keys
    assert all(one.field for one in found)


def test_an_approach_leaves_open_what_it_neither_gives_nor_leaves_out() -> None:
    assert is_open(OPEN)
    for said in ({"usual": HALF_A_YEAR}, {"maximum": HALF_A_YEAR}, {"as_long_as_needed": True}):
        assert not is_open(OPEN.model_copy(update=said))
