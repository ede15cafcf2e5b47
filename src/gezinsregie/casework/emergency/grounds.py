# SPDX-License-Identifier: EUPL-1.2
"""Who opened emergency access to a family that has not lapsed yet."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.because import register_facts
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force, running_at
from gezinsregie.partners.models import Appointment, Role

from . import because
from .models import EmergencyAccess

# Who may open it, and keeps it no longer than the work itself.
ROLES = (Role.COORDINATOR, Role.TEAM_LEADER, Role.DESK_WORKER)


def emergency(actor: Actor) -> Q:
    """A family to which this person opened emergency access that runs at this moment, while at work
    for its municipality."""
    opened = EmergencyAccess.objects.filter(
        running_at(clock.now(), begins="opened_at", ends="closes_at"),
        user=actor.pk,
        family=OuterRef("pk"),
    )
    at_work = Appointment.objects.filter(
        in_force(clock.today()), user=actor.pk, role__in=ROLES, serves=OuterRef("municipality")
    )
    return Q(Exists(opened)) & Q(Exists(at_work))


def register() -> None:
    register_ground(SubjectKind.FAMILY, Ground.EMERGENCY, emergency)
    register_facts(SubjectKind.FAMILY, Ground.EMERGENCY, because.emergency)
