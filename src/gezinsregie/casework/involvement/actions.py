# SPDX-License-Identifier: EUPL-1.2
"""Bringing partners in, and letting them go.

What a partner may know is added in ``consent``, where whoever must agree is asked at once.
"""

from datetime import date, timedelta
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.casework.trajectory.holding import held
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.conflict.queries import is_too_close
from gezinsregie.families.corrected.keeping import revise
from gezinsregie.families.standing import WorksAt
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, refuse_when
from gezinsregie.foundation.periods import closing_day, in_force
from gezinsregie.partners.models import Appointment, Organisation, Role

from .models import Involvement, Scope
from .rules import InvolvingFacts, obstacles_to_ending, obstacles_to_involving


@action(Act.KEEP_INVOLVEMENT)
def involve(
    permit: Permit,
    *,
    trajectory: Trajectory,
    organisation: Organisation,
    professional: User | None,
    professional_name: str,
    role_words: str,
    plan_leads: bool | None,
    starts_on: date,
    ends_on: date | None = None,
) -> Involvement:
    """Bring a partner in: somebody with an account, or a name. Told twice, it is written once.

    Raises Obstructed with all reasons (``rules.obstacles_to_involving``).
    """
    permit.must_cover(trajectory)
    trajectory = held(trajectory)
    family, today = trajectory.family, clock.today()
    refuse_when(
        obstacles_to_involving(
            InvolvingFacts(
                trajectory_closed=trajectory.ended_on is not None,
                of_this_town=family.municipality_id
                in (organisation.pk, organisation.municipality_id),
                by_account=professional is not None,
                works_there=professional is not None
                and _works_there(professional, organisation, family.municipality_id, today),
                too_close=professional is not None
                and is_too_close(professional.pk, family.pk, today),
                kin_works_there=WorksAt.objects.filter(
                    member__family=family, organisation=organisation
                ).exists(),
                name=professional_name,
                started_on=trajectory.started_on,
                starts_on=starts_on,
                ends_on=ends_on,
                today=today,
            )
        )
    )
    name = professional.name if professional else " ".join(professional_name.split())
    same = {"trajectory": trajectory, "organisation": organisation, "professional_name": name}
    known = Involvement.objects.filter(**same, ends_on__isnull=True).first()
    return known or Involvement.objects.create(
        **same,
        professional=professional,
        role_words=role_words,
        plan_leads=plan_leads,
        starts_on=starts_on,
        ends_on=ends_on,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )


@action(Act.KEEP_INVOLVEMENT)
def say_whether_plan_leads(
    permit: Permit,
    *,
    involvement: Involvement,
    plan_leads: bool | None,
    seen: int | None = None,
) -> Involvement:
    """Write down whether this partner lets the family's plan lead (VIG-L6); None: not known.
    ``seen`` is the revision that was in sight."""
    permit.must_cover(involvement)
    refuse_when(_closed(involvement.trajectory))
    return revise(permit, involvement, seen=seen, plan_leads=plan_leads)


@action(Act.KEEP_INVOLVEMENT)
def end_involvement(permit: Permit, *, involvement: Involvement, last_day: date) -> Involvement:
    """Let a partner go; yesterday lets it go now, also when it began today. All that was open to
    it shuts after that day by itself."""
    permit.must_cover(involvement)
    refuse_when(_closed(involvement.trajectory))
    _end(involvement, last_day)
    return involvement


@action(Act.KEEP_INVOLVEMENT)
def end_scope(permit: Permit, *, scope: Scope, last_day: date) -> Scope:
    """Shut what a partner may know after ``last_day``; yesterday shuts it now, also when it began
    today."""
    permit.must_cover(scope)
    refuse_when(_closed(scope.involvement.trajectory))
    _end(scope, last_day)
    return scope


def _works_there(user: User, organisation: Organisation, town: UUID, day: date) -> bool:
    return Appointment.objects.filter(
        in_force(day), user=user, organisation=organisation, serves=town, role=Role.PARTNER
    ).exists()


def _closed(trajectory: Trajectory) -> list[Obstacle]:
    return [Obstacle("trajectory_closed")] if held(trajectory).ended_on else []


def _end(running: Involvement | Scope, last_day: date) -> None:
    today = clock.today()
    at_once = last_day == today - timedelta(days=1)
    if at_once and not running.ended_by(today):
        running.ends_on, running.withdrawn = closing_day(running.starts_on, today)
    else:
        refuse_when(
            obstacles_to_ending(
                last_day=last_day,
                starts_on=running.starts_on,
                ends_on=running.ends_on,
                today=today,
            )
        )
        running.ends_on = last_day
    running.save(update_fields=["ends_on", "withdrawn"])
