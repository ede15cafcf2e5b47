# SPDX-License-Identifier: EUPL-1.2
"""Bringing the figures up to date from the casework: numbers go over, no person does."""

from typing import Any
from uuid import UUID

from django.conf import settings
from django.db.models import Count, Q

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.casework.contact.models import ContactKind, ContactOutcome, Place
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.plan.models import VersionKind
from gezinsregie.casework.plan.rules import MET
from gezinsregie.casework.referral.rules import days_waiting
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.foundation.encryption import keyed_hash
from gezinsregie.insight.models import TrajectoryFacts

_VISIT = Q(contacts__kind=ContactKind.VISIT, contacts__outcome=ContactOutcome.TOOK_PLACE)
_GOALS = "concerns__goals"
_AGREED = Q(plan_versions__kind=VersionKind.AGREED)


@action(Act.FEED_INSIGHT)
def feed_insight(permit: Permit) -> int:
    """Bring the figures of one municipality up to date; return the number of trajectories.

    Running it again gives the same rows: each trajectory has one, by a token that leads nowhere.
    """
    municipality_id = UUID(permit.subject_id)
    trajectories = (
        Trajectory.objects.filter(family__municipality=municipality_id)
        .select_related("referral")
        .prefetch_related("measurements")
        .annotate(
            goals=Count(_GOALS, distinct=True),
            goals_judged=Count(
                _GOALS, filter=Q(concerns__goals__attainment__isnull=False), distinct=True
            ),
            goals_met=Count(_GOALS, filter=Q(concerns__goals__attainment__gte=MET), distinct=True),
            visits=Count("contacts", filter=_VISIT, distinct=True),
            visits_outside=Count(
                "contacts", filter=_VISIT & ~Q(contacts__place=Place.OFFICE), distinct=True
            ),
            versions=Count("plan_versions", filter=_AGREED, distinct=True),
        )
    )
    rows = [_facts(trajectory, municipality_id) for trajectory in trajectories]
    TrajectoryFacts.objects.filter(municipality=municipality_id).exclude(
        token__in=[row.token for row in rows]
    ).delete()
    TrajectoryFacts.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["token"],
        update_fields=[
            field.name
            for field in TrajectoryFacts._meta.concrete_fields
            if field.name not in {"id", "token"}
        ],
    )
    return len(rows)


def _facts(trajectory: Any, municipality_id: UUID) -> TrajectoryFacts:
    professionals = {
        one.moment: one.professionals_involved for one in trajectory.measurements.all()
    }
    return TrajectoryFacts(
        token=keyed_hash(
            str(trajectory.pk), master=settings.MASTER_KEY, purpose="insight.trajectory"
        ),
        municipality_id=municipality_id,
        approach_key=trajectory.approach_key,
        approach_version=trajectory.approach_version,
        started_month=trajectory.started_on.replace(day=1),
        ended_month=trajectory.ended_on and trajectory.ended_on.replace(day=1),
        days_to_start=days_waiting(trajectory.referral.first_signal_on, trajectory.started_on),
        professionals_start=professionals.get(Moment.START),
        professionals_end=professionals.get(Moment.END),
        goals=trajectory.goals,
        goals_judged=trajectory.goals_judged,
        goals_met=trajectory.goals_met,
        plan_agreed=bool(trajectory.versions),
        visits=trajectory.visits,
        visits_outside=trajectory.visits_outside,
        fed_at=clock.now(),
    )
