# SPDX-License-Identifier: EUPL-1.2
"""Who can hold authority over whom, and when it ends."""

from datetime import timedelta

import pytest

from gezinsregie.families.authority.rules import (
    AuthorityFacts,
    obstacles_to_authority,
    obstacles_to_losing,
    obstacles_to_working,
)
from tests.cast import TODAY

DAY = timedelta(days=1)
FACTS = {
    "same_person": False,
    "holder_of_this_family": True,
    "is_a_child": True,
    "holder_is_a_child": False,
    "starts_on": TODAY,
    "born_on": TODAY - 900 * DAY,
    "today": TODAY,
}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"holder_of_this_family": False}, ["not_of_this_family"]),
        ({"same_person": True, "holder_is_a_child": True}, ["authority_over_oneself"]),
        ({"is_a_child": False}, ["no_child"]),
        ({"holder_is_a_child": True}, ["a_child"]),
        ({"starts_on": TODAY + DAY}, ["in_the_future"]),
        ({"born_on": TODAY}, []),
        ({"born_on": TODAY + DAY}, ["before_birth"]),
        ({"born_on": None}, []),
    ],
)
def test_an_adult_of_the_family_holds_authority_over_a_child(
    changes: dict[str, object], expected: list[str]
) -> None:
    facts = AuthorityFacts(**{**FACTS, **changes})  # type: ignore[arg-type]
    assert [one.key for one in obstacles_to_authority(facts)] == expected


@pytest.mark.parametrize(
    ("last", "starts", "expected"),
    [
        (0, 0, []),
        (1, 0, ["in_the_future"]),
        (-1, 0, ["ends_before_start"]),
        (-1, -1, []),
    ],
)
def test_it_is_lost_on_a_day_that_was(last: int, starts: int, expected: list[str]) -> None:
    found = obstacles_to_losing(
        last_day=TODAY + last * DAY, starts_on=TODAY + starts * DAY, today=TODAY
    )
    assert [one.key for one in found] == expected


def test_somebody_works_at_an_organisation_of_this_town() -> None:
    assert obstacles_to_working(of_this_town=True) == []
    assert [one.key for one in obstacles_to_working(of_this_town=False)] == ["not_of_this_town"]
