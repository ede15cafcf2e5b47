# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.accounts.rules import MOST_TRIES, REST, braked_until, tries_that_count

AT = datetime(2026, 3, 3, 9, 30, tzinfo=UTC)
AFTER = st.timedeltas(timedelta(), timedelta(hours=2))


@pytest.mark.parametrize(
    ("tries", "minutes", "shut"),
    [(0, 0, False), (4, 0, False), (5, 0, True), (5, 14, True), (5, 15, False), (6, 1, True)],
)
def test_five_wrong_tries_shut_the_door_for_fifteen_minutes(
    tries: int, minutes: int, shut: bool
) -> None:
    until = braked_until(tries, AT, AT + timedelta(minutes=minutes))
    assert until == (AT + REST if shut else None)


@given(st.integers(0, 9), AFTER)
def test_the_door_is_never_shut_for_longer_than_the_rest(tries: int, after: timedelta) -> None:
    until = braked_until(tries, AT, AT + after)
    assert until is None or AT + after < until <= AT + REST
    assert (until is not None) == (tries >= MOST_TRIES and after < REST)


@given(st.integers(0, 9), AFTER)
def test_after_a_rest_tries_are_forgotten(tries: int, after: timedelta) -> None:
    assert tries_that_count(tries, AT, AT + after) == (tries if after < REST else 0)


def test_a_rest_is_over_at_its_last_moment_and_not_before() -> None:
    assert tries_that_count(3, AT, AT + REST) == 0
    assert tries_that_count(3, AT, AT + REST - timedelta(microseconds=1)) == 3
