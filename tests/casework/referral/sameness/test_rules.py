# SPDX-License-Identifier: EUPL-1.2
"""When somebody can say whether two families are one: by table, without a database."""

from dataclasses import replace
from typing import Any

import pytest

from gezinsregie.casework.referral.sameness.rules import SayingFacts, obstacles_to_saying

FINE = SayingFacts(same_family=False, same_town=True, words="Zelfde moeder, zelfde dag.")


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ({}, []),
        ({"same_family": True}, [("one_family", "")]),
        ({"same_town": False}, [("other_town", "")]),
        ({"words": " "}, [("likeness_words_missing", "words")]),
        ({"said_meanwhile": True}, [("said_meanwhile", "")]),
        (
            {"same_family": True, "same_town": False, "words": ""},
            [("one_family", ""), ("other_town", ""), ("likeness_words_missing", "words")],
        ),
    ],
)
def test_of_two_families_of_one_town_and_with_a_reason(
    changes: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    said = obstacles_to_saying(replace(FINE, **changes))
    assert [(one.key, one.field) for one in said] == found
