# SPDX-License-Identifier: EUPL-1.2
"""What is planned with a family."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery

from gezinsregie.casework.contact.models import ContactKind
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock

from .models import Planned

MOST_SHOWN = 30
# What was called off stays in sight for so long, so that nobody plans it unaware.
_CALLED_OFF_SHOWN = timedelta(days=14)


@dataclass(frozen=True)
class PlannedSeen:
    """What is planned, with the names of whom it is with."""

    planned: Planned
    names: list[str]


@dataclass(frozen=True)
class NextPlanned:
    """What is planned first, or was planned and is not written down yet."""

    key: int
    kind: str
    starts_at: datetime

    @property
    def is_visit(self) -> bool:
        return self.kind == ContactKind.VISIT


def still_open() -> QuerySet[Planned]:
    """Return what is neither held nor called off, first what is first."""
    return Planned.objects.filter(contact__isnull=True, called_off="")


def planned_with(trajectory: Trajectory) -> list[PlannedSeen]:
    """Return what is still open and what was called off lately, first what is first, at most
    ``MOST_SHOWN``: one query."""
    lately = clock.now() - _CALLED_OFF_SHOWN
    shown = (
        Planned.objects.filter(trajectory=trajectory, contact__isnull=True)
        .filter(Q(called_off="") | Q(starts_at__gte=lately))
        .values("pk")[:MOST_SHOWN]
    )
    # It is with somebody always (rules), so whoever it is with leads to all of them.
    rows = (
        Planned.members.through.objects.filter(planned__in=shown)
        .select_related("planned__written_by", "member")
        .order_by("planned__starts_at", "planned_id", "member_id")
    )
    seen: dict[int, PlannedSeen] = {}
    for row in rows:
        one = seen.setdefault(row.planned_id, PlannedSeen(row.planned, []))
        one.names.append(row.member.given_name)
    return list(seen.values())


def with_planned(trajectories: QuerySet[Trajectory]) -> QuerySet[Trajectory]:
    """Add what is planned first as columns, to be read by ``planned_in``."""
    first = still_open().filter(trajectory=OuterRef("pk"))
    return trajectories.annotate(
        planned_key=Subquery(first.values("pk")[:1]),
        planned_kind=Subquery(first.values("kind")[:1]),
        planned_at=Subquery(first.values("starts_at")[:1]),
    )


def planned_in(trajectory: Trajectory) -> NextPlanned | None:
    """Return what is planned first in a trajectory that came from ``with_planned``."""
    row = vars(trajectory)
    if row["planned_key"] is None:
        return None
    return NextPlanned(row["planned_key"], row["planned_kind"], row["planned_at"])
