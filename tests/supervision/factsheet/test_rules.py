# SPDX-License-Identifier: EUPL-1.2
"""When a factsheet can be established, and what a person can decide: as questions to pure rules."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.factsheet.rules import (
    DECIDABLE,
    DraftFacts,
    obstacles_to_deciding,
    obstacles_to_establishing,
)

_KEYS = st.sampled_from(["1.1.1", "2.1.3", "3.1.4", "4.2.2"])
_FACTS = st.builds(
    DraftFacts,
    established=st.just(False),
    undecided=st.lists(_KEYS, unique=True).map(tuple),
    open_to_decision=st.frozensets(_KEYS),
    unplaced=st.lists(st.integers(1, 99), unique=True).map(tuple),
)


def _facts(**changes: Any) -> DraftFacts:
    fields = {
        "established": False,
        "undecided": (),
        "open_to_decision": frozenset({"1.1.1"}),
        "unplaced": (),
    }
    return DraftFacts(**{**fields, **changes})


@pytest.mark.parametrize(
    ("facts", "seen", "found"),
    [
        (_facts(), False, []),
        (_facts(undecided=("1.1.1",)), True, [("undecided", "1.1.1", "")]),
        (_facts(unplaced=(3, 8)), True, []),
        (_facts(unplaced=(3, 8)), False, [("unplaced_not_seen", "3, 8", "unplaced_seen")]),
        (_facts(established=True, undecided=("1.1.1",)), True, [("already_established", "", "")]),
    ],
)
def test_obstacles_to_establishing(
    facts: DraftFacts, seen: bool, found: list[tuple[str, str, str]]
) -> None:
    obstacles = obstacles_to_establishing(facts, unplaced_seen=seen)
    assert [(one.key, one.about, one.field) for one in obstacles] == found


@given(_FACTS, st.booleans())
def test_every_obstacle_is_named_at_once(facts: DraftFacts, seen: bool) -> None:
    obstacles = obstacles_to_establishing(facts, unplaced_seen=seen)
    named = [one.about for one in obstacles if one.key == "undecided"]
    assert named == list(facts.undecided)
    waits = bool(facts.unplaced) and not seen
    assert len(obstacles) == len(named) + waits


@given(_FACTS, st.dictionaries(_KEYS, st.sampled_from([*DECIDABLE, "undecided", "", "goed"])))
def test_only_what_was_left_open_can_be_decided(facts: DraftFacts, values: dict[str, str]) -> None:
    obstacles = obstacles_to_deciding(facts, values=values, reason="Zo staat het er.")
    sound = bool(values) and all(
        key in facts.open_to_decision and value in DECIDABLE for key, value in values.items()
    )
    assert (obstacles == []) == sound


def test_what_is_established_takes_no_decision() -> None:
    facts = _facts(established=True)
    obstacles = obstacles_to_deciding(facts, values={"1.1.1": "meets"}, reason="Toch.")
    assert [one.key for one in obstacles] == ["already_established"]


@pytest.mark.parametrize("verdict", ["meets", "improvement", "unmarked", "no_finding"])
def test_a_person_decides_what_the_reading_could_have_said(verdict: str) -> None:
    assert obstacles_to_deciding(_facts(), values={"1.1.1": verdict}, reason="Zo.") == []


@pytest.mark.parametrize(
    ("values", "reason", "found"),
    [
        ({"1.1.1": "meets"}, "x" * 2000, []),
        ({"1.1.1": "meets"}, "x" * 2001, [("reason_too_long", "", "reason")]),
        ({"1.1.1": "meets"}, " \n", [("no_reason", "", "reason")]),
        ({"1.1.1": "undecided"}, "Zo.", [("no_such_verdict", "1.1.1", "1.1.1")]),
        ({"4.2.2": "meets"}, "Zo.", [("not_open_to_decision", "4.2.2", "4.2.2")]),
        (
            {"4.2.2": "goed"},
            "Zo.",
            [("not_open_to_decision", "4.2.2", "4.2.2"), ("no_such_verdict", "4.2.2", "4.2.2")],
        ),
        ({}, "", [("nothing_decided", "", ""), ("no_reason", "", "reason")]),
    ],
)
def test_every_reason_against_a_decision_is_told(
    values: dict[str, str], reason: str, found: list[tuple[str, str, str]]
) -> None:
    obstacles = obstacles_to_deciding(_facts(), values=values, reason=reason)
    assert [(one.key, one.about, one.field) for one in obstacles] == found
