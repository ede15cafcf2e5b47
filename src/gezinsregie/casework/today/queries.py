# SPDX-License-Identifier: EUPL-1.2
"""A coordinator's families, with what is to be done: as many queries for ten as for two."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from gezinsregie.access.acts import Act
from gezinsregie.access.conditions import Actor, Somebody
from gezinsregie.access.listed import Listed
from gezinsregie.access.permits import visible
from gezinsregie.approaches.rules import phase_due
from gezinsregie.casework.contact.planned.queries import planned_in
from gezinsregie.casework.measurement.milestones import milestones_of
from gezinsregie.casework.plan.models import Step
from gezinsregie.casework.plan.queries import open_steps
from gezinsregie.casework.plan.review.queries import choice_in
from gezinsregie.casework.sharing.moment.queries import moment_due
from gezinsregie.casework.sharing.waiting import waiting_in
from gezinsregie.casework.trajectory.definitions import phases_of
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.casework.trajectory.pause.queries import paused_until
from gezinsregie.casework.trajectory.queries import open_with, stood_in_for, with_phases
from gezinsregie.casework.voice.queries import unheard_since
from gezinsregie.families.door.queries import door_in
from gezinsregie.foundation import clock
from gezinsregie.foundation.hanging import hang
from gezinsregie.foundation.prepared import Prepared

from .gathering import tables_in, unasked_in
from .newest import with_all
from .rules import FamilyFacts, PlannedFacts, StepFacts


@dataclass(frozen=True)
class FamilyToday:
    """A trajectory with its phases, its open steps by key, and the facts that the rules ask for.

    ``in_place_of`` names the coordinator where somebody else does the work today.
    """

    trajectory: Trajectory
    facts: FamilyFacts
    steps: dict[str, Step]
    in_place_of: str = ""


def facts_of(trajectory: Trajectory, open_steps: Iterable[StepFacts]) -> FamilyFacts:
    """Return the facts of a trajectory that came from ``newest.with_all``, with its phases."""
    reached, waits = milestones_of(trajectory), waiting_in(trajectory)
    phases, choice = phases_of(trajectory), choice_in(trajectory)
    definitions = {phase.key: phase for phase in phases}
    entered = list(trajectory.phases.all())[-1]
    return FamilyFacts(
        key=str(trajectory.pk),
        started_on=trajectory.started_on,
        planned_end_on=trajectory.planned_end_on,
        # The first phase ends in a plan, where the approach gives it a term (HHW-A3).
        plan_due_on=phase_due(phases[0], trajectory.started_on),
        phase_due_on=phase_due(definitions[entered.phase_key], entered.entered_on),
        last_contact_on=reached.last_contact_on,
        plan_agreed=reached.plan_agreed,
        measured_at_start=reached.measured_at_start,
        measured_at_end=reached.measured_at_end,
        open_steps=tuple(open_steps),
        answer_due_on=waits.answer_due_on,
        unseen_since=waits.unseen_since,
        planned=_planned_facts(trajectory),
        choice_since=choice.since if choice else None,
        choice_goal=str(choice.goal) if choice else "",
        unheard_since=unheard_since(trajectory),
        paused_until=paused_until(trajectory),
        tables=tables_in(trajectory),
        unasked=unasked_in(trajectory),
        moment_due_on=moment_due(trajectory, waits.last_asked_on),
        door_review_on=door.review_on if (door := door_in(trajectory)) else None,
    )


def _planned_facts(trajectory: Trajectory) -> PlannedFacts | None:
    first = planned_in(trajectory)
    if first is None:
        return None
    on = first.starts_at.astimezone(clock.LOCAL).date()
    return PlannedFacts(str(first.key), first.is_visit, first.starts_at, on)


def families_today(actor: Actor, *, stands_in: bool = True) -> list[FamilyToday]:
    """Return the families that this person coordinates, by name, each with its facts; after them
    those that are cared for in the place of another, which are not asked for where it is known
    that this person ``stands_in`` for nobody."""
    listed = _MINE_AND_IN_PLACE if stands_in else _MINE
    trajectories = sorted(listed.objects(actor), key=lambda one: one.coordinator_id != actor.pk)
    steps: dict[int, list[Step]] = defaultdict(list)
    of = tuple(one.pk for one in trajectories)
    hang(trajectories, "phases", _PHASES.objects(trajectories=of), by="trajectory")
    for step in _OPEN_STEPS.objects(trajectories=of, today=clock.today()):
        steps[vars(step)["of_trajectory"]].append(step)
    return [
        FamilyToday(
            trajectory=one,
            facts=facts_of(one, map(_step_facts, steps[one.pk])),
            steps={str(step.pk): step for step in steps[one.pk]},
            in_place_of="" if one.coordinator_id == actor.pk else one.coordinator.name,
        )
        for one in trajectories
    ]


def _step_facts(step: Any) -> StepFacts:
    return StepFacts(str(step.pk), step.due_on, bool(step.ownerless))


def _without_phases(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    # They are hung on what was found, by a question that is written once.
    return with_all(trajectories.prefetch_related(None))


def _mine_and_in_place(me: UUID) -> QuerySet[Trajectory]:
    """Return both in one question, by name; of another only where this person does the work."""
    worked = visible(Somebody(me), Act.WRITE_PLAN, stood_in_for(me), path="family")
    mine, theirs = (one.order_by().values("pk") for one in (open_with(me), worked))
    # Two lists made one, not a choice between them: a choice is tested on every row there is.
    both = with_phases().filter(pk__in=mine.union(theirs))
    return _without_phases(both.order_by("family__name", "pk"))


_MINE = Listed(Act.READ_FAMILY, lambda me: _without_phases(open_with(me)), path="family")
_MINE_AND_IN_PLACE = Listed(Act.READ_FAMILY, _mine_and_in_place, path="family")
_PHASES = Prepared(lambda trajectories: PhaseEntered.objects.filter(trajectory__in=trajectories))
_OPEN_STEPS = Prepared(open_steps)
