# SPDX-License-Identifier: EUPL-1.2
"""Figures that show no family."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.insight.rules import SMALLEST, Facts, figures


def facts(**changes: object) -> Facts:
    fields = {
        "days_to_start": 30,
        "professionals_start": 8,
        "professionals_end": 2,
        "goals": 4,
        "goals_judged": 4,
        "goals_met": 3,
        "plan_agreed": True,
        "visits": 10,
        "visits_outside": 9,
    }
    return Facts(**{**fields, **changes})  # type: ignore[arg-type]


def by_key(rows: list[Facts]) -> dict:
    return {one.key: one for one in figures(rows)}


@pytest.mark.parametrize("count", range(SMALLEST))
def test_below_the_smallest_number_nothing_is_shown(count: int) -> None:
    for figure in figures([facts()] * count):
        assert (figure.value, figure.end, figure.families) == (None, None, None)


def test_from_the_smallest_number_on_everything_is() -> None:
    shown = by_key([facts()] * SMALLEST)
    assert shown["days_to_start"].value == 30
    assert shown["goals_met"].value == 0.75
    assert (shown["professionals"].value, shown["professionals"].end) == (8, 2)
    assert shown["outreach"].value == 0.9
    assert shown["plan_agreed"].value == 1
    assert all(one.families == SMALLEST for one in shown.values())


def test_each_figure_counts_the_families_behind_it() -> None:
    """Many families, of which too few have been counted at the end: that one stays hidden."""
    rows = [facts(professionals_end=None)] * 10 + [facts()] * (SMALLEST - 1)
    shown = by_key(rows)
    assert shown["professionals"].value is None
    assert shown["days_to_start"].families == len(rows)


def test_goals_not_judged_yet_count_in_no_share() -> None:
    rows = [facts()] * 5 + [facts(goals_judged=0, goals_met=0)] * 5
    assert by_key(rows)["goals_met"].value == 0.75
    assert by_key(rows)["goals_met"].families == 5


def test_families_without_a_visit_do_not_make_up_the_number_behind_outreach() -> None:
    rows = [facts()] * (SMALLEST - 1) + [facts(visits=0, visits_outside=0)] * SMALLEST
    assert by_key(rows)["outreach"].value is None


def test_nobody_at_the_start_and_at_the_end_is_a_count() -> None:
    shown = by_key([facts(professionals_start=0, professionals_end=0)] * SMALLEST)["professionals"]
    assert (shown.value, shown.end) == (0, 0)


rows = st.lists(
    st.builds(
        facts,
        days_to_start=st.integers(0, 900),
        professionals_start=st.none() | st.integers(0, 30),
        professionals_end=st.none() | st.integers(0, 30),
        goals_judged=st.integers(0, 40),
        goals_met=st.just(0),
        visits=st.integers(0, 100),
        visits_outside=st.just(0),
    ),
    max_size=20,
)


@given(rows)
def test_a_figure_is_shown_only_with_enough_families_behind_it(some: list[Facts]) -> None:
    for figure in figures(some):
        assert (figure.families is None) == (figure.value is None)
        assert figure.families is None or figure.families >= SMALLEST
        if figure.unit == "share" and figure.value is not None:
            assert 0 <= figure.value <= 1
