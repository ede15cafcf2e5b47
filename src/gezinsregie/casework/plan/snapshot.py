# SPDX-License-Identifier: EUPL-1.2
"""The plan as plain values, kept word for word when it is agreed."""

from collections.abc import Iterable
from typing import Any

from .footing.models import Footing
from .models import Concern, Goal


def snapshot(concerns: Iterable[Concern], footings: Iterable[Footing] = ()) -> dict[str, Any]:
    """Return the plan as JSON values; dates as ISO 8601, members by id."""
    return {
        "concerns": [
            {
                "concern_id": concern.pk,
                "life_domain": concern.life_domain,
                "member_id": concern.member_id,
                "words": concern.words,
                "named_by": concern.named_by,
                "named_by_name": concern.named_by_name,
                "serious": concern.serious,
                "goals": [_goal(goal) for goal in concern.goals.all()],
            }
            for concern in concerns
        ],
        "footings": [_footing(one) for one in footings],
    }


def _footing(one: Footing) -> dict[str, Any]:
    return {
        "footing_id": one.pk,
        "kind": one.kind,
        "member_id": one.member_id,
        "life_domain": one.life_domain,
        "words": one.words,
        "in_return": one.in_return,
        "said_by": one.said_by,
        "settled_on": one.settled_on.isoformat() if one.settled_on else None,
    }


def _goal(goal: Goal) -> dict[str, Any]:
    return {
        "goal_id": goal.pk,
        "member_id": goal.member_id,
        "specific": goal.specific,
        "measurable": goal.measurable,
        "current": goal.current,
        "achievable": goal.achievable,
        "due_on": goal.due_on.isoformat() if goal.due_on else None,
        "horizon": goal.horizon,
        "related_domains": goal.related_domains,
        "under": goal.under_id,
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
