# SPDX-License-Identifier: EUPL-1.2
"""Who has to do with a family because of its trajectory."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.because import register_facts
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Appointment, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn

from . import because
from .models import Trajectory


def _appointed_as_coordinator(actor: Actor) -> Exists:
    return appointed(actor, Role.COORDINATOR, serves="municipality")


def coordinates(actor: Actor) -> Q:
    """A family with an open trajectory that this person coordinates, while in that work."""
    open_with_me = Trajectory.objects.filter(
        family=OuterRef("pk"), coordinator=actor.pk, ended_on__isnull=True
    )
    return Q(Exists(open_with_me)) & Q(_appointed_as_coordinator(actor))


def stands_in(actor: Actor) -> Q:
    """A family whose coordinator is absent while this person stands in, both in that work."""
    today = clock.today()
    absent = StandIn.objects.filter(
        in_force(today),
        stand_in=actor.pk,
        absent=OuterRef("coordinator"),
        serves=OuterRef("family__municipality"),
    )
    of_the_absent = Trajectory.objects.filter(
        Exists(absent), family=OuterRef("pk"), ended_on__isnull=True
    )
    return Q(Exists(of_the_absent)) & Q(_appointed_as_coordinator(actor))


def on_duty(actor: Actor) -> Q:
    """A family whose coordinator works where this person is on duty at this moment."""
    today = clock.today()
    my_shift = DutyShift.objects.filter(
        running_at(clock.now(), begins="starts_at", ends="ends_at"),
        user=actor.pk,
        organisation=OuterRef("organisation"),
        serves=OuterRef("serves"),
    )
    my_work = Appointment.objects.filter(
        in_force(today),
        user=actor.pk,
        role=Role.COORDINATOR,
        organisation=OuterRef("organisation"),
        serves=OuterRef("serves"),
    )
    its_coordinator = Appointment.objects.filter(
        in_force(today),
        Exists(my_shift),
        Exists(my_work),
        user=OuterRef("coordinator"),
        role=Role.COORDINATOR,
        serves=OuterRef("family__municipality"),
    )
    served = Trajectory.objects.filter(
        Exists(its_coordinator), family=OuterRef("pk"), ended_on__isnull=True
    )
    return Q(Exists(served))


def coordinated(actor: Actor) -> Q:
    """A family whose trajectory this person coordinated until it closed, while in that work."""
    closed_with_me = Trajectory.objects.filter(
        family=OuterRef("pk"), coordinator=actor.pk, ended_on__isnull=False
    )
    return Q(Exists(closed_with_me)) & Q(_appointed_as_coordinator(actor))


def leads_the_team(actor: Actor) -> Q:
    """A family whose coordinator works where this person leads the team, for its municipality.

    A family whose coordinator left altogether stays in sight where that person worked last: nobody
    is let go. Work at another organisation is another team's; and so is what came after, once
    somebody else coordinates the family.
    """
    today = clock.today()
    its_coordinator = Appointment.objects.filter(
        user=OuterRef("coordinator"),
        role=Role.COORDINATOR,
        serves=OuterRef("family__municipality"),
        starts_on__lte=today,
    )
    in_my_team = its_coordinator.filter(
        Exists(
            Appointment.objects.filter(
                in_force(today),
                user=actor.pk,
                role=Role.TEAM_LEADER,
                serves=OuterRef("serves"),
                organisation=OuterRef("organisation"),
            )
        )
    )
    ended_later = Appointment.objects.filter(
        user=OuterRef("user"),
        role=Role.COORDINATOR,
        serves=OuterRef("serves"),
        starts_on__lte=today,
        ends_on__gt=OuterRef("ends_on"),
    )
    mine = Trajectory.objects.filter(
        Exists(in_my_team.filter(in_force(today)))
        | Exists(in_my_team.filter(~Exists(ended_later)))
        & ~Exists(its_coordinator.filter(in_force(today))),
        family=OuterRef("pk"),
    )
    any_open = Trajectory.objects.filter(family=OuterRef("pk"), ended_on__isnull=True)
    return Q(Exists(mine.filter(ended_on__isnull=True))) | Q(Exists(mine)) & ~Q(Exists(any_open))


def works_the_desk(actor: Actor) -> Q:
    """A family that was referred to the desk this person works."""
    return Q(Exists(Referral.objects.filter(family=OuterRef("pk")))) & Q(
        appointed(actor, Role.DESK_WORKER, serves="municipality")
    )


def register() -> None:
    for ground, condition in (
        (Ground.COORDINATES, coordinates),
        (Ground.STANDS_IN, stands_in),
        (Ground.ON_DUTY, on_duty),
        (Ground.COORDINATED, coordinated),
        (Ground.LEADS_THE_TEAM, leads_the_team),
        (Ground.WORKS_THE_DESK, works_the_desk),
    ):
        register_ground(SubjectKind.FAMILY, ground, condition)
    register_facts(SubjectKind.FAMILY, Ground.COORDINATES, because.coordinates)
    register_facts(SubjectKind.FAMILY, Ground.STANDS_IN, because.stands_in)
    register_facts(SubjectKind.FAMILY, Ground.ON_DUTY, because.on_duty)
    register_facts(SubjectKind.FAMILY, Ground.COORDINATED, because.coordinated)
    register_facts(SubjectKind.FAMILY, Ground.LEADS_THE_TEAM, because.leads_the_team)
    register_facts(SubjectKind.FAMILY, Ground.WORKS_THE_DESK, because.works_the_desk)
