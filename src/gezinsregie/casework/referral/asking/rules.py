# SPDX-License-Identifier: EUPL-1.2
"""When the desk can ask a referrer something, and when that can be answered."""

from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# A day of our own (docs/adr/0005): a family is waiting meanwhile.
FURTHEST = timedelta(days=28)


@dataclass(frozen=True)
class AskingFacts:
    """What is known when the desk wants to ask something."""

    words: str
    due_on: date
    decided: bool
    asked_already: bool
    today: date


def obstacles_to_asking(facts: AskingFacts) -> list[Obstacle]:
    """Return all that stands in the way of asking the referrer something."""
    checks = (
        (not facts.decided, Obstacle("decided_already")),
        (not facts.asked_already, Obstacle("asked_already")),
        (bool(facts.words.strip()), Obstacle("question_missing", field="words")),
        (facts.due_on >= facts.today, Obstacle("due_in_the_past", field="due_on")),
        (facts.due_on <= facts.today + FURTHEST, Obstacle("due_too_far_ahead", field="due_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class QuestionState:
    """A question as it stands; ``decided`` when the referral has its answer."""

    answered: bool
    withdrawn: bool
    decided: bool


def obstacles_to_answering(state: QuestionState, words: str) -> list[Obstacle]:
    """Return all that stands in the way of answering a question."""
    found = obstacles_to_withdrawing(state)
    if not words.strip():
        found.append(Obstacle("answer_missing", field="answer"))
    return found


def obstacles_to_withdrawing(state: QuestionState) -> list[Obstacle]:
    """Return all that stands in the way of taking a question back."""
    checks = (
        (not state.decided, Obstacle("decided_already")),
        (not state.answered, Obstacle("answered_already")),
        (not state.withdrawn, Obstacle("withdrawn_already")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def is_late(due_on: date, today: date) -> bool:
    """Tell whether an open question waits longer than the desk hoped."""
    return today > due_on
