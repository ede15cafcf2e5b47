# SPDX-License-Identifier: EUPL-1.2
"""Too soon and too long, asked on the boundary itself; and the ladder."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gezinsregie.casework.escalation.rules import (
    ClosingFacts,
    DecisionFacts,
    KnotFacts,
    Mark,
    RaisingFacts,
    figures,
    levels_offered,
    marks,
    next_level,
    obstacles_to_closing_a_knot,
    obstacles_to_deciding,
    obstacles_to_raising,
    skips_a_level,
)

DAY = timedelta(days=1)
UP = date(2026, 3, 3)
FINE = KnotFacts(stalled_since=UP - 20 * DAY, raised_on=UP, closed_on=None, was_tried=True)


@pytest.mark.parametrize(
    ("changed", "later", "expected"),
    [
        ({}, 0, []),
        ({}, 14, []),
        ({}, 15, [Mark.OPEN_TOO_LONG]),
        ({"closed_on": UP + 14 * DAY}, 90, []),
        ({"closed_on": UP + 15 * DAY}, 90, [Mark.OPEN_TOO_LONG]),
        ({"was_tried": False}, 0, [Mark.NOTHING_TRIED]),
        ({"skips_a_level": True}, 0, [Mark.LEVEL_SKIPPED]),
        ({"stalled_since": UP - 13 * DAY}, 0, [Mark.STALLED_SHORTLY]),
        ({"stalled_since": UP - 14 * DAY}, 0, []),
        ({"stalled_since": UP - 42 * DAY}, 0, []),
        ({"stalled_since": UP - 43 * DAY}, 0, [Mark.STALLED_TOO_LONG]),
    ],
)
def test_too_soon_and_too_long(changed: dict[str, Any], later: int, expected: list[Mark]) -> None:
    assert marks(replace(FINE, **changed), UP + later * DAY) == expected


def test_the_ladder_gives_the_levels_from_below() -> None:
    assert levels_offered(["administration", "network"]) == ("network", "administration")
    assert levels_offered(["administration"]) == ("administration",)
    assert levels_offered([]) == ("network", "administration")
    assert next_level(("network", "administration"), set()) == "network"
    assert next_level(("network", "administration"), {"network"}) == "administration"
    assert next_level(("network",), {"network"}) == "network"


def test_a_level_is_skipped_only_where_there_was_one_below() -> None:
    both = ("network", "administration")
    assert skips_a_level("administration", both, set())
    assert not skips_a_level("administration", both, {"network"})
    assert not skips_a_level("network", both, set())
    assert not skips_a_level("administration", ("administration",), set())
    assert not skips_a_level("network", ("administration",), set())


RAISING = RaisingFacts(
    level="network",
    offered=("network",),
    stalls="Niemand komt.",
    stalled_since=UP - DAY,
    started_on=UP - 9 * DAY,
    today=UP,
    about_is_of_this_town=True,
    same_open=False,
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"trajectory_closed": True}, "trajectory_closed"),
        ({"level": "administration"}, "level_not_on_the_ladder"),
        ({"stalls": "  "}, "stalls_missing"),
        ({"stalled_since": UP + DAY}, "in_the_future"),
        ({"stalled_since": UP - 10 * DAY}, "before_the_trajectory"),
        ({"about_is_of_this_town": False}, "not_of_this_town"),
        ({"same_open": True}, "raised_already"),
    ],
)
def test_each_reason_against_raising(changed: dict[str, Any], key: str) -> None:
    assert obstacles_to_raising(RAISING) == []
    assert obstacles_to_raising(replace(RAISING, stalled_since=UP)) == []
    assert obstacles_to_raising(replace(RAISING, stalled_since=RAISING.started_on)) == []
    assert [one.key for one in obstacles_to_raising(replace(RAISING, **changed))] == [key]


DECIDING = DecisionFacts(
    decision_key="plan_leads",
    known_decisions={"plan_leads"},
    over_is_of_this_town=True,
    mandate_held=True,
    words="Zo.",
    reason="Daarom.",
    trajectory_closed=False,
)


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"trajectory_closed": True}, "trajectory_closed"),
        ({"decision_key": "evict", "mandate_held": False}, "decision_unknown"),
        ({"over_is_of_this_town": False, "mandate_held": False}, "not_of_this_town"),
        ({"mandate_held": False}, "no_mandate"),
        ({"words": " "}, "words_missing"),
        ({"reason": " "}, "reason_missing"),
    ],
)
def test_each_reason_against_deciding(changed: dict[str, Any], key: str) -> None:
    assert obstacles_to_deciding(DECIDING) == []
    assert [one.key for one in obstacles_to_deciding(replace(DECIDING, **changed))] == [key]


def test_a_knot_is_closed_once_with_words_and_not_by_who_raised_it() -> None:
    fine = ClosingFacts(is_open=True, words="Zo.", raised_by_oneself=False)
    assert obstacles_to_closing_a_knot(fine) == []
    wrong = ClosingFacts(is_open=False, words=" ", raised_by_oneself=True)
    assert [one.key for one in obstacles_to_closing_a_knot(wrong)] == [
        "closed_already",
        "raised_by_oneself",
        "words_missing",
    ]


def test_a_year_in_figures() -> None:
    knots = [
        (FINE, ""),
        (replace(FINE, closed_on=UP + 20 * DAY, was_tried=False), "decided"),
        (replace(FINE, closed_on=UP + DAY), "sent_back"),
    ]
    found = figures(knots, families=40, today=UP + 2 * DAY)
    assert (found.raised, found.decided, found.sent_back, found.open_now) == (3, 1, 1, 1)
    assert (found.too_soon, found.too_long, found.families) == (1, 1, 40)
