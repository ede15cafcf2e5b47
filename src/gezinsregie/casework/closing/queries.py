# SPDX-License-Identifier: EUPL-1.2
"""The facts that closing asks for, and what a final report is made of."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.models import Contact, ContactKind, Place
from gezinsregie.casework.measurement.models import Measurement, Moment
from gezinsregie.casework.plan.models import Concern, PlanVersion
from gezinsregie.casework.plan.queries import concerns_of, facts_of
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock

from .rules import ClosingFacts

_OF_IT = {"trajectory": OuterRef("pk")}
_VISIT = Q(contacts__kind=ContactKind.VISIT)


def _measured(moment: Moment) -> Exists:
    return Exists(Measurement.objects.filter(**_OF_IT, moment=moment))


def _last(model: type[Any], field: str) -> Subquery:
    found = model.objects.filter(**_OF_IT).order_by().values("trajectory")
    return Subquery(found.annotate(last=Max(field)).values("last"))


def asked_to_close(rows: QuerySet[Trajectory]) -> QuerySet[Any]:
    """Return the trajectories with what ``closing_facts`` needs to know of them."""
    return rows.annotate(
        plan_agreed=Exists(PlanVersion.objects.filter(**_OF_IT)),
        measured_at_start=_measured(Moment.START),
        measured_at_end=_measured(Moment.END),
        last_contact_at=_last(Contact, "happened_at"),
        last_measured_on=_last(Measurement, "taken_on"),
    )


def closing_facts(row: Any, concerns: Sequence[Concern] | None = None) -> ClosingFacts:
    """Return what is known about a trajectory of ``asked_to_close``.

    ``concerns`` are those of ``plan.queries.concerns_of``, loaded here when they are left out.
    """
    if concerns is None:
        concerns = list(concerns_of(row))
    return ClosingFacts(
        closed_already=row.ended_on is not None,
        plan_agreed=row.plan_agreed,
        concerns=[facts_of(one) for one in concerns],
        measured_at_start=row.measured_at_start,
        measured_at_end=row.measured_at_end,
        has_contact=row.last_contact_at is not None,
        last_event_on=_last_event(row),
    )


def _last_event(row: Any) -> date | None:
    contact_on = row.last_contact_at and row.last_contact_at.astimezone(clock.LOCAL).date()
    return max((day for day in (contact_on, row.last_measured_on) if day), default=None)


def reportable(permit: Permit) -> QuerySet[Any]:
    """Return the closed trajectories that this permit opens, with what a final report counts."""
    version = PlanVersion.objects.filter(**_OF_IT).order_by("-number")
    without_goal = (
        Concern.objects.filter(**_OF_IT, goals__isnull=True)
        .order_by()
        .values("trajectory")
        .annotate(number=Count("pk"))
    )
    return (
        trajectories_for(permit)
        .filter(ended_on__isnull=False, closing__isnull=False)
        .select_related("closing", "coordinator")
        .prefetch_related("phases")
        .annotate(
            contact_count=Count("contacts"),
            visits=Count("contacts", filter=_VISIT),
            visits_outside=Count("contacts", filter=_VISIT & ~Q(contacts__place=Place.OFFICE)),
            agreed_on=Subquery(version.values("agreed_on")[:1]),
            family_view=Subquery(version.values("family_view")[:1]),
            family_words=Subquery(version.values("family_words")[:1]),
            concerns_without_goal=Subquery(without_goal.values("number")),
        )
    )
