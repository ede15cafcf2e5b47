# SPDX-License-Identifier: EUPL-1.2
"""A safety note and whom to call, by table, without a database."""

from datetime import date, timedelta

import pytest

from gezinsregie.families.door.rules import HOLDS_FOR, obstacles_to_naming, obstacles_to_noting

TODAY = date(2026, 3, 3)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("words", "review_on", "found"),
    [
        ("Een hond.", TODAY + DAY, []),
        ("Een hond.", TODAY, [("review_in_the_past", "review_on")]),
        ("Een hond.", TODAY + HOLDS_FOR, []),
        ("Een hond.", TODAY + HOLDS_FOR + DAY, [("review_too_far", "review_on")]),
        (" ", TODAY, [("words_missing", "words"), ("review_in_the_past", "review_on")]),
    ],
)
def test_a_note_says_something_and_is_looked_at_again(
    words: str, review_on: date, found: list[tuple[str, str]]
) -> None:
    said = obstacles_to_noting(words=words, review_on=review_on, today=TODAY)
    assert [(one.key, one.field) for one in said] == found


@pytest.mark.parametrize(
    ("phone", "fine"),
    [
        ("06 12345678", True),
        ("+31 (0)6 1234-5678", True),
        (" 12345 ", True),
        ("1234", False),
        ("bel oma", False),
        ("06 1234 of oma", False),
    ],
)
def test_who_is_named_can_be_called(phone: str, fine: bool) -> None:
    assert [one.key for one in obstacles_to_naming(phone=phone)] == (
        [] if fine else ["phone_wrong"]
    )
