# SPDX-License-Identifier: EUPL-1.2
"""What waits between a case and others: an answer that was asked for, and what nobody read yet."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Max, Min, OuterRef, QuerySet, Subquery

from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .models import InformationRequest, ReceivedItem


@dataclass(frozen=True)
class Waiting:
    """The first day on which an answer is due, and the day on which came in what waits longest to
    be seen; None where nothing waits. ``last_asked_on``: when somebody was asked last."""

    answer_due_on: date | None = None
    unseen_since: date | None = None
    last_asked_on: date | None = None


def with_waiting(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what waits as columns, to be read by ``waiting_in``."""
    ever = InformationRequest.objects.filter(withdrawn_at__isnull=True)
    asked = ever.filter(answered_at__isnull=True)
    unseen = ReceivedItem.objects.filter(seen_at__isnull=True)
    return trajectories.annotate(
        answer_due_on=_first(asked, "due_on"),
        unseen_since=_first(unseen, "received_at"),
        last_asked_at=_one(ever, Max("asked_at")),
    )


def waiting_in(trajectory: Trajectory) -> Waiting:
    """Return what waits in a trajectory that came from ``with_waiting``."""
    row = vars(trajectory)
    return Waiting(row["answer_due_on"], _day(row["unseen_since"]), _day(row["last_asked_at"]))


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone(clock.LOCAL).date() if moment else None


def _first(rows: QuerySet[Any], field: str) -> Subquery:
    return _one(rows, Min(field))


def _one(rows: QuerySet[Any], found: Min | Max) -> Subquery:
    of_it = rows.filter(trajectory=OuterRef("pk")).order_by().values("trajectory")
    return Subquery(of_it.annotate(found=found).values("found"))
