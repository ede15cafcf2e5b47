# SPDX-License-Identifier: EUPL-1.2
"""Writing the one plan: concerns and goals.

What is sent twice is written once: a second concern or goal with the same words on the same
day is the first one. What is written anew keeps what stood before; ``seen`` is the revision that
was in sight (``families.corrected.keeping.revise``).
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held, still_open
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.models import Member
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when

from .models import Concern, Goal, Horizon, NamedBy
from .rules import PlaceFacts, obstacles_to_due_on, obstacles_to_placing


def _in_family(trajectory: Trajectory, member: Member | None) -> list[Obstacle]:
    if member is None or member.family_id == trajectory.family_id:
        return []
    return [Obstacle("not_of_this_family", field="member")]


def _known(life_domain: str) -> list[Obstacle]:
    if life_domain in vocabulary().life_domains:
        return []
    return [Obstacle("unknown_life_domain", about=life_domain, field="life_domain")]


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
    related_domains: Sequence[str] = (),
    under: Goal | None = None,
) -> Goal:
    """Set a goal for a concern, maybe ``under`` one for the long term; what SMART still lacks is
    shown, not refused."""
    permit.must_cover(concern)
    trajectory = held(concern.trajectory)
    place = _place(concern, None, related_domains, horizon, under)
    refuse_when(
        _obstacles_to_wording(trajectory, member, due_on)
        + obstacles_to_placing(place, vocabulary().life_domains)
    )
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
        related_domains=list(related_domains),
        under=under,
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
    related_domains: Sequence[str] = (),
    under: Goal | None = None,
    seen: int | None = None,
) -> Goal:
    """Word a goal anew: answers to SMART ripen while the family and the coach talk. Without a
    ``horizon`` the one that it has stays.

    Versions that were agreed keep the words of their day; a judgement stays as it was given.
    """
    permit.must_cover(goal)
    term = goal.horizon if horizon is None else horizon
    trajectory = held(goal.concern.trajectory)
    place = _place(goal.concern, goal, related_domains, term, under)
    refuse_when(
        _obstacles_to_wording(trajectory, member, due_on)
        + obstacles_to_placing(place, vocabulary().life_domains)
    )
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
        horizon=term,
        related_domains=list(related_domains),
        under=under,
    )


def _place(
    concern: Concern, goal: Goal | None, related: Sequence[str], horizon: str, under: Goal | None
) -> PlaceFacts:
    if under is not None:
        # What stands above may have been worded anew since a view loaded it.
        under = Goal.objects.select_related("concern").get(pk=under.pk)
    return PlaceFacts(
        main=concern.life_domain,
        related=tuple(related),
        horizon=horizon,
        has_under=under is not None,
        under_is_long=under is not None and under.horizon == Horizon.LONG,
        under_is_here=under is not None and under.concern.trajectory_id == concern.trajectory_id,
        under_itself=under is not None and under == goal,
        shorter=goal.shorter.count() if goal is not None else 0,
    )


def _obstacles_to_wording(
    trajectory: Trajectory, member: Member | None, due_on: date | None
) -> list[Obstacle]:
    return still_open(trajectory) + _in_family(trajectory, member) + _due(trajectory, due_on)
