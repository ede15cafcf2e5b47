# SPDX-License-Identifier: EUPL-1.2
"""The grounds that an appointment gives in the organisation that it serves."""

from functools import partial

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import Actor, register_ground, register_subject
from gezinsregie.access.grounds import Ground
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force

from .models import Appointment, Organisation, Role

GROUND_OF_ROLE = {
    Role.REFERRER: Ground.REFERS_FOR,
    Role.DESK_WORKER: Ground.DESK_OF,
    Role.COORDINATOR: Ground.COORDINATOR_OF,
    Role.TEAM_LEADER: Ground.TEAM_LEADER_OF,
    Role.ADMINISTRATOR: Ground.ADMINISTRATOR_OF,
    Role.INSPECTOR: Ground.INSPECTOR_OF,
    Role.PARTNER: Ground.PARTNER_OF,
    Role.PRIVACY_OFFICER: Ground.PRIVACY_OFFICER_OF,
    Role.PROCESS_DIRECTOR: Ground.PROCESS_DIRECTOR_OF,
}


def appointed(actor: Actor, role: Role, *, serves: str) -> Exists:
    """Return the condition that ``actor`` holds ``role`` today for the one at ``serves``."""
    return Exists(
        Appointment.objects.filter(
            in_force(clock.today()), user=actor.pk, role=role, serves=OuterRef(serves)
        )
    )


def _in_own_organisation(role: Role, actor: Actor) -> Q:
    return Q(appointed(actor, role, serves="pk"))


def register() -> None:
    """Register Organisation as a subject, with one ground a role."""
    register_subject(SubjectKind.ORGANISATION, Organisation)
    for role, ground in GROUND_OF_ROLE.items():
        register_ground(SubjectKind.ORGANISATION, ground, partial(_in_own_organisation, role))
