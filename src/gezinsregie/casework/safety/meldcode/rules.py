# SPDX-License-Identifier: EUPL-1.2
"""When a step of the Meldcode can be taken (Besluit verplichte meldcode, Wmo 2015).

The order is not compulsory; nobody decides before the others were taken, unless waiting is a
danger.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezinsregie.casework.safety.rules import STEPS
from gezinsregie.foundation.obstacles import Obstacle

ADVICE, DECISION = 2, 5


@dataclass(frozen=True)
class StepFacts:
    """A step that is to be written down; ``taken`` are the numbers that were. The first one written
    begins a new code. ``with_the_coach``: it is no longer the desk's."""

    number: int
    taken: Collection[int]
    words: str
    done_on: date
    advice_of: str
    decision: str
    acute: bool
    with_the_coach: bool
    today: date


def obstacles_to_step(facts: StepFacts) -> list[Obstacle]:
    """Return all that stands in the way; the numbers that are missing are said each."""
    decides = facts.number == DECISION
    checks = (
        (not facts.with_the_coach, Obstacle("with_the_coach")),
        (facts.number in STEPS, Obstacle("no_such_step")),
        (facts.number not in facts.taken, Obstacle("taken_already")),
        (bool(facts.words.strip()), Obstacle("step_words_missing", field="words")),
        (facts.done_on <= facts.today, Obstacle("in_the_future", field="done_on")),
        (
            facts.number != ADVICE or bool(facts.advice_of),
            Obstacle("advice_missing", field="advice_of"),
        ),
        (not decides or bool(facts.decision), Obstacle("decision_missing", field="decision")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    if decides and not facts.acute:
        missing = [one for one in STEPS if one != DECISION and one not in facts.taken]
        found += [Obstacle("steps_missing", about=str(one)) for one in missing]
    return found
