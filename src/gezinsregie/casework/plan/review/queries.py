# SPDX-License-Identifier: EUPL-1.2
"""How far goals were, time after time, and which ask for a choice."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, F, OuterRef, QuerySet, Subquery

from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.trajectory.models import Trajectory

from .models import GoalReview

# A goal that was judged more often is told from its newest judgements on.
MOST = 60


@dataclass(frozen=True)
class ChoiceAsked:
    """A goal that came no further, by its key, and the day on which that was seen."""

    goal: int
    since: date


def course_of(goal_id: int) -> list[GoalReview]:
    """Return the judgements of a goal, newest first, each with its ``writer``."""
    rows = GoalReview.objects.filter(goal=goal_id).annotate(writer=F("written_by__name"))
    return list(rows.order_by("-reviewed_on", "-pk")[:MOST])


def last_of(goal: Goal) -> GoalReview | None:
    """Return the last judgement of a goal."""
    return GoalReview.objects.filter(goal=goal).order_by("reviewed_on", "pk").last()


def before_today(goal: Goal, today: date) -> int | None:
    """Return how far a goal was when it was judged last on an earlier day."""
    rows = GoalReview.objects.filter(goal=goal, reviewed_on__lt=today)
    last = rows.order_by("reviewed_on", "pk").last()
    return last.attainment if last else None


def asking() -> QuerySet[GoalReview]:
    """Return the judgements without progress after which nobody chose nor judged again."""
    later = GoalReview.objects.filter(goal=OuterRef("goal"), pk__gt=OuterRef("pk"))
    return GoalReview.objects.filter(~Exists(later), without_progress=True, choice="")


def asks_for_choice() -> Exists:
    """Return whether a goal asks for a choice, for an annotation."""
    return Exists(asking().filter(goal=OuterRef("pk")))


def with_choices(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add the goal that asks longest for a choice as columns, to be read by ``choice_in``."""
    first = asking().filter(goal__concern__trajectory=OuterRef("pk")).order_by("reviewed_on", "pk")
    return trajectories.annotate(
        choice_goal=Subquery(first.values("goal")[:1]),
        choice_since=Subquery(first.values("reviewed_on")[:1]),
    )


def choice_in(trajectory: Trajectory) -> ChoiceAsked | None:
    """Return what a trajectory that came from ``with_choices`` asks a choice about."""
    row = vars(trajectory)
    if row["choice_goal"] is None:
        return None
    return ChoiceAsked(row["choice_goal"], row["choice_since"])
