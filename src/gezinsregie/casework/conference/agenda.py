# SPDX-License-Identifier: EUPL-1.2
"""What of the plan asks to be talked about. It is proposed; whoever calls the conference chooses.

Values in, answer out: no database, no clock.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Reason(StrEnum):
    """Why something is proposed, the strongest first."""

    WITHOUT_GOAL = "without_goal"
    BACKWARDS = "backwards"
    OWNERLESS = "ownerless"
    LATE = "late"


@dataclass(frozen=True)
class StepState:
    due_on: date
    is_open: bool
    ownerless: bool


@dataclass(frozen=True)
class GoalState:
    """A goal as the plan has it; ``attainment`` and ``due_on`` None until they are there."""

    key: int
    due_on: date | None
    attainment: int | None
    steps: tuple[StepState, ...] = ()


@dataclass(frozen=True)
class ConcernState:
    key: int
    serious: bool
    goals: tuple[GoalState, ...] = ()


@dataclass(frozen=True)
class Proposed:
    """A concern without a goal (``goal`` None), or a goal, and why it is proposed."""

    reason: Reason
    concern: int
    goal: int | None = None


def agenda_from(concerns: Sequence[ConcernState], today: date) -> list[Proposed]:
    """Return what to talk about, what presses most in front and otherwise as in the plan."""
    found = [
        Proposed(Reason.WITHOUT_GOAL, one.key) for one in concerns if one.serious and not one.goals
    ]
    found += [
        Proposed(reason, concern.key, goal.key)
        for concern in concerns
        for goal in concern.goals
        if (reason := _reason(goal, today)) is not None
    ]
    order = list(Reason)
    return sorted(found, key=lambda one: order.index(one.reason))


def _reason(goal: GoalState, today: date) -> Reason | None:
    to_do = [step for step in goal.steps if step.is_open]
    met = goal.attainment is not None and goal.attainment >= 0
    if goal.attainment == -3:
        return Reason.BACKWARDS
    if any(step.ownerless for step in to_do):
        return Reason.OWNERLESS
    late = any(step.due_on < today for step in to_do)
    overdue = goal.due_on is not None and goal.due_on < today and not met
    return Reason.LATE if late or overdue else None
