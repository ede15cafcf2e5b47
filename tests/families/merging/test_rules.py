# SPDX-License-Identifier: EUPL-1.2
"""Who may be brought together with whom, and under which roof: by table."""

import pytest

from gezinsregie.families.merging.rules import (
    Person,
    Roof,
    free_name,
    obstacles_to_pairing,
    same_roof,
)

MINE = [Person(1, "a"), Person(2)]
THEIRS = [Person(8, "a"), Person(9, "b")]


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ({1: 8, 2: None}, []),
        ({1: 8, 2: 9}, []),
        ({1: 8}, ["somebody_unsaid"]),
        ({1: 8, 2: None, 3: None}, ["somebody_unsaid"]),
        ({1: 8, 2: 7}, ["somebody_of_elsewhere"]),
        ({1: 8, 2: 8}, ["twice_the_same"]),
        ({1: 9, 2: None}, ["two_bsns"]),
        ({1: None, 2: None}, ["bsn_of_another"]),
        ({1: None, 2: 7}, ["somebody_of_elsewhere", "bsn_of_another"]),
    ],
)
def test_each_is_one_person_or_new(pairs: dict[int, int | None], found: list[str]) -> None:
    obstacles = obstacles_to_pairing(MINE, THEIRS, pairs)
    assert [one.key for one in obstacles] == found
    assert all(one.field == "member_1" for one in obstacles if one.key in ("two_bsns",))


def test_a_bsn_that_nobody_has_there_stands_in_nobodys_way() -> None:
    assert obstacles_to_pairing([Person(1, "c")], THEIRS, {1: None}) == []
    assert obstacles_to_pairing([Person(1, "c")], [Person(8)], {1: 8}) == []
    unpaired = obstacles_to_pairing([Person(1, "b")], [Person(8), Person(9, "b")], {1: 8})
    assert [(one.key, one.field) for one in unpaired] == [("bsn_of_another", "member_1")]


def test_the_same_address_is_the_same_roof_however_it_is_spaced() -> None:
    there = Roof(5, ("Weverstraat 61", "4321 KL", "Lindewaard"), is_secret=False)
    assert same_roof(Roof(1, ("weverstraat 61", "4321KL", "Lindewaard"), True), [there]) == there
    assert same_roof(Roof(1, ("Weverstraat 6", "4321 KL", "Lindewaard"), True), [there]) is None
    nowhere = Roof(1, ("", "", ""), is_secret=False)
    assert same_roof(nowhere, [Roof(5, ("", "", ""), is_secret=False)]) is None


def test_a_roof_gets_a_number_where_its_name_is_taken() -> None:
    assert free_name("Thuis", []) == "Thuis"
    assert free_name("Thuis", ["Thuis", "Thuis (2)"]) == "Thuis (3)"
    assert len(free_name("x" * 120, ["x" * 120])) <= 120
