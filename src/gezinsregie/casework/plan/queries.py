# SPDX-License-Identifier: EUPL-1.2
"""The plan with all that hangs on it, and the facts that its rules ask for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet

from gezinsregie.access.permits import Permit
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import of_family, reach_of, trajectories_for
from gezinsregie.foundation import clock
from gezinsregie.foundation.hanging import hang, hung
from gezinsregie.foundation.prepared import Prepared

from .footing.models import Footing
from .footing.queries import footings_of
from .models import Concern, FamilyView, Goal, Horizon, PlanVersion, Step, VersionKind
from .owners import without_owner
from .review.queries import asks_for_choice
from .rules import ConcernFacts, GoalFacts

_WRITER = F("written_by__name")


@dataclass(frozen=True)
class VersionOn:
    """That a version was discussed or agreed, and when, without what stands in it;
    ``family_view`` is None for one that was discussed."""

    number: int
    kind: VersionKind
    agreed_on: date
    family_view: FamilyView | None

    @property
    def is_agreed(self) -> bool:
        return self.kind == VersionKind.AGREED


@dataclass(frozen=True)
class Plan:
    """The one plan of a trajectory: its concerns with all that hangs on them, and its versions.
    ``ownerless`` holds the keys of the steps that were promised by a partner who is gone,
    ``footings`` what the plan stands on, ``members`` the first names of the family by key."""

    trajectory: Trajectory
    concerns: list[Concern]
    versions: list[VersionOn]
    ownerless: frozenset[int] = frozenset()
    footings: list[Footing] = field(default_factory=list)
    members: dict[int, str] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        return self.trajectory.ended_on is None

    @property
    def agreed(self) -> VersionOn | None:
        """The newest version that was agreed."""
        return next((one for one in self.versions if one.is_agreed), None)


def plan_of(permit: Permit) -> Plan | None:
    """Return the plan that this permit opens, None without a trajectory: five queries."""
    # A row for each version and member; where there is none, nothing stands in its columns.
    reach = reach_of(permit)
    rows = _VERSIONS[frozenset(reach)].objects(**reach)
    if not rows:
        return None
    trajectory = rows[0]
    mine = [row for row in rows if row.pk == trajectory.pk]
    by_number = {row.version_number: row for row in mine if row.version_number is not None}
    versions = [
        VersionOn(
            number,
            VersionKind(row.version_kind),
            row.version_agreed_on,
            FamilyView(row.version_family_view) if row.version_family_view else None,
        )
        for number, row in by_number.items()
    ]
    members = {row.of_member: row.member_name for row in mine if row.of_member is not None}
    concerns = concerns_read(trajectory.pk, promised=bool(vars(trajectory)["promised"]))
    ownerless = frozenset(
        step.pk
        for concern in concerns
        for goal in goals_in(concern)
        for step in steps_in(goal)
        if vars(step).get("ownerless")
    )
    return Plan(trajectory, concerns, versions, ownerless, footings_of(trajectory.pk), members)


def version_of(permit: Permit, number: int) -> PlanVersion | None:
    """Return a version of the plan that this permit opens, None when it is not there."""
    newest = trajectories_for(permit).values("pk")[:1]
    return (
        PlanVersion.ever.filter(trajectory__in=newest, number=number)
        .select_related("trajectory__family", "written_by")
        .first()
    )


def all_goals_for(permit: Permit) -> QuerySet[Goal]:
    """Return the goals of the trajectory that this permit opens, also when it was closed."""
    return Goal.objects.filter(
        concern__trajectory__in=trajectories_for(permit).values("pk")[:1]
    ).select_related("concern__trajectory__family", "concern__member", "member")


def goals_for(permit: Permit) -> QuerySet[Goal]:
    """Return the goals of the open trajectory that this permit is about."""
    return all_goals_for(permit).filter(concern__trajectory__ended_on__isnull=True)


def long_goals_in(trajectory: Trajectory) -> QuerySet[Goal]:
    """Return the goals for the long term, under which others can stand."""
    return Goal.objects.filter(concern__trajectory=trajectory, horizon=Horizon.LONG)


def concerns_for(permit: Permit) -> QuerySet[Concern]:
    """Return the concerns of the open trajectory that this permit is about."""
    return Concern.objects.filter(
        trajectory__family=UUID(permit.subject_id), trajectory__ended_on__isnull=True
    ).select_related("trajectory__family", "member")


def all_concerns_for(permit: Permit) -> QuerySet[Concern]:
    """Return the concerns of the trajectory that this permit opens, also when it was closed."""
    return Concern.objects.filter(
        trajectory__in=trajectories_for(permit).values("pk")[:1]
    ).select_related("trajectory__family", "member")


def all_steps_for(permit: Permit) -> QuerySet[Step]:
    """Return the steps of the trajectory that this permit opens, also when it was closed."""
    return Step.objects.filter(
        goal__concern__trajectory__in=trajectories_for(permit).values("pk")[:1]
    ).select_related("goal__concern__trajectory__family")


def steps_for(permit: Permit) -> QuerySet[Step]:
    """Return the steps of the open trajectory that this permit is about."""
    return all_steps_for(permit).filter(goal__concern__trajectory__ended_on__isnull=True)


def concerns_of(trajectory: Trajectory | int) -> QuerySet[Concern]:
    """Return the concerns with goals and steps, each with the name of its ``writer``: three
    queries, however long the plan is."""
    steps = Prefetch("steps", queryset=Step.objects.annotate(writer=_WRITER))
    goals = Goal.objects.annotate(writer=_WRITER).select_related("member").prefetch_related(steps)
    return (
        Concern.objects.annotate(writer=_WRITER)
        .filter(trajectory=trajectory)
        .select_related("member", "trajectory")
        .prefetch_related(Prefetch("goals", queryset=goals))
    )


def _with_versions(**reach: UUID) -> QuerySet[Trajectory, Any]:
    return (
        of_family(**reach)
        .annotate(
            version_number=F("plan_versions__number"),
            promised=Exists(
                Step.objects.filter(
                    goal__concern__trajectory=OuterRef("pk"),
                    involvement__isnull=False,
                    done_on__isnull=True,
                )
            ),
            version_kind=F("plan_versions__kind"),
            version_agreed_on=F("plan_versions__agreed_on"),
            version_family_view=F("plan_versions__family_view"),
            of_member=F("family__members__pk"),
            member_name=F("family__members__given_name"),
        )
        .order_by(
            "-started_on",
            "-id",
            "-plan_versions__number",
            "family__members__birth_date",
            "of_member",
        )
    )


_VERSIONS: dict[frozenset[str], Prepared[Any]] = {
    frozenset({"family"}): Prepared(_with_versions),
    frozenset({"family", "closed_with"}): Prepared(_with_versions),
}
_CONCERNS: Prepared[Concern] = Prepared(
    lambda trajectory: (
        Concern.objects.annotate(writer=_WRITER)
        .filter(trajectory=trajectory)
        .select_related("member", "trajectory")
    )
)
_GOALS: Prepared[Goal] = Prepared(
    lambda trajectory: (
        Goal.objects.annotate(writer=_WRITER, asks=asks_for_choice())
        .filter(concern__trajectory=trajectory)
        .select_related("member")
    )
)
_STEPS: Prepared[Step] = Prepared(
    lambda trajectory: Step.objects.annotate(writer=_WRITER).filter(
        goal__concern__trajectory=trajectory
    )
)


# Asked where a partner promised something: whether it is still there to keep it.
_PROMISED: Prepared[Step] = Prepared(
    lambda trajectory, today: Step.objects.annotate(
        writer=_WRITER, ownerless=without_owner(today)
    ).filter(goal__concern__trajectory=trajectory)
)


def concerns_read(trajectory_id: int, *, promised: bool = False) -> list[Concern]:
    """Return what ``concerns_of`` does, read at once: for the pages that people open all day. A
    goal says as ``asks`` whether it asks for a choice; with ``promised`` a step says as
    ``ownerless`` whether who promised it is gone."""
    concerns = _CONCERNS.objects(trajectory=trajectory_id)
    goals = _GOALS.objects(trajectory=trajectory_id)
    steps = (
        _PROMISED.objects(trajectory=trajectory_id, today=clock.today())
        if promised
        else _STEPS.objects(trajectory=trajectory_id)
    )
    hang(goals, "steps", steps, by="goal")
    hang(concerns, "goals", goals, by="concern")
    return concerns


def open_steps(trajectories: list[int], today: date) -> QuerySet[Step, Any]:
    """Return what is still to be done in those of these trajectories that are open, what is due
    first in front; ``of_trajectory`` says in which, ``ownerless`` whether its owner is gone."""
    return (
        Step.objects.filter(
            goal__concern__trajectory__in=trajectories,
            goal__concern__trajectory__ended_on__isnull=True,
            done_on__isnull=True,
        )
        .annotate(of_trajectory=F("goal__concern__trajectory"), ownerless=without_owner(today))
        .order_by("due_on", "id")
    )


def goals_in(concern: Concern) -> Sequence[Goal]:
    """Return the goals of a concern that was loaded with them."""
    return hung(concern, "goals")


def steps_in(goal: Goal) -> Sequence[Step]:
    """Return the steps of a goal that was loaded with them."""
    return hung(goal, "steps")


def facts_of(concern: Concern) -> ConcernFacts:
    """Return the facts of a concern that was loaded with its goals and steps."""
    return ConcernFacts(
        key=str(concern.pk),
        serious=concern.serious,
        goals=tuple(goal_facts_of(goal) for goal in goals_in(concern)),
    )


def goal_facts_of(goal: Goal) -> GoalFacts:
    """Return the facts of a goal that was loaded with its steps."""
    steps = steps_in(goal)
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
