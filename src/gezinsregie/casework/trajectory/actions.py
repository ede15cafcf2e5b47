# SPDX-License-Identifier: EUPL-1.2
"""Opening a trajectory from an accepted referral, and moving through its phases."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.rules import planned_end
from gezinsregie.audit.actions import action
from gezinsregie.casework.referral.models import Decision, Outcome, Referral
from gezinsregie.families.merging.queries import stands_for
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .definitions import approach_of, phase_keys
from .holding import held
from .models import PhaseEntered, Trajectory
from .own_term.queries import own_term
from .rules import OpeningFacts, obstacles_to_entering, obstacles_to_opening


@action(Act.OPEN_TRAJECTORY)
def open_from_referral(
    permit: Permit, *, referral: Referral, coordinator_id: Any, started_on: date
) -> Trajectory:
    """Open the trajectory that an accepted referral asks for, with its coordinator, in phase one:
    for the family it was taken into, where it was found to be one that was known.

    Raises Obstructed with all reasons (``rules.obstacles_to_opening``).
    """
    family = Family.objects.select_for_update().get(pk=stands_for(referral.family_id))
    permit.must_cover(family)
    # Held, so that its decision is not undone meanwhile.
    Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    decision = Decision.objects.filter(referral=referral).first()
    open_now = Trajectory.objects.filter(family=family, ended_on__isnull=True)
    refuse_when(
        obstacles_to_opening(
            OpeningFacts(
                accepted=decision is not None and decision.outcome == Outcome.ACCEPTED,
                opened_already=Trajectory.objects.filter(referral=referral).exists(),
                family_has_open_trajectory=open_now.exists(),
                coordinator_appointed=appointed_for(family.municipality_id, Role.COORDINATOR)
                .filter(user=coordinator_id)
                .exists(),
                first_signal_on=referral.first_signal_on,
                started_on=started_on,
                today=clock.today(),
            )
        )
    )
    assert decision is not None  # noqa: S101 - an obstacle above says so otherwise
    approach = approach_of(decision)
    form_key = decision.form_key or None
    try:
        with transaction.atomic():
            trajectory = Trajectory.objects.create(
                family=family,
                referral=referral,
                approach_key=decision.approach_key,
                approach_version=decision.approach_version,
                form_key=decision.form_key,
                coordinator_id=coordinator_id,
                started_on=started_on,
                planned_end_on=planned_end(
                    approach,
                    form_key,
                    started_on,
                    own_term(family.municipality_id, approach.key, form_key or "", started_on),
                ),
            )
    except IntegrityError as fault:
        # Somebody else opened one since the question was asked: the database keeps its promise.
        raise Obstructed(Obstacle("another_is_open")) from fault
    PhaseEntered.objects.create(
        trajectory=trajectory,
        phase_key=phase_keys(trajectory)[0],
        entered_on=started_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    return trajectory


@action(Act.MOVE_PHASE)
def enter_phase(
    permit: Permit, *, trajectory: Trajectory, phase_key: str, entered_on: date
) -> PhaseEntered:
    """Enter the next phase. Raises Obstructed with all reasons (``obstacles_to_entering``)."""
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    entered = list(trajectory.phases.all())
    refuse_when(
        obstacles_to_entering(
            phase_key=phase_key,
            order=phase_keys(trajectory),
            entered=[one.phase_key for one in entered],
            entered_on=entered_on,
            last_entered_on=max(one.entered_on for one in entered),
            today=clock.today(),
            trajectory_closed=trajectory.ended_on is not None,
        )
    )
    try:
        with transaction.atomic():
            return PhaseEntered.objects.create(
                trajectory=trajectory,
                phase_key=phase_key,
                entered_on=entered_on,
                written_by_id=permit.actor_id,
                written_at=clock.now(),
            )
    except IntegrityError as fault:
        raise Obstructed(Obstacle("not_the_next_phase", about=phase_key)) from fault
