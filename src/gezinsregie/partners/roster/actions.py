# SPDX-License-Identifier: EUPL-1.2
"""Planning who stands in and who is on duty; a team leader does, for the own team."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import DutyShift, StandIn
from .queries import team_at
from .rules import (
    DutyFacts,
    StandInFacts,
    cut_short,
    obstacles_to_duty,
    obstacles_to_standing_in,
)


@action(Act.KEEP_ROSTER)
def plan_stand_in(
    permit: Permit, *, absent: User, stand_in: User, starts_on: date, ends_on: date
) -> StandIn:
    """Let one coordinator of the team do another's work from a day to a day, both included.

    Raises Obstructed with all reasons (``rules.obstacles_to_standing_in``).
    """
    same = StandIn.objects.filter(
        absent=absent,
        stand_in=stand_in,
        serves=UUID(permit.subject_id),
        starts_on__lte=ends_on,
        ends_on__gte=starts_on,
    )
    refuse_when(
        obstacles_to_standing_in(
            StandInFacts(
                absent=absent.pk,
                stand_in=stand_in.pk,
                team={one.user_id for one in team_at(permit.actor_id, permit.subject_id)},
                starts_on=starts_on,
                ends_on=ends_on,
                planned_already=same.exists(),
                today=clock.today(),
            )
        )
    )
    try:
        with transaction.atomic():
            return StandIn.objects.create(
                absent=absent,
                stand_in=stand_in,
                serves_id=UUID(permit.subject_id),
                starts_on=starts_on,
                ends_on=ends_on,
            )
    except IntegrityError as fault:
        raise Obstructed(Obstacle("planned_already", field="stand_in")) from fault


@action(Act.KEEP_ROSTER)
def plan_duty(
    permit: Permit, *, user: User, shifts: Sequence[tuple[datetime, datetime]]
) -> list[DutyShift]:
    """Put a coordinator of the team on duty, from moment to moment (aware), once or more often:
    all of it or nothing. Raises Obstructed with all reasons (``rules.obstacles_to_duty``)."""
    team = {one.user_id: one.organisation_id for one in team_at(permit.actor_id, permit.subject_id)}
    return [_on_duty(permit, user, team, begins, ends) for begins, ends in shifts]


def _on_duty(
    permit: Permit, user: User, team: Mapping[UUID, UUID], begins: datetime, ends: datetime
) -> DutyShift:
    taken = DutyShift.objects.filter(user=user, starts_at__lt=ends, ends_at__gt=begins)
    refuse_when(
        obstacles_to_duty(
            DutyFacts(
                user=user.pk,
                team=team,
                starts_at=begins,
                ends_at=ends,
                busy=taken.exists(),
                now=clock.now(),
            )
        )
    )
    try:
        with transaction.atomic():
            return DutyShift.objects.create(
                user=user,
                organisation_id=team[user.pk],
                serves_id=UUID(permit.subject_id),
                starts_at=begins,
                ends_at=ends,
            )
    except IntegrityError as fault:
        raise Obstructed(Obstacle("on_duty_already", field="user")) from fault


@action(Act.KEEP_ROSTER)
def end_stand_in(permit: Permit, *, stand_in: StandIn) -> StandIn:
    """Let a stand-in end at once: from now on it opens nothing any more."""
    held = StandIn.ever.select_for_update().get(pk=stand_in.pk)
    permit.must_cover(held)
    _must_lead(permit, held.absent_id)
    today = clock.today()
    refuse_when([Obstacle("over_already")] if held.withdrawn or held.ends_on < today else [])
    held.ends_on, held.withdrawn = cut_short(held.starts_on, held.ends_on, today)
    held.save(update_fields=["ends_on", "withdrawn"])
    return held


@action(Act.KEEP_ROSTER)
def end_duty(permit: Permit, *, shift: DutyShift) -> DutyShift:
    """Let a shift end at this moment, or take back one that has not begun."""
    held = DutyShift.ever.select_for_update().get(pk=shift.pk)
    permit.must_cover(held)
    _must_lead(permit, held.user_id)
    now = clock.now()
    refuse_when([Obstacle("over_already")] if held.withdrawn or held.ends_at <= now else [])
    if held.starts_at < now:
        held.ends_at = now
    else:
        held.withdrawn = True
    held.save(update_fields=["ends_at", "withdrawn"])
    return held


def _must_lead(permit: Permit, user_id: UUID) -> None:
    if user_id not in {one.user_id for one in team_at(permit.actor_id, permit.subject_id)}:
        raise NotPermitted(permit.act, "somebody of another team")
