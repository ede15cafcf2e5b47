# SPDX-License-Identifier: EUPL-1.2
"""How the log is chained, and that it holds ids only."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.audit.rules import START, Link, first_break, hash_of, words_in


def link(sequence: int, previous: str) -> Link:
    return Link(
        sequence=sequence,
        at="2026-03-03T09:30:00.000000+00:00",
        actor_id="3f",
        act="read_plan",
        ground="coordinates",
        subject_kind="family",
        subject_id="7a",
        outcome="read",
        origin="web:1",
        details={},
        previous_hash=previous,
    )


def chain(length: int) -> list[tuple[Link, str]]:
    found: list[tuple[Link, str]] = []
    previous = START
    for number in range(1, length + 1):
        one = link(number, previous)
        previous = hash_of(one)
        found.append((one, previous))
    return found


@given(st.integers(0, 12))
def test_an_honest_chain_holds(length: int) -> None:
    assert first_break(chain(length)) is None


FIELDS = [name for name in Link.__dataclass_fields__ if name not in {"sequence", "details"}]


@given(
    length=st.integers(1, 8),
    data=st.data(),
    field=st.sampled_from(FIELDS),
)
def test_a_changed_line_breaks_the_chain_there(length: int, data: Any, field: str) -> None:
    links = chain(length)
    place = data.draw(st.integers(0, length - 1))
    one, stored = links[place]
    links[place] = (replace(one, **{field: getattr(one, field) + "x"}), stored)
    assert first_break(links) == place + 1


@given(length=st.integers(2, 8), data=st.data())
def test_a_line_taken_out_breaks_the_chain(length: int, data: Any) -> None:
    links = chain(length)
    place = data.draw(st.integers(0, length - 2))
    del links[place]
    assert first_break(links) == place + 2


@given(length=st.integers(1, 8), data=st.data())
def test_a_forged_line_with_a_hash_of_its_own_breaks_the_next(length: int, data: Any) -> None:
    links = chain(length + 1)
    place = data.draw(st.integers(0, length - 1))
    forged = replace(links[place][0], actor_id="somebody-else")
    links[place] = (forged, hash_of(forged))
    assert first_break(links) == place + 2


@pytest.mark.parametrize(
    ("details", "wrong"),
    [
        ({}, []),
        ({"goal_id": 12}, []),
        ({"family_id": "3f-2a"}, []),
        ({"goal_ids": [1, 2]}, []),
        ({"phase_key": "intake"}, []),
        ({"name": "Jansen"}, ["name"]),
        ({"goal_id": "een zin over het gezin"}, ["goal_id"]),
        ({"goal_ids": ["1", "twee woorden"]}, ["goal_ids"]),
        ({"Goal_id": 1}, ["Goal_id"]),
        ({"goal_id": "x" * 81}, ["goal_id"]),
        ({"goal_id": ""}, ["goal_id"]),
        ({"goal_id": "é"}, ["goal_id"]),
    ],
)
def test_details_are_ids(details: dict[str, Any], wrong: list[str]) -> None:
    assert words_in(details) == wrong


def test_a_hash_that_was_stored_once_holds_for_ever() -> None:
    """Whoever changes how a line is hashed breaks every log that was ever kept."""
    assert START == "0" * 64
    details = {"plan_id": "é", "goal_ids": [2, 1], "approach_key": "itg"}
    assert hash_of(replace(link(1, START), details=details)) == (
        "133d32cd61ac0b70779a4fec2be700ea161045f449ec3f898969048fcd36f4b4"
    )
    turned = dict(reversed(details.items()))
    assert hash_of(replace(link(1, START), details=turned)) == hash_of(
        replace(link(1, START), details=details)
    )


@pytest.mark.parametrize(
    ("details", "wrong"),
    [
        ({"family_id": "7a", "goal_ids": ["1", "2"], "act_key": "x", "act_keys": [1]}, []),
        ({"family_id": "x" * 80}, []),
        ({"family_id": "x" * 81}, ["family_id"]),
        ({"family_id": ""}, ["family_id"]),
        ({"family_id": "De Vries"}, ["family_id"]),
        ({"goal_ids": ["1", "twee woorden"]}, ["goal_ids"]),
        ({"family_": "1"}, ["family_"]),
        ({"id": "1"}, ["id"]),
        ({"note": "1"}, ["note"]),
        ({"family_name": "Okafor", "plan_id": 3, "Family_id": 1}, ["family_name", "Family_id"]),
    ],
)
def test_only_ids_go_into_the_log(details: dict[str, Any], wrong: list[str]) -> None:
    assert words_in(details) == wrong
