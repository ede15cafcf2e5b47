# SPDX-License-Identifier: EUPL-1.2
"""The facts that closing asks for, and what a final report is made of."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Count, OuterRef, Q, QuerySet, Subquery

from gezinsregie.access.permits import Permit
from gezinsregie.casework.contact.models import Contact, ContactKind, ContactOutcome, Place
from gezinsregie.casework.measurement.milestones import latest, milestones_of, with_milestones
from gezinsregie.casework.measurement.models import Measurement
from gezinsregie.casework.plan.models import Concern, Goal, PlanVersion, Step
from gezinsregie.casework.plan.queries import concerns_of, facts_of
from gezinsregie.casework.safety.check.asked import last_check, with_last_check
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.casework.trajectory.queries import trajectories_for
from gezinsregie.foundation import clock

from .rules import ClosingFacts

_OF_IT = {"trajectory": OuterRef("pk")}
_TOOK_PLACE = Q(contacts__outcome=ContactOutcome.TOOK_PLACE)
_VISIT = _TOOK_PLACE & Q(contacts__kind=ContactKind.VISIT)


# Whatever has a day of its own: a trajectory does not close before any of them.
_LAST_DAYS = {
    "last_measured_on": latest(Measurement, "taken_on"),
    "last_phase_on": latest(PhaseEntered, "entered_on"),
    "last_concern_on": latest(Concern, "named_on"),
    "last_judged_on": latest(Goal, "judged_on", path="concern__trajectory"),
    "last_step_on": latest(Step, "done_on", path="goal__concern__trajectory"),
    "last_agreed_on": latest(PlanVersion, "agreed_on"),
}


def asked_to_close(rows: QuerySet[Trajectory]) -> QuerySet[Any]:
    """Return the trajectories with what ``closing_facts`` needs to know of them."""
    return with_milestones(with_last_check(rows)).annotate(
        last_noted_at=latest(Contact, "happened_at"), **_LAST_DAYS
    )


def closing_facts(row: Any, concerns: Sequence[Concern] | None = None) -> ClosingFacts:
    """Return what is known about a trajectory of ``asked_to_close``.

    ``concerns`` are those of ``plan.queries.concerns_of``, loaded here when they are left out.
    """
    if concerns is None:
        concerns = list(concerns_of(row))
    reached = milestones_of(row)
    noted = row.last_noted_at
    days = [
        noted and noted.astimezone(clock.LOCAL).date(),
        *(getattr(row, name) for name in _LAST_DAYS),
    ]
    return ClosingFacts(
        closed_already=row.ended_on is not None,
        plan_agreed=reached.plan_agreed,
        concerns=[facts_of(one) for one in concerns],
        measured_at_start=reached.measured_at_start,
        measured_at_end=reached.measured_at_end,
        has_contact=reached.last_contact_at is not None,
        last_event_on=max((day for day in days if day), default=None),
        safety=last_check(row, row.ended_on or clock.today()).obstacles,
    )


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
        .select_related("closing", "coordinator", "family__municipality")
        .prefetch_related("phases")
        .annotate(
            contact_count=Count("contacts", filter=_TOOK_PLACE),
            visits=Count("contacts", filter=_VISIT),
            visits_outside=Count("contacts", filter=_VISIT & ~Q(contacts__place=Place.OFFICE)),
            agreed_on=Subquery(version.values("agreed_on")[:1]),
            family_view=Subquery(version.values("family_view")[:1]),
            family_words=Subquery(version.values("family_words")[:1]),
            concerns_without_goal=Subquery(without_goal.values("number")),
        )
    )
