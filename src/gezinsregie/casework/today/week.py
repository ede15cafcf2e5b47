# SPDX-License-Identifier: EUPL-1.2
"""The week of a coordinator: which families were met, and which are to be met."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet, Value

from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome
from gezinsregie.casework.contact.planned.queries import still_open
from gezinsregie.foundation import clock
from gezinsregie.foundation.prepared import Prepared

from .queries import FamilyToday

MEETINGS_A_WEEK = 120


@dataclass(frozen=True)
class Meeting:
    """A contact, or a visit or call that is still to be noted, with its key in ``planned`` (0 for a
    contact). ``at`` is aware."""

    at: datetime
    kind: str
    outcome: str
    planned: int
    family_id: UUID
    family_name: str

    @property
    def took_place(self) -> bool:
        return self.outcome == ContactOutcome.TOOK_PLACE

    @property
    def hour(self) -> str:
        """When it is, on the clock here."""
        return self.at.astimezone(clock.LOCAL).strftime("%H.%M")

    def get_kind_display(self) -> str:
        return str(ContactKind(self.kind).label)


def meetings_in_week(families: Iterable[FamilyToday], monday: date) -> list[Meeting]:
    """Return the meetings with these families in the week from ``monday``, oldest first, at most
    ``MEETINGS_A_WEEK``: one query, however many colleagues somebody stands in for."""
    begins = datetime.combine(monday, datetime.min.time(), tzinfo=clock.LOCAL)
    ends = datetime.combine(monday + timedelta(days=7), datetime.min.time(), tzinfo=clock.LOCAL)
    of = {one.trajectory.pk: one.trajectory.family for one in families}
    return [
        Meeting(at, kind, outcome, planned, of[trajectory].pk, of[trajectory].name)
        for at, kind, outcome, trajectory, planned in _IN_WEEK.objects(
            trajectories=tuple(of), begins=begins, ends=ends
        )
    ]


def _in_week(trajectories: list[int], begins: datetime, ends: datetime) -> QuerySet[Any]:
    with_these = {"trajectory__in": trajectories, "trajectory__ended_on__isnull": True}
    met = Contact.objects.filter(**with_these, happened_at__gte=begins, happened_at__lt=ends)
    planned = still_open().filter(**with_these, starts_at__gte=begins, starts_at__lt=ends)
    both: QuerySet[Any] = (
        met.order_by()
        .annotate(at=F("happened_at"), key=Value(0))
        .values_list("at", "kind", "outcome", "trajectory_id", "key")
    ).union(
        planned.order_by()
        .annotate(at=F("starts_at"), key=F("pk"), said=Value("planned"))
        .values_list("at", "kind", "said", "trajectory_id", "key"),
        all=True,
    )
    return both.order_by("at", "trajectory_id", "key")[:MEETINGS_A_WEEK]


_IN_WEEK: Prepared[Any] = Prepared(_in_week)
