# SPDX-License-Identifier: EUPL-1.2
"""What emergency access asks for, and when looking back on it is late."""

from datetime import timedelta

import pytest

from gezinsregie.casework.emergency.rules import (
    MOST_TRIES,
    ReviewFacts,
    is_overdue,
    obstacles_to_opening,
    obstacles_to_reviewing,
)
from tests.cast import NOW

REASON = "De buren horen al een uur een kind huilen."
FACTS = {
    "closes_at": NOW,
    "reviewed": False,
    "by_oneself": False,
    "words": "Het kon niet anders.",
    "now": NOW,
}


@pytest.mark.parametrize(
    ("reason", "tries", "expected"),
    [
        (REASON, 0, []),
        (REASON, MOST_TRIES - 1, []),
        (REASON, MOST_TRIES, ["tried_too_often"]),
        (REASON, MOST_TRIES + 1, ["tried_too_often"]),
        ("een twee drie vier vijf", 0, []),
        ("een twee drie vier", 0, ["reason_too_short"]),
        ("", MOST_TRIES, ["tried_too_often", "reason_too_short"]),
    ],
)
def test_a_reason_is_a_sentence_and_five_tries_are_enough(
    reason: str, tries: int, expected: list[str]
) -> None:
    assert [one.key for one in obstacles_to_opening(reason=reason, tries=tries)] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"reviewed": True}, ["reviewed_already"]),
        ({"by_oneself": True}, ["own_access"]),
        ({"closes_at": NOW + timedelta(seconds=1)}, ["still_open"]),
        ({"words": "  "}, ["words_missing"]),
        (
            {"reviewed": True, "by_oneself": True, "words": ""},
            ["reviewed_already", "own_access", "words_missing"],
        ),
    ],
)
def test_somebody_else_looks_back_once_afterwards_and_in_words(
    changes: dict[str, object], expected: list[str]
) -> None:
    facts = ReviewFacts(**{**FACTS, **changes})  # type: ignore[arg-type]
    assert [one.key for one in obstacles_to_reviewing(facts)] == expected


@pytest.mark.parametrize(
    ("days", "seconds", "reviewed", "late"),
    [(7, 0, False, False), (7, 1, False, True), (8, 0, True, False), (0, 0, False, False)],
)
def test_after_a_week_it_is_late(days: int, seconds: int, reviewed: bool, late: bool) -> None:
    opened = NOW - timedelta(days=days, seconds=seconds)
    assert is_overdue(opened_at=opened, reviewed=reviewed, now=NOW) is late
