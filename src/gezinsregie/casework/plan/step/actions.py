# SPDX-License-Identifier: EUPL-1.2
"""Writing who does what for a goal, and that it was done.

What is sent twice is written once: a second action with the same words for the same day is the
first one.
"""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.plan.models import ActorKind, Goal, Step
from gezinsregie.casework.plan.rules import obstacles_to_due_on, obstacles_to_finishing
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when


def _helping(trajectory: Trajectory, involvement: Involvement | None) -> list[Obstacle]:
    if involvement is None:
        return []
    helps = involved(clock.today()).filter(pk=involvement.pk, trajectory=trajectory)
    return [] if helps.exists() else [Obstacle("not_involved", field="involvement")]


def _due(trajectory: Trajectory, due_on: date) -> list[Obstacle]:
    return obstacles_to_due_on(due_on, started_on=trajectory.started_on, today=clock.today())


def _not_done(step: Step) -> list[Obstacle]:
    return [] if step.done_on is None else [Obstacle("done_already")]


@action(Act.WRITE_PLAN)
def plan_step(
    permit: Permit,
    *,
    goal: Goal,
    words: str,
    actor_kind: ActorKind,
    actor_name: str,
    due_on: date,
    involvement: Involvement | None = None,
) -> Step:
    """Plan who does what for a goal, before which day. ``involvement``: the partner that promises
    it, where it is one of those who help this family."""
    permit.must_cover(goal)
    trajectory = held(goal.concern.trajectory)
    refuse_when(
        still_open(trajectory) + _due(trajectory, due_on) + _helping(trajectory, involvement)
    )
    agreed = {
        "goal": goal,
        "words": words,
        "actor_kind": actor_kind,
        "actor_name": actor_name,
        "due_on": due_on,
        "involvement": involvement,
    }
    return Step.objects.filter(**agreed, done_on__isnull=True).first() or Step.objects.create(
        **agreed, written_by_id=permit.actor_id, written_at=clock.now()
    )


@action(Act.WRITE_PLAN)
def give_step(
    permit: Permit,
    *,
    step: Step,
    actor_kind: ActorKind,
    actor_name: str,
    involvement: Involvement | None = None,
    seen: int | None = None,
) -> Step:
    """Give a step to somebody else; what was agreed stays as it stands in its version."""
    permit.must_cover(step)
    trajectory = held(step.goal.concern.trajectory)
    # Of a trajectory that closed, what was done is no second reason.
    refuse_when((still_open(trajectory) or _not_done(step)) + _helping(trajectory, involvement))
    return revise(
        permit,
        step,
        seen=seen,
        actor_kind=actor_kind,
        actor_name=actor_name,
        involvement=involvement,
    )


@action(Act.WRITE_PLAN)
def word_step(
    permit: Permit, *, step: Step, words: str, due_on: date, seen: int | None = None
) -> Step:
    """Say anew what is to be done and before which day; what stood before is kept, and so are the
    versions of the plan."""
    permit.must_cover(step)
    trajectory = held(step.goal.concern.trajectory)
    step = Step.objects.select_related("goal__concern__trajectory").get(pk=step.pk)
    refuse_when((still_open(trajectory) or _not_done(step)) + _due(trajectory, due_on))
    return revise(permit, step, seen=seen, words=words, due_on=due_on)


@action(Act.WRITE_PLAN)
def finish_step(permit: Permit, *, step: Step, done_on: date) -> Step:
    """Mark a step as done. Sent twice, the first day stays."""
    permit.must_cover(step)
    trajectory = held(step.goal.concern.trajectory)
    refuse_when(
        still_open(trajectory)
        + obstacles_to_finishing(done_on, started_on=trajectory.started_on, today=clock.today())
    )
    Step.objects.filter(pk=step.pk, done_on__isnull=True).update(done_on=done_on)
    step.refresh_from_db()
    return step
