# SPDX-License-Identifier: EUPL-1.2
"""What waits between a case and others: an answer that was asked for, and what nobody read yet."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Min, OuterRef, QuerySet, Subquery

from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .models import InformationRequest, ReceivedItem


@dataclass(frozen=True)
class Waiting:
    """The first day on which an answer is due, and the day on which came in what waits longest to
    be seen; None where nothing waits."""

    answer_due_on: date | None = None
    unseen_since: date | None = None


def with_waiting(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what waits as columns, to be read by ``waiting_in``."""
    asked = InformationRequest.objects.filter(answered_at__isnull=True, withdrawn_at__isnull=True)
    unseen = ReceivedItem.objects.filter(seen_at__isnull=True)
    return trajectories.annotate(
        answer_due_on=_first(asked, "due_on"), unseen_since=_first(unseen, "received_at")
    )


def waiting_in(trajectory: Trajectory) -> Waiting:
    """Return what waits in a trajectory that came from ``with_waiting``."""
    row = vars(trajectory)
    since = row["unseen_since"]
    return Waiting(row["answer_due_on"], since.astimezone(clock.LOCAL).date() if since else None)


def _first(rows: QuerySet[Any], field: str) -> Subquery:
    of_it = rows.filter(trajectory=OuterRef("pk")).order_by().values("trajectory")
    return Subquery(of_it.annotate(first=Min(field)).values("first"))
