# SPDX-License-Identifier: EUPL-1.2
"""Appointing people, and letting their work end. Whoever may, rests on this."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.accounts.actions import open_account
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import Appointment, Organisation, Role
from .queries import appointed_for
from .rules import (
    AppointmentFacts,
    EndingFacts,
    closing_day,
    obstacles_to_appointing,
    obstacles_to_ending,
)


@dataclass(frozen=True)
class NewAppointment:
    """What somebody is appointed to; ``weekly_hours`` are 1 to 60."""

    organisation: Organisation
    role: Role
    weekly_hours: int
    starts_on: date
    discipline: str = ""


@action(Act.ADMINISTER)
def open_account_with_work(
    permit: Permit, *, email: str, name: str, password: str | None, new: NewAppointment
) -> Appointment:
    """Open an account for somebody who is new here, with the work it is for.

    Raises Obstructed with all reasons; then neither the account nor the appointment is there.
    """
    refuse_when(_obstacles(permit, None, new))
    user = open_account(permit, email=email, name=name, password=password)
    return _appointed(permit, user, new)


@action(Act.ADMINISTER)
def appoint(permit: Permit, *, user: User, new: NewAppointment) -> Appointment:
    """Give somebody who has an account a role beside those held. Raises Obstructed.

    Raises NotPermitted for somebody who works, or ever worked, for others only: one municipality
    does not reach for the people of another.
    """
    if not _within_reach(permit, user):
        raise NotPermitted(permit.act, "works for another organisation")
    refuse_when(_obstacles(permit, user, new))
    return _appointed(permit, user, new)


@action(Act.ADMINISTER)
def end_appointment(
    permit: Permit, *, appointment: Appointment, last_day: date | None
) -> Appointment:
    """Let work end on ``last_day``, or shut its access at once when that is None.

    Raises Obstructed with all reasons (``rules.obstacles_to_ending``).
    """
    permit.must_cover(appointment)
    held = Appointment.ever.select_for_update().get(pk=appointment.pk)
    today = clock.today()
    others = appointed_for(permit.subject_id, Role.ADMINISTRATOR).exclude(pk=held.pk)
    refuse_when(
        obstacles_to_ending(
            EndingFacts(
                starts_on=held.starts_on,
                ends_on=held.ends_on,
                last_day=last_day,
                last_administrator=held.role == Role.ADMINISTRATOR and not others.exists(),
                today=today,
            )
        )
        if not held.withdrawn
        else [Obstacle("ended_already")]
    )
    if last_day is None:
        held.ends_on, held.withdrawn = closing_day(held.starts_on, today)
    else:
        held.ends_on = last_day
    held.save(update_fields=["ends_on", "withdrawn"])
    return held


def _within_reach(permit: Permit, user: User) -> bool:
    serves = {
        str(one) for one in Appointment.ever.filter(user=user).values_list("serves", flat=True)
    }
    return not serves or permit.subject_id in serves


def _obstacles(permit: Permit, user: User | None, new: NewAppointment) -> list[Obstacle]:
    here = {str(new.organisation.pk), str(new.organisation.municipality_id)}
    today = clock.today()
    held = list(Appointment.objects.filter(user=user).exclude(ends_on__lt=today)) if user else []
    return obstacles_to_appointing(
        AppointmentFacts(
            role=new.role,
            organisation_belongs_here=permit.subject_id in here,
            is_oneself=user is not None and str(user.pk) == permit.actor_id,
            roles_held={one.role for one in held},
            held_already=any(
                one.role == new.role
                and one.organisation_id == new.organisation.pk
                and str(one.serves_id) == permit.subject_id
                for one in held
            ),
            weekly_hours=new.weekly_hours,
            starts_on=new.starts_on,
            today=today,
        )
    )


def _appointed(permit: Permit, user: User, new: NewAppointment) -> Appointment:
    try:
        with transaction.atomic():
            return Appointment.objects.create(
                user=user,
                organisation=new.organisation,
                serves_id=permit.subject_id,
                role=new.role,
                weekly_hours=new.weekly_hours,
                starts_on=new.starts_on,
                discipline=new.discipline,
            )
    except IntegrityError as fault:
        # The same form came twice at once: the database keeps its promise.
        raise Obstructed(Obstacle("appointed_already", field="role")) from fault
