# SPDX-License-Identifier: EUPL-1.2
"""What a plan and its goals still lack. Nothing here refuses a goal: it says what is missing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# The five questions of SMART as the VIG documents have it: the A is Actueel (VIG-H12).
SMART = ("specific", "measurable", "current", "achievable", "due_on")

MET = 0


@dataclass(frozen=True)
class GoalFacts:
    """What rules need to know of a goal; texts may be empty, ``due_on`` and ``attainment`` None."""

    key: str
    specific: str
    measurable: str
    current: str
    achievable: str
    due_on: date | None
    attainment: int | None
    steps: int
    open_steps: int


@dataclass(frozen=True)
class ConcernFacts:
    """What rules need to know of a concern."""

    key: str
    serious: bool
    goals: tuple[GoalFacts, ...]


def missing_for_smart(goal: GoalFacts) -> list[str]:
    """Return which of the five SMART questions have no answer yet, in their order."""
    answers = {
        "specific": goal.specific.strip(),
        "measurable": goal.measurable.strip(),
        "current": goal.current.strip(),
        "achievable": goal.achievable.strip(),
        "due_on": goal.due_on,
    }
    return [question for question in SMART if not answers[question]]


def obstacles_to_agreeing(concerns: Sequence[ConcernFacts]) -> list[Obstacle]:
    """Return why the plan cannot be agreed yet, all at once.

    A plan without a goal is no plan; a serious concern asks for a goal; a goal for all five
    answers and for somebody who does something.
    """
    found = []
    goals = [goal for concern in concerns for goal in concern.goals]
    if not goals:
        found.append(Obstacle("no_goal"))
    found += [
        Obstacle("serious_without_goal", about=concern.key)
        for concern in concerns
        if concern.serious and not concern.goals
    ]
    found += [
        Obstacle("goal_not_smart", about=goal.key) for goal in goals if missing_for_smart(goal)
    ]
    found += [Obstacle("goal_without_step", about=goal.key) for goal in goals if not goal.steps]
    return found


def is_met(attainment: int | None) -> bool:
    """Tell whether a goal counts as met: 0 or beyond on the six points (GAS)."""
    return attainment is not None and attainment >= MET
