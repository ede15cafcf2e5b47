# SPDX-License-Identifier: EUPL-1.2
"""When a decision can be undone and a referral withdrawn, and what is counted."""

from datetime import date
from typing import Any

import pytest

from gezinsregie.casework.referral.deciding.rules import (
    UndoingFacts,
    obstacles_to_undoing,
    obstacles_to_withdrawing,
)
from gezinsregie.casework.referral.figures import Came, figures_of

UNDOING = [
    ((True, False, "Vergissing."), []),
    ((False, False, "Vergissing."), ["not_decided"]),
    ((True, True, "Vergissing."), ["trajectory_opened"]),
    ((False, True, " "), ["not_decided", "trajectory_opened", "undo_words_missing"]),
]
WITHDRAWING = [
    ((False, "Wil niet."), []),
    ((True, "Wil niet."), ["decided_already"]),
    ((True, ""), ["decided_already", "withdrawing_reason_missing"]),
]


@pytest.mark.parametrize(("facts", "keys"), UNDOING)
def test_undoing_asks_for_a_decision_without_a_trajectory(
    facts: tuple[bool, bool, str], keys: list[str]
) -> None:
    assert [one.key for one in obstacles_to_undoing(UndoingFacts(*facts))] == keys


@pytest.mark.parametrize(("facts", "keys"), WITHDRAWING)
def test_withdrawing_asks_for_a_reason(facts: tuple[bool, str], keys: list[str]) -> None:
    decided, reason = facts
    found = obstacles_to_withdrawing(decided=decided, reason=reason)
    assert [one.key for one in found] == keys


def _came(**changes: Any) -> Came:
    given = {
        "way": "form",
        "point": "Politie",
        "first_signal_on": date(2026, 1, 1),
        "received_on": date(2026, 1, 11),
    }
    return Came(**{**given, **changes})


def test_what_was_withdrawn_is_counted_apart_from_what_was_refused() -> None:
    day = date(2026, 1, 13)
    found = figures_of(
        [
            _came(outcome="refused", answered_on=day),
            _came(outcome="withdrawn", withdrawn_by="family", answered_on=date(2026, 1, 19)),
            _came(outcome="accepted", answered_on=date(2026, 1, 15), times_undone=2),
            _came(point="", way="phone", received_on=date(2026, 1, 1)),
        ]
    )
    assert dict(found.outcomes) == {"refused": 1, "withdrawn": 1, "accepted": 1}
    assert dict(found.withdrawn_by) == {"family": 1}
    assert (found.received, found.waiting, found.undone) == (4, 1, 2)
    assert (found.signal_to_received, found.received_to_answer) == (10, 4)
    assert found.points == [("Politie", 3), ("", 1)]
    assert found.ways == [("form", 3), ("phone", 1)]


def test_of_nothing_there_are_no_days() -> None:
    found = figures_of([])
    assert (found.received, found.signal_to_received, found.received_to_answer) == (0, None, None)
