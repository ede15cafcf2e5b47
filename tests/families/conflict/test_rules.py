# SPDX-License-Identifier: EUPL-1.2
"""What is needed to say that one is too close to a family."""

from datetime import date, timedelta

import pytest

from gezinsregie.families.conflict.rules import (
    Somebody,
    by_address,
    by_birth,
    obstacles_to_declaring,
    obstacles_to_foretelling,
    obstacles_to_naming,
    obstacles_to_taking_back,
    same_name,
)
from tests.cast import TODAY

KNOWN = ("kin", "other")


@pytest.mark.parametrize(
    ("kind", "words", "expected"),
    [
        ("kin", "", []),
        ("other", "Wij zaten samen op school.", []),
        ("other", "  ", ["words_missing"]),
        ("stranger", "", ["kind_unknown"]),
    ],
)
def test_another_reason_asks_for_words(kind: str, words: str, expected: list[str]) -> None:
    found = obstacles_to_declaring(kind=kind, words=words, known=KNOWN)
    assert [one.key for one in found] == expected


@pytest.mark.parametrize(
    ("name", "born", "expected"),
    [
        ("Bram 't Hart", TODAY, []),
        ("Bram", TODAY, ["name_incomplete"]),
        ("", TODAY + timedelta(days=1), ["name_incomplete", "born_in_the_future"]),
    ],
)
def test_somebody_has_two_names_and_a_day_that_was(
    name: str, born: date, expected: list[str]
) -> None:
    found = obstacles_to_naming(name=name, born=born, today=TODAY)
    assert [one.key for one in found] == expected


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Bram 't Hart", True),
        ("bram t hart", True),
        ("BRAM  'T HÄRT", True),
        ("Bram Hart", False),
        ("Noor 't Hart", False),
    ],
)
def test_a_name_is_the_same_but_for_accents_capitals_and_spaces(typed: str, same: bool) -> None:
    assert same_name(typed, "Bram", "'t Hart") is same


HOME = {"postcode": "1234 ab", "house_number": "12"}


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        (Somebody("Bram 't Hart", born=TODAY), []),
        (Somebody("Bram 't Hart", **HOME), []),
        (Somebody("Bram 't Hart"), ["day_or_address_missing"]),
        (Somebody("Bram 't Hart", TODAY, "12", "x"), ["postcode_wrong", "house_number_wrong"]),
        (Somebody("Bram 't Hart", TODAY, "1234 AB", "12-14"), ["house_number_wrong"]),
        (Somebody("Bram", TODAY + timedelta(days=1)), ["name_incomplete", "born_in_the_future"]),
    ],
)
def test_a_name_alone_is_that_of_many(who: Somebody, expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_foretelling(who, TODAY)] == expected


def test_names_are_held_against_each_other_as_the_search_reads_them() -> None:
    assert by_birth("Ada van Dyk", TODAY) == by_birth("ada VAN DIJK", TODAY)
    assert by_birth("Ada van Dijk", TODAY) != by_birth("Ada Dijk", TODAY)
    assert by_address("Ada Dijk", "1234ab", "5") == ["adadyk 1234ab 5"]
    lives = by_address("Ada Dijk", "1234 AB", "2e Dwarsstraat 05")
    assert lives == ["adadyk 1234ab 2", "adadyk 1234ab 5"]
    assert by_address("Ada Dijk", "", "Iepenlaan 12") == []


@pytest.mark.parametrize(
    ("ended", "words", "expected"),
    [
        (False, "Verhuisd.", []),
        (False, " ", ["end_words_missing"]),
        (True, "", ["ended_already", "end_words_missing"]),
    ],
)
def test_what_ends_asks_for_a_reason_and_ends_once(
    ended: bool, words: str, expected: list[str]
) -> None:
    found = obstacles_to_taking_back(ended=ended, words=words)
    assert [one.key for one in found] == expected
