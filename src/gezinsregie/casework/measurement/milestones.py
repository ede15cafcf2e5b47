# SPDX-License-Identifier: EUPL-1.2
"""What was reached in a trajectory so far: spoken to, agreed, measured."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, Max, Model, OuterRef, Q, QuerySet, Subquery

from gezinsregie.casework.contact.models import Contact, ContactOutcome
from gezinsregie.casework.plan.models import PlanVersion
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .models import Measurement, Moment

# A shut door is no contact: a family is not spoken to because somebody stood there.
_TOOK_PLACE = Q(outcome=ContactOutcome.TOOK_PLACE)


@dataclass(frozen=True)
class Milestones:
    """What was reached in a trajectory; ``last_contact_at`` None before the first contact."""

    last_contact_at: datetime | None
    plan_agreed: bool
    measured_at_start: bool
    measured_at_end: bool

    @property
    def last_contact_on(self) -> date | None:
        """The day of the last contact by the clock of the Netherlands."""
        at = self.last_contact_at
        return at.astimezone(clock.LOCAL).date() if at else None


def with_milestones(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what was reached as columns, to be read by ``milestones_of``."""
    of_it = {"trajectory": OuterRef("pk")}
    return trajectories.annotate(
        last_contact_at=latest(Contact, "happened_at", where=_TOOK_PLACE),
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


def latest(
    model: type[Model], field: str, *, path: str = "trajectory", where: Q | None = None
) -> Subquery:
    """Return the latest ``field`` among the rows that lead to a trajectory by ``path``, or NULL.

    ``where`` leaves rows out.
    """
    rows: QuerySet[Any] = model._default_manager.filter(where or Q(), **{path: OuterRef("pk")})
    return Subquery(rows.order_by().values(path).annotate(last=Max(field)).values("last"))
