# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from gezinsregie.casework.transfer.rules import (
    ItemFacts,
    OfferFacts,
    has_lapsed,
    names_somebody,
    obstacles_to_answering,
    obstacles_to_offering,
    usual_ground,
)

GOES = ItemFacts("1", "youth_act_task", ground_on=True, needs_consent=False, words="")
STAYS = ItemFacts("2", "", ground_on=False, needs_consent=False, words="Hij wil dat niet.")
FINE = OfferFacts(
    to_colleague=True,
    receiver_named=True,
    receiver_can=True,
    same_as_now=False,
    reason="Met verlof.",
    reason_names_somebody=False,
    items=[GOES],
    members=1,
    open_already=False,
    trajectory_closed=False,
)
AWAY = replace(FINE, to_colleague=False, items=[GOES, STAYS], members=2)


@pytest.mark.parametrize(
    ("facts", "changes", "keys"),
    [
        (FINE, {}, []),
        (AWAY, {}, []),
        (FINE, {"trajectory_closed": True, "open_already": True},
         ["trajectory_closed", "open_already"]),
        (FINE, {"receiver_named": False, "receiver_can": False}, ["receiver_missing"]),
        (FINE, {"same_as_now": True, "receiver_can": False}, ["same_as_now"]),
        (FINE, {"receiver_can": False}, ["receiver_cannot"]),
        (FINE, {"reason": " "}, ["reason_missing"]),
        (FINE, {"reason_names_somebody": True}, ["reason_names_somebody"]),
        (FINE, {"members": 2}, ["somebody_forgotten"]),
        # In one town all goes along; to another, what was chosen.
        (FINE, {"items": [STAYS]}, ["whole_file_goes"]),
        (AWAY, {"items": [STAYS], "members": 1}, ["nobody_goes"]),
        (AWAY, {"items": [GOES, replace(STAYS, words=" ")]}, ["stays_without_words"]),
        (AWAY, {"items": [GOES, replace(GOES, ground_on=False)]}, ["ground_off"]),
        (AWAY, {"items": [GOES, replace(GOES, needs_consent=True)]}, ["consent_without_words"]),
        (AWAY, {"items": [GOES, replace(GOES, needs_consent=True, words="Ilse, vandaag.")]}, []),
    ],
)  # fmt: skip
def test_all_that_stands_in_the_way_of_an_offer(
    facts: OfferFacts, changes: dict[str, Any], keys: list[str]
) -> None:
    assert [one.key for one in obstacles_to_offering(replace(facts, **changes))] == keys


def test_where_each_fault_is_mended() -> None:
    facts = replace(AWAY, receiver_named=False, items=[GOES, replace(STAYS, words="")])
    assert [one.field for one in obstacles_to_offering(facts)] == ["to_name", "words_2"]
    facts = replace(FINE, receiver_named=False, items=[STAYS])
    assert [one.field for one in obstacles_to_offering(facts)] == ["to_coordinator", "ground_2"]


@pytest.mark.parametrize(
    ("accepted", "name", "words", "can", "keys"),
    [
        (True, "Femke", "Graag.", True, []),
        (False, "Femke", "Geen plek.", False, []),
        (True, "Femke", "Graag.", False, ["cannot_any_more"]),
        (False, " ", "", True, ["name_missing", "words_missing"]),
    ],
)
def test_all_that_stands_in_the_way_of_an_answer(
    accepted: bool, name: str, words: str, can: bool, keys: list[str]
) -> None:
    found = obstacles_to_answering(accepted=accepted, name=name, words=words, receiver_can=can)
    assert [one.key for one in found] == keys


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Ik ga met verlof.", False),
        ("Ilse wil het zo.", True),
        ("ILSE wil het zo", True),
        ("Het gezin El Amrani verhuist.", True),
        ("Ilsemarie neemt het over.", False),
        ("", False),
    ],
)
def test_a_name_of_the_family_stands_in_a_reason(text: str, named: bool) -> None:
    assert names_somebody(text, ["Ilse", "El Amrani", " "]) is named


def test_an_offer_lapses_with_its_link() -> None:
    offered = datetime(2026, 3, 3, 9, tzinfo=UTC)
    fortnight = timedelta(days=14)
    assert not has_lapsed(offered, offered + fortnight - timedelta(seconds=1))
    assert has_lapsed(offered, offered + fortnight)


def test_the_ground_of_a_child_is_another_than_that_of_a_grown_up() -> None:
    assert usual_ground(is_child=True) == "youth_act_task"
    assert usual_ground(is_child=False) == "social_support_task"
