# SPDX-License-Identifier: EUPL-1.2
"""The plan with all that hangs on it, and the facts that its rules ask for."""

from django.db.models import Prefetch, QuerySet

from gezinsregie.casework.trajectory.models import Trajectory

from .models import Concern, Goal, Step
from .rules import ConcernFacts, GoalFacts


def concerns_of(trajectory: Trajectory) -> QuerySet[Concern]:
    """Return the concerns with goals and steps: three queries, however long the plan is."""
    goals = Goal.objects.select_related("member").prefetch_related("steps")
    return (
        Concern.objects.filter(trajectory=trajectory)
        .select_related("member", "trajectory")
        .prefetch_related(Prefetch("goals", queryset=goals))
    )


def open_steps(trajectories: QuerySet[Trajectory]) -> QuerySet[Step]:
    """Return what is still to be done in these trajectories, what is due first in front."""
    return (
        Step.objects.filter(goal__concern__trajectory__in=trajectories, done_on__isnull=True)
        .select_related("goal__concern__trajectory__family")
        .order_by("due_on", "id")
    )


def facts_of(concern: Concern) -> ConcernFacts:
    """Return the facts of a concern that was loaded with its goals and steps."""
    return ConcernFacts(
        key=str(concern.pk),
        serious=concern.serious,
        goals=tuple(goal_facts_of(goal) for goal in concern.goals.all()),
    )


def goal_facts_of(goal: Goal) -> GoalFacts:
    """Return the facts of a goal that was loaded with its steps."""
    steps = goal.steps.all()
    return GoalFacts(
        key=str(goal.pk),
        specific=goal.specific,
        measurable=goal.measurable,
        current=goal.current,
        achievable=goal.achievable,
        due_on=goal.due_on,
        attainment=goal.attainment,
        steps=len(steps),
        open_steps=sum(step.done_on is None for step in steps),
    )
