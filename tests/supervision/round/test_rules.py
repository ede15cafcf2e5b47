# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gezinsregie.supervision.round.rules import (
    AttachingFacts,
    NewRound,
    RoundState,
    as_one_name,
    obstacles_to_attaching,
    obstacles_to_opening,
    state_of,
)

TODAY = date(2026, 3, 3)
NEW = NewRound("Lindewaard", "Eropaf", TODAY + timedelta(days=60))
RUNS = AttachingFacts(
    round_finished=False,
    of_the_same_inspectorate=True,
    factsheet_established=False,
    has_another_round=False,
)


@pytest.mark.parametrize(
    ("days_to_the_end", "finished", "state"),
    [
        (1, False, RoundState.RUNNING),
        (0, False, RoundState.RUNNING),
        (-1, False, RoundState.LATE),
        (-1, True, RoundState.FINISHED),
        (1, True, RoundState.FINISHED),
    ],
)
def test_how_a_round_stands(days_to_the_end: int, finished: bool, state: RoundState) -> None:
    end = TODAY + timedelta(days=days_to_the_end)
    assert (
        state_of(planned_end_on=end, finished_on=TODAY if finished else None, today=TODAY) is state
    )


def keys(new: NewRound, running: set[tuple[str, str]] | None = None) -> list[str]:
    return [one.key for one in obstacles_to_opening(new, today=TODAY, running=running or set())]


def test_a_round_that_can_be_opened_has_no_obstacle() -> None:
    assert keys(NEW) == []
    assert keys(NEW, {("lindewaard", "iets anders"), ("elders", "eropaf")}) == []
    assert keys(replace(NEW, planned_end_on=TODAY)) == []


def test_all_the_reasons_come_at_once() -> None:
    assert keys(NewRound(" ", "", TODAY - timedelta(days=1))) == [
        "no_municipality",
        "no_approach",
        "ends_before_it_opens",
    ]


def test_a_name_of_two_hundred_signs_and_a_round_of_three_years_are_the_longest() -> None:
    assert keys(replace(NEW, approach="x" * 200)) == []
    assert keys(replace(NEW, approach="x" * 201)) == ["approach_too_long"]
    assert keys(replace(NEW, municipality="x" * 201)) == ["municipality_too_long"]
    assert keys(replace(NEW, planned_end_on=TODAY + timedelta(days=1098))) == []
    assert keys(replace(NEW, planned_end_on=TODAY + timedelta(days=1099))) == ["ends_too_late"]


def test_the_same_question_is_not_asked_twice_at_a_time() -> None:
    assert keys(replace(NEW, approach="  EROPAF "), {("lindewaard", "eropaf")}) == ["runs_already"]


def test_a_name_is_stored_without_loose_spaces() -> None:
    assert as_one_name("  Samen \n aan  tafel ") == "Samen aan tafel"


def test_a_draft_of_ones_own_can_be_attached() -> None:
    assert obstacles_to_attaching(RUNS) == []


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({"round_finished": True}, "round_finished"),
        ({"of_the_same_inspectorate": False}, "of_another_inspectorate"),
        ({"factsheet_established": True}, "established_already"),
        ({"has_another_round": True}, "has_another_round"),
    ],
)
def test_why_a_factsheet_cannot_be_attached(changes: dict[str, bool], key: str) -> None:
    assert [one.key for one in obstacles_to_attaching(replace(RUNS, **changes))] == [key]
