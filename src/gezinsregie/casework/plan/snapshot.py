# SPDX-License-Identifier: EUPL-1.2
"""The plan as plain values, kept word for word when it is agreed."""

from collections.abc import Iterable
from typing import Any

from .models import Concern, Goal


def snapshot(concerns: Iterable[Concern]) -> dict[str, Any]:
    """Return the plan as JSON values; dates as ISO 8601, members by id."""
    return {
        "concerns": [
            {
                "life_domain": concern.life_domain,
                "member_id": concern.member_id,
                "words": concern.words,
                "named_by": concern.named_by,
                "named_by_name": concern.named_by_name,
                "serious": concern.serious,
                "goals": [_goal(goal) for goal in concern.goals.all()],
            }
            for concern in concerns
        ]
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "member_id": goal.member_id,
        "specific": goal.specific,
        "measurable": goal.measurable,
        "current": goal.current,
        "achievable": goal.achievable,
        "due_on": goal.due_on.isoformat() if goal.due_on else None,
        "steps": [
            {
                "words": step.words,
                "actor_kind": step.actor_kind,
                "actor_name": step.actor_name,
                "due_on": step.due_on.isoformat(),
            }
            for step in goal.steps.all()
        ],
    }
