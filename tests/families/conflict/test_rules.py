# SPDX-License-Identifier: EUPL-1.2
"""What is needed to say that one is too close to a family."""

from datetime import date, timedelta

import pytest

from gezinsregie.families.conflict.rules import (
    obstacles_to_declaring,
    obstacles_to_naming,
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
