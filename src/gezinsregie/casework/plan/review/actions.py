# SPDX-License-Identifier: EUPL-1.2
"""Judging how far a goal is, and choosing how to go on when it came no further."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.plan.rules import obstacles_to_judging
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .models import Choice, GoalReview
from .queries import before_today, last_of
from .rules import is_without_progress, obstacles_to_choosing


@action(Act.WRITE_PLAN)
def judge_goal(
    permit: Permit, *, goal: Goal, attainment: int, words: str, seen: int | None = None
) -> Goal:
    """Judge how far a goal was reached, from −3 (worse) to +2 (beyond); 0 is met.

    Each judgement stays as one of its course; the goal says what the last one is.
    """
    permit.must_cover(goal)
    refuse_when(still_open(held(goal.concern.trajectory)) + obstacles_to_judging(attainment))
    today, stood = clock.today(), goal.revision
    goal = revise(
        permit,
        goal,
        seen=seen,
        attainment=attainment,
        attainment_words=words,
        judged_on=today,
    )
    said = {"attainment": attainment, "words": words, "reviewed_on": today}
    if goal.revision != stood or not GoalReview.objects.filter(goal=goal, **said).exists():
        GoalReview.objects.create(
            goal=goal,
            **said,
            without_progress=is_without_progress(before_today(goal, today), attainment),
            written_by_id=permit.actor_id,
            written_at=clock.now(),
        )
    return goal


@action(Act.WRITE_PLAN)
def choose_on_goal(
    permit: Permit, *, goal: Goal, choice: Choice, words: str, seen: int | None = None
) -> GoalReview:
    """Choose how to go on with a goal that came no further, and say why; a choice that is made anew
    keeps the one before."""
    permit.must_cover(goal)
    closed = still_open(held(goal.concern.trajectory))
    # Read while the trajectory is held: another hand may have judged the goal since.
    last = last_of(goal)
    asks = last is not None and last.without_progress
    # Of a trajectory that closed nothing else is to be said.
    refuse_when(closed or obstacles_to_choosing(asks, choice, words))
    assert last is not None  # noqa: S101 - refused above
    return revise(
        permit, last, seen=seen, choice=choice, choice_words=words, chosen_on=clock.today()
    )
