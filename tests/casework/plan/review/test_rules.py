# SPDX-License-Identifier: EUPL-1.2
"""When a goal that was judged again asks for a new choice."""

import pytest

from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.casework.plan.review.rules import is_without_progress, obstacles_to_choosing
from gezinsregie.foundation.obstacles import Obstacle
from gezinsregie.web.plan.words import CHOICES, WORDS


@pytest.mark.parametrize(
    ("before", "now", "without"),
    [
        (None, -3, True),
        (None, -2, False),
        (None, 0, False),
        (-2, -2, True),
        (-1, -2, True),
        (-2, -1, False),
        (0, -1, True),
        (2, 0, False),
        (0, 0, False),
        (-3, -2, False),
    ],
)
def test_no_better_than_before_and_not_met(before: int | None, now: int, without: bool) -> None:
    assert is_without_progress(before, now) is without


@pytest.mark.parametrize("choice", Choice.values)
def test_what_a_choice_asks_for(choice: str) -> None:
    explained = choice in ("go_on", "stop")
    missing = Obstacle("choice_without_words", field="choice_words")
    assert obstacles_to_choosing(True, choice, " ") == ([missing] if explained else [])
    assert obstacles_to_choosing(True, choice, "Daarom.") == []
    assert obstacles_to_choosing(False, choice, "Daarom.") == [Obstacle("no_choice_asked")]
    assert choice in CHOICES
    assert {"no_choice_asked", "choice_without_words"} <= set(WORDS)
