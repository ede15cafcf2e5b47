# SPDX-License-Identifier: EUPL-1.2
"""What one contact tells the plan beside its note: what was done, what follows, how far a goal is.

Part of ``actions.record_contact``: all of it is written with the note, or nothing is. Each is the
plan's own action, by the plan's own permit, with its own line in the log.
"""

from dataclasses import dataclass
from datetime import date

from gezinsregie.access.permits import Permit
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.models import ActorKind, Goal, Step
from gezinsregie.casework.plan.review.actions import judge_goal
from gezinsregie.casework.plan.step.actions import finish_step, plan_step


@dataclass(frozen=True)
class NextStep:
    """Who does what for a goal, before which day."""

    goal: Goal
    words: str
    actor_kind: ActorKind
    actor_name: str
    due_on: date
    involvement: Involvement | None = None


@dataclass(frozen=True)
class Judged:
    """How far a goal is; ``seen`` is the revision of it that was in sight."""

    goal: Goal
    attainment: int
    words: str
    seen: int


@dataclass(frozen=True)
class PlanEntry:
    """All that a contact tells the plan; nothing, unless it is said. ``permit`` is one to write the
    plan, of the person who notes the contact."""

    permit: Permit
    done: tuple[Step, ...] = ()
    next: NextStep | None = None
    judged: Judged | None = None


def write_in_plan(entry: PlanEntry, day: date) -> None:
    """Do it, on the day of the contact. Raises Obstructed with the reasons of the plan."""
    for step in entry.done:
        finish_step(entry.permit, step=step, done_on=day)
    if entry.next is not None:
        one = entry.next
        plan_step(
            entry.permit,
            goal=one.goal,
            words=one.words,
            actor_kind=one.actor_kind,
            actor_name=one.actor_name,
            due_on=one.due_on,
            involvement=one.involvement,
        )
    if entry.judged is not None:
        judge_goal(
            entry.permit,
            goal=entry.judged.goal,
            attainment=entry.judged.attainment,
            words=entry.judged.words,
            seen=entry.judged.seen,
        )
