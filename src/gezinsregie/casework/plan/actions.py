# SPDX-License-Identifier: EUPL-1.2
"""Writing the one plan: concerns, goals and steps.

What is sent twice is written once: a second concern, goal or step with the same words on the same
day is the first one. What is written anew keeps what stood before; ``seen`` is the revision that
was in sight (``families.corrected.keeping.revise``).
"""

from datetime import date
from typing import Literal

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.partnership.queries import involved
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import ActorKind, Concern, Goal, Horizon, NamedBy, Step
from .rules import obstacles_to_due_on, obstacles_to_finishing


def _in_family(trajectory: Trajectory, member: Member | None) -> list[Obstacle]:
    if member is None or member.family_id == trajectory.family_id:
        return []
    return [Obstacle("not_of_this_family", field="member")]


def _known(life_domain: str) -> list[Obstacle]:
    if life_domain in vocabulary().life_domains:
        return []
    return [Obstacle("unknown_life_domain", about=life_domain, field="life_domain")]


def _helping(trajectory: Trajectory, involvement: Involvement | None) -> list[Obstacle]:
    if involvement is None:
        return []
    helps = involved(clock.today()).filter(pk=involvement.pk, trajectory=trajectory)
    return [] if helps.exists() else [Obstacle("not_involved", field="involvement")]


def _due(trajectory: Trajectory, due_on: date | None) -> list[Obstacle]:
    return obstacles_to_due_on(due_on, started_on=trajectory.started_on, today=clock.today())


@action(Act.WRITE_PLAN)
def name_concern(
    permit: Permit,
    *,
    trajectory: Trajectory,
    life_domain: str,
    member: Member | None,
    words: str,
    named_by: NamedBy,
    named_by_name: str,
    serious: bool,
) -> Concern:
    """Write a concern down in the words of whoever named it; no ``member``: the whole family."""
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    refuse_when(still_open(trajectory) + _in_family(trajectory, member) + _known(life_domain))
    said = {
        "trajectory": trajectory,
        "life_domain": life_domain,
        "member": member,
        "words": words,
        "named_by": named_by,
        "named_by_name": named_by_name,
        "named_on": clock.today(),
    }
    return Concern.objects.filter(**said).first() or Concern.objects.create(
        **said, serious=serious, written_by_id=permit.actor_id, written_at=clock.now()
    )


@action(Act.WRITE_PLAN)
def word_concern(
    permit: Permit,
    *,
    concern: Concern,
    life_domain: str,
    member: Member | None,
    words: str,
    named_by: NamedBy,
    named_by_name: str,
    serious: bool,
    seen: int | None = None,
) -> Concern:
    """Correct a concern; what stood before is kept, and so are the versions of the plan."""
    permit.must_cover(concern)
    trajectory = held(concern.trajectory)
    refuse_when(still_open(trajectory) + _in_family(trajectory, member) + _known(life_domain))
    return revise(
        permit,
        concern,
        seen=seen,
        life_domain=life_domain,
        member=member,
        words=words,
        named_by=named_by,
        named_by_name=named_by_name,
        serious=serious,
    )


@action(Act.WRITE_PLAN)
def set_goal(
    permit: Permit,
    *,
    concern: Concern,
    member: Member | None,
    specific: str,
    measurable: str = "",
    current: str = "",
    achievable: str = "",
    due_on: date | None = None,
    horizon: Horizon | Literal[""] = "",
) -> Goal:
    """Set a goal for a concern; what SMART still lacks is shown, not refused."""
    permit.must_cover(concern)
    refuse_when(_obstacles_to_wording(held(concern.trajectory), member, due_on))
    wanted = {
        "concern": concern,
        "member": member,
        "specific": specific,
        "set_on": clock.today(),
    }
    return Goal.objects.filter(**wanted).first() or Goal.objects.create(
        **wanted,
        measurable=measurable,
        current=current,
        achievable=achievable,
        due_on=due_on,
        horizon=horizon,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


@action(Act.WRITE_PLAN)
def word_goal(
    permit: Permit,
    *,
    goal: Goal,
    member: Member | None,
    specific: str,
    measurable: str,
    current: str,
    achievable: str,
    due_on: date | None,
    horizon: Horizon | Literal[""] | None = None,
    seen: int | None = None,
) -> Goal:
    """Word a goal anew: answers to SMART ripen while the family and the coach talk. Without a
    ``horizon`` the one that it has stays.

    Versions that were agreed keep the words of their day; a judgement stays as it was given.
    """
    permit.must_cover(goal)
    refuse_when(_obstacles_to_wording(held(goal.concern.trajectory), member, due_on))
    return revise(
        permit,
        goal,
        seen=seen,
        member=member,
        specific=specific,
        measurable=measurable,
        current=current,
        achievable=achievable,
        due_on=due_on,
        horizon=goal.horizon if horizon is None else horizon,
    )


def _obstacles_to_wording(
    trajectory: Trajectory, member: Member | None, due_on: date | None
) -> list[Obstacle]:
    return still_open(trajectory) + _in_family(trajectory, member) + _due(trajectory, due_on)


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
    done = [] if step.done_on is None else [Obstacle("done_already")]
    refuse_when((still_open(trajectory) or done) + _helping(trajectory, involvement))
    return revise(
        permit,
        step,
        seen=seen,
        actor_kind=actor_kind,
        actor_name=actor_name,
        involvement=involvement,
    )


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
