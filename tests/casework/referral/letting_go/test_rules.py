# SPDX-License-Identifier: EUPL-1.2
"""When a referral that came to nothing is destroyed: by table."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.referral.letting_go.rules import LettingGoFacts, obstacles_to_letting_go
from gezinsregie.casework.referral.letting_go.term import Term, term

TODAY = date(2026, 3, 3)
FINE = LettingGoFacts(
    outcome="refused",
    answered_on=TODAY - timedelta(days=100),
    term_days=100,
    today=TODAY,
    has_code=False,
    is_merged=False,
    was_corrected=False,
    has_trajectory=False,
)


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"outcome": "redirected"}, []),
        ({"outcome": "withdrawn"}, []),
        ({"outcome": "accepted"}, ["not_unaccepted"]),
        ({"outcome": "", "answered_on": None}, ["not_unaccepted", "term_runs"]),
        ({"term_days": 101}, ["term_runs"]),
        ({"has_code": True}, ["has_code"]),
        ({"is_merged": True}, ["is_merged"]),
        ({"was_corrected": True}, ["was_corrected"]),
        ({"has_trajectory": True}, ["has_trajectory"]),
    ],
)
def test_over_its_term_and_nothing_hangs_on_it(changes: dict[str, Any], found: list[str]) -> None:
    assert [one.key for one in obstacles_to_letting_go(replace(FINE, **changes))] == found


def test_a_municipality_has_its_own_term_or_the_proposed_one() -> None:
    own = Term(days=365, source="x", verified=False, of_municipality={"Lindewaard": 90})
    assert (own.days_of("Lindewaard"), own.days_of("Elders")) == (90, 365)
    assert own.is_own("Lindewaard")
    assert not own.is_own("Elders")
    assert term().days > 0
