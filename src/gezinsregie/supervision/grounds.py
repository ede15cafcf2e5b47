# SPDX-License-Identifier: EUPL-1.2
"""The ground that an inspector has with a factsheet."""

from django.db.models import Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import Actor, register_ground, register_subject
from gezinsregie.access.grounds import Ground
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Role

from .models import Factsheet


def _inspects(actor: Actor) -> Q:
    return Q(appointed(actor, Role.INSPECTOR, serves="inspectorate"))


def register() -> None:
    """Register Factsheet as a subject: whoever inspects for its inspectorate has a ground."""
    register_subject(SubjectKind.FACTSHEET, Factsheet)
    register_ground(SubjectKind.FACTSHEET, Ground.INSPECTS, _inspects)
