# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.casework.plan.rules import (
    SMART,
    ConcernFacts,
    GoalFacts,
    PlaceFacts,
    is_met,
    members_without_goal,
    missing_for_smart,
    obstacles_to_agreeing,
    obstacles_to_due_on,
    obstacles_to_finishing,
    obstacles_to_judging,
    obstacles_to_placing,
    remarks_on_agreeing,
)
from gezinsregie.web.plan.words import WORDS

START, TODAY = date(2026, 1, 5), date(2026, 3, 3)
WHOLE = GoalFacts("1", "a", "b", "c", "d", TODAY, None, steps=1, open_steps=1)

answers = st.sampled_from(["", " ", "\n", "ja"])
goals = st.builds(
    GoalFacts,
    key=st.uuids().map(str),
    specific=answers,
    measurable=answers,
    current=answers,
    achievable=answers,
    due_on=st.none() | st.just(TODAY),
    attainment=st.none() | st.integers(-3, 2),
    steps=st.integers(0, 2),
    open_steps=st.just(0),
)
concerns = st.builds(
    ConcernFacts,
    key=st.uuids().map(str),
    serious=st.booleans(),
    goals=st.lists(goals, max_size=3).map(tuple),
)


@pytest.mark.parametrize("question", SMART)
def test_each_question_alone_can_be_missing(question: str) -> None:
    without = replace(WHOLE, **{question: None if question == "due_on" else "  "})
    assert missing_for_smart(WHOLE) == []
    assert missing_for_smart(without) == [question]


@given(goals)
def test_what_is_missing_comes_in_the_order_of_smart(goal: GoalFacts) -> None:
    missing = missing_for_smart(goal)
    assert missing == [one for one in SMART if one in missing]


@given(st.lists(concerns, max_size=4))
def test_every_reason_is_named_and_no_other(all_concerns: list[ConcernFacts]) -> None:
    found = {(one.key, one.about) for one in obstacles_to_agreeing(all_concerns)}
    said = {(one.key, one.about) for one in remarks_on_agreeing(all_concerns)}
    every = [goal for concern in all_concerns for goal in concern.goals]
    expected = {("no_goal", "")} if not every else set()
    for concern in all_concerns:
        if concern.serious and not concern.goals:
            expected.add(("serious_without_goal", concern.key))
    lacks = set()
    for goal in every:
        filled = [goal.specific, goal.measurable, goal.current, goal.achievable]
        if not all(text.strip() for text in filled) or goal.due_on is None:
            lacks.add(("goal_not_smart", goal.key))
        if goal.steps == 0:
            lacks.add(("goal_without_step", goal.key))
    assert (found, said) == (expected, lacks)


def test_a_whole_plan_can_be_agreed() -> None:
    assert obstacles_to_agreeing([ConcernFacts("1", True, (WHOLE,))]) == []


@pytest.mark.parametrize(
    ("due_on", "expected"),
    [
        (None, []),
        (START, []),
        (START - timedelta(days=1), ["due_before_the_trajectory"]),
        (TODAY + timedelta(days=5 * 365), []),
        (TODAY + timedelta(days=5 * 365 + 1), ["due_too_far_ahead"]),
    ],
)
def test_the_day_on_which_it_is_ready(due_on: date | None, expected: list[str]) -> None:
    found = obstacles_to_due_on(due_on, started_on=START, today=TODAY)
    assert [one.key for one in found] == expected
    assert all(one.field == "due_on" for one in found)


@pytest.mark.parametrize(
    ("done_on", "expected"),
    [
        (TODAY, []),
        (START, []),
        (TODAY + timedelta(days=1), ["in_the_future"]),
        (START - timedelta(days=1), ["done_before_the_trajectory"]),
    ],
)
def test_the_day_on_which_it_was_done(done_on: date, expected: list[str]) -> None:
    found = obstacles_to_finishing(done_on, started_on=START, today=TODAY)
    assert [one.key for one in found] == expected


@pytest.mark.parametrize("attainment", [-3, -2, -1, 0, 1, 2])
def test_six_points_are_a_judgement(attainment: int) -> None:
    assert obstacles_to_judging(attainment) == []


@pytest.mark.parametrize("attainment", [-100, -4, 3, 100])
def test_no_other_number_is_a_judgement(attainment: int) -> None:
    [found] = obstacles_to_judging(attainment)
    assert (found.key, found.field) == ("no_such_attainment", "attainment")


@pytest.mark.parametrize(
    ("attainment", "met"),
    [(None, False), (-3, False), (-2, False), (-1, False), (0, True), (1, True), (2, True)],
)
def test_zero_and_beyond_is_met(attainment: int | None, met: bool) -> None:
    assert is_met(attainment) is met


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"related": ("housing", "work")}, []),
        ({"related": ("housing", "tuin")}, ["unknown_life_domain"]),
        ({"related": ("finances",)}, ["main_among_related"]),
        ({"has_under": True, "horizon": "short"}, []),
        ({"has_under": True, "horizon": ""}, ["under_is_short"]),
        ({"has_under": True, "horizon": "long"}, ["under_is_short"]),
        (
            {"has_under": True, "horizon": "short", "under_is_long": False},
            ["under_no_long_goal"],
        ),
        (
            {"has_under": True, "horizon": "short", "under_is_here": False},
            ["under_no_long_goal"],
        ),
        ({"has_under": True, "horizon": "short", "under_itself": True}, ["under_no_long_goal"]),
        ({"shorter": 2, "horizon": "long"}, []),
        ({"shorter": 2, "horizon": "short"}, ["shorter_stand"]),
        (
            {"shorter": 1, "horizon": "short", "related": ("finances", "tuin")},
            ["unknown_life_domain", "main_among_related", "shorter_stand"],
        ),
    ],
)
def test_where_a_goal_can_stand(changes: dict[str, Any], found: list[str]) -> None:
    known = {"finances", "housing", "work"}
    place = PlaceFacts(**{"main": "finances", **changes})
    assert [one.key for one in obstacles_to_placing(place, known)] == found
    assert set(found) <= set(WORDS)


@pytest.mark.parametrize(
    ("goals_for", "without"),
    [([], [1, 2]), ([None], [1, 2]), ([2, None], [1]), ([1, 2], [])],
)
def test_a_goal_for_the_whole_family_is_nobodys_own(
    goals_for: list[int | None], without: list[int]
) -> None:
    assert members_without_goal([1, 2], goals_for) == without
