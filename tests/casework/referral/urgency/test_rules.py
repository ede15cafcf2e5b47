# SPDX-License-Identifier: EUPL-1.2
"""How soon a crisis is answered, and when one is flagged or lifted."""

from datetime import timedelta

import pytest

from gezinsregie.casework.referral.urgency.rules import (
    answer_by,
    is_late,
    obstacles_to_flagging,
    obstacles_to_lifting,
)
from tests.cast import NOW


def test_a_crisis_is_late_after_a_day_and_not_on_the_minute() -> None:
    due = answer_by(NOW)
    assert due == NOW + timedelta(days=1)
    assert not is_late(due, due)
    assert is_late(due, due + timedelta(minutes=1))


@pytest.mark.parametrize(
    ("decided", "flagged", "words", "to_flag", "to_lift"),
    [
        (False, False, "Nu.", [], ["not_flagged"]),
        (False, True, "Nu.", ["flagged_already"], []),
        (
            True,
            True,
            " ",
            ["decided_already", "flagged_already", "crisis_words_missing"],
            ["decided_already", "lifting_words_missing"],
        ),
    ],
)
def test_every_reason_is_given_at_once(
    decided: bool, flagged: bool, words: str, to_flag: list[str], to_lift: list[str]
) -> None:
    given = {"decided": decided, "flagged": flagged, "words": words}
    assert [one.key for one in obstacles_to_flagging(**given)] == to_flag  # type: ignore[arg-type]
    assert [one.key for one in obstacles_to_lifting(**given)] == to_lift  # type: ignore[arg-type]
