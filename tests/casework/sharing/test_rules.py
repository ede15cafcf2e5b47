# SPDX-License-Identifier: EUPL-1.2
"""What an open scope shows, what a partner may write back, and on what sharing stands."""

from datetime import timedelta

import pytest

from gezinsregie.casework.sharing.rules import (
    FootingFacts,
    Opened,
    PromiseFacts,
    TellingFacts,
    days_late,
    obstacles_to_a_promise,
    obstacles_to_footing,
    obstacles_to_secrecy,
    obstacles_to_telling,
    opens,
)
from tests.cast import TODAY

FOOTING = {
    "trajectory_closed": False,
    "domain_known": True,
    "purpose_known": True,
    "ground_known": True,
    "ground_on": True,
    "case_specific": False,
    "member_of_family": True,
    "bound": True,
    "covered": True,
    "consented": True,
}


@pytest.mark.parametrize(
    ("scopes", "domain", "member", "shown"),
    [
        ([Opened("finances")], "finances", None, True),
        ([Opened("finances")], "finances", 1, True),
        ([Opened("finances", 1)], "finances", 1, True),
        ([Opened("finances", 1)], "finances", 2, False),
        ([Opened("finances", 1)], "finances", None, False),
        ([Opened("finances")], "housing", None, False),
        ([Opened("housing"), Opened("finances", 2)], "finances", 2, True),
        ([], "finances", None, False),
    ],
)
def test_what_belongs_to_a_sibling_stays_the_siblings(
    scopes: list[Opened], domain: str, member: int | None, shown: bool
) -> None:
    assert opens(scopes, life_domain=domain, member=member) is shown


@pytest.mark.parametrize(
    ("yours", "done", "closed", "expected"),
    [
        (True, False, False, []),
        (False, False, False, ["not_open_to_you"]),
        (True, True, False, ["done_already"]),
        (False, True, True, ["trajectory_closed", "not_open_to_you", "done_already"]),
    ],
)
def test_a_promise_is_spoken_of_while_it_is_open(
    yours: bool, done: bool, closed: bool, expected: list[str]
) -> None:
    facts = PromiseFacts(still_yours=yours, done=done, trajectory_closed=closed)
    assert [one.key for one in obstacles_to_a_promise(facts)] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"trajectory_closed": True}, ["trajectory_closed"]),
        ({"life_domain": "housing"}, ["domain_not_open"]),
        ({"member": 2}, ["member_not_open"]),
        ({"member": None}, ["member_not_open"]),
        ({"label": "medical"}, ["secret_is_never_free"]),
        ({"label": "medical", "passing_on": "ask_first"}, []),
    ],
)
def test_a_partner_tells_beside_what_is_open(
    changes: dict[str, object], expected: list[str]
) -> None:
    fields = {
        "scopes": frozenset({Opened("finances", 1)}),
        "life_domain": "finances",
        "member": 1,
        "label": "none",
        "passing_on": "free",
        "trajectory_closed": False,
        **changes,
    }
    facts = TellingFacts(**fields)  # type: ignore[arg-type]
    assert [one.key for one in obstacles_to_telling(facts)] == expected


@pytest.mark.parametrize(
    ("label", "passing_on", "wrong"),
    [
        ("none", "free", False),
        ("police", "free", True),
        ("medical", "free", True),
        ("police", "ask_first", False),
        ("medical", "not_to_be_passed_on", False),
    ],
)
def test_police_and_medical_items_are_never_free(label: str, passing_on: str, wrong: bool) -> None:
    assert bool(obstacles_to_secrecy(label, passing_on)) is wrong


@pytest.mark.parametrize(("ago", "late"), [(-3, 0), (0, 0), (1, 1), (9, 9)])
def test_days_late(ago: int, late: int) -> None:
    assert days_late(TODAY - timedelta(days=ago), TODAY) == late


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"trajectory_closed": True}, ["trajectory_closed"]),
        ({"domain_known": False}, ["unknown_life_domain"]),
        ({"purpose_known": False}, ["unknown_purpose"]),
        ({"ground_known": False}, ["unknown_ground"]),
        ({"ground_known": False, "ground_on": False}, ["unknown_ground"]),
        ({"ground_on": False}, ["ground_off"]),
        ({"member_of_family": False}, ["not_of_this_family"]),
        ({"consented": False}, ["consent_missing"]),
        ({"bound": False, "covered": False}, []),
    ],
)
def test_on_what_it_stands(changes: dict[str, bool], expected: list[str]) -> None:
    facts = FootingFacts(**{**FOOTING, **changes})
    assert [one.key for one in obstacles_to_footing(facts)] == expected
