# SPDX-License-Identifier: EUPL-1.2
"""Who has to do with a family because of its trajectory."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.casework.referral.models import Referral
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Appointment, Role

from .models import Trajectory


def _appointed_as_coordinator(actor: Actor) -> Exists:
    return appointed(actor, Role.COORDINATOR, serves="municipality")


def coordinates(actor: Actor) -> Q:
    """A family with an open trajectory that this person coordinates, while in that work."""
    open_with_me = Trajectory.objects.filter(
        family=OuterRef("pk"), coordinator=actor.pk, ended_on__isnull=True
    )
    return Q(Exists(open_with_me)) & Q(_appointed_as_coordinator(actor))


def coordinated(actor: Actor) -> Q:
    """A family whose trajectory this person coordinated until it closed, while in that work."""
    closed_with_me = Trajectory.objects.filter(
        family=OuterRef("pk"), coordinator=actor.pk, ended_on__isnull=False
    )
    return Q(Exists(closed_with_me)) & Q(_appointed_as_coordinator(actor))


def leads_the_team(actor: Actor) -> Q:
    """A family whose coordinator works, or worked, where this person leads the team.

    When a coordinator leaves, the family stays in the team leader's sight: nobody is let go.
    """
    my_teams = Appointment.objects.filter(
        in_force(clock.today()),
        user=actor.pk,
        role=Role.TEAM_LEADER,
        serves=OuterRef("serves"),
        organisation=OuterRef("organisation"),
    )
    my_people = Appointment.ever.filter(Exists(my_teams), role=Role.COORDINATOR).values("user")
    return Q(
        Exists(Trajectory.objects.filter(family=OuterRef("pk"), coordinator__in=my_people))
    ) & Q(appointed(actor, Role.TEAM_LEADER, serves="municipality"))


def works_the_desk(actor: Actor) -> Q:
    """A family that was referred to the desk this person works."""
    return Q(Exists(Referral.objects.filter(family=OuterRef("pk")))) & Q(
        appointed(actor, Role.DESK_WORKER, serves="municipality")
    )


def register() -> None:
    for ground, condition in (
        (Ground.COORDINATES, coordinates),
        (Ground.COORDINATED, coordinated),
        (Ground.LEADS_THE_TEAM, leads_the_team),
        (Ground.WORKS_THE_DESK, works_the_desk),
    ):
        register_ground(SubjectKind.FAMILY, ground, condition)
