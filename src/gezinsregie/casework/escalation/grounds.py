# SPDX-License-Identifier: EUPL-1.2
"""The process director, while there is a knot of this family to cut."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.because import register_facts
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Role

from . import because
from .models import Escalation


def directs_the_process(actor: Actor) -> Q:
    """A family under way with an escalation that is open, in this process director's town."""
    knot = Escalation.objects.filter(
        trajectory__family=OuterRef("pk"), trajectory__ended_on__isnull=True, closed_on__isnull=True
    )
    return Q(Exists(knot)) & Q(appointed(actor, Role.PROCESS_DIRECTOR, serves="municipality"))


def register() -> None:
    register_ground(SubjectKind.FAMILY, Ground.DIRECTS_THE_PROCESS, directs_the_process)
    register_facts(SubjectKind.FAMILY, Ground.DIRECTS_THE_PROCESS, because.directs_the_process)
