# SPDX-License-Identifier: EUPL-1.2
"""A coordinator's families, with what is to be done: as many queries for ten as for two."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, Max, OuterRef, QuerySet, Subquery

from gezinsregie.access.conditions import Actor
from gezinsregie.approaches.rules import phase_due
from gezinsregie.casework.contact.models import Contact
from gezinsregie.casework.measurement.models import Measurement, Moment
from gezinsregie.casework.plan.models import PlanVersion, Step
from gezinsregie.casework.plan.queries import open_steps
from gezinsregie.casework.trajectory.definitions import phases_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import of_coordinator
from gezinsregie.foundation import clock

from .rules import FamilyFacts, StepFacts


@dataclass(frozen=True)
class FamilyToday:
    """A trajectory with its phases, its open steps by key, and the facts that the rules ask for."""

    trajectory: Trajectory
    facts: FamilyFacts
    steps: dict[str, Step]


@dataclass(frozen=True)
class Milestones:
    """What was reached in a trajectory; ``last_contact_at`` None before the first contact."""

    last_contact_at: datetime | None
    plan_agreed: bool
    measured_at_start: bool
    measured_at_end: bool


def with_milestones(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what was reached as columns, to be read by ``milestones_of``."""
    of_it = {"trajectory": OuterRef("pk")}
    last = Contact.objects.filter(**of_it).order_by().values("trajectory")
    return trajectories.annotate(
        last_contact_at=Subquery(last.annotate(last=Max("happened_at")).values("last")),
        plan_agreed=Exists(PlanVersion.objects.filter(**of_it)),
        measured_at_start=Exists(Measurement.objects.filter(**of_it, moment=Moment.START)),
        measured_at_end=Exists(Measurement.objects.filter(**of_it, moment=Moment.END)),
    )


def milestones_of(trajectory: Trajectory) -> Milestones:
    """Return what was reached in a trajectory that came from ``with_milestones``."""
    row = vars(trajectory)
    return Milestones(
        row["last_contact_at"],
        row["plan_agreed"],
        row["measured_at_start"],
        row["measured_at_end"],
    )


def facts_of(trajectory: Trajectory, open_steps: Iterable[StepFacts]) -> FamilyFacts:
    """Return the facts of a trajectory that came from ``with_milestones``, with its phases."""
    reached = milestones_of(trajectory)
    definitions = {phase.key: phase for phase in phases_of(trajectory)}
    entered = list(trajectory.phases.all())[-1]
    last_contact = reached.last_contact_at
    return FamilyFacts(
        key=str(trajectory.pk),
        started_on=trajectory.started_on,
        planned_end_on=trajectory.planned_end_on,
        phase_due_on=phase_due(definitions[entered.phase_key], entered.entered_on),
        last_contact_on=last_contact.astimezone(clock.LOCAL).date() if last_contact else None,
        plan_agreed=reached.plan_agreed,
        measured_at_start=reached.measured_at_start,
        measured_at_end=reached.measured_at_end,
        open_steps=tuple(open_steps),
    )


def families_today(actor: Actor) -> list[FamilyToday]:
    """Return the families that this person coordinates, by name, each with its facts."""
    mine = of_coordinator(actor)
    trajectories = list(with_milestones(mine))
    steps: dict[int, list[Step]] = defaultdict(list)
    for step in open_steps(mine.order_by()):
        steps[step.goal.concern.trajectory_id].append(step)
    return [
        FamilyToday(
            trajectory=one,
            facts=facts_of(one, (StepFacts(str(step.pk), step.due_on) for step in steps[one.pk])),
            steps={str(step.pk): step for step in steps[one.pk]},
        )
        for one in trajectories
    ]


def contacts_in_week(actor: Actor, monday: date) -> QuerySet[Contact]:
    """Return the contacts with one's own families in the week from ``monday``, oldest first."""
    begins = datetime.combine(monday, datetime.min.time(), tzinfo=clock.LOCAL)
    ends = datetime.combine(monday + timedelta(days=7), datetime.min.time(), tzinfo=clock.LOCAL)
    return (
        Contact.objects.filter(
            trajectory__in=of_coordinator(actor).order_by(),
            happened_at__gte=begins,
            happened_at__lt=ends,
        )
        .select_related("trajectory__family")
        .order_by("happened_at", "id")
    )
