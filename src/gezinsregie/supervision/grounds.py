# SPDX-License-Identifier: EUPL-1.2
"""The ground that an inspector has with a round and with a factsheet."""

from django.db.models import Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import Actor, register_ground, register_subject
from gezinsregie.access.grounds import Ground
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Role

from .models import Factsheet, Round


def _inspects(actor: Actor) -> Q:
    return Q(appointed(actor, Role.INSPECTOR, serves="inspectorate"))


def register() -> None:
    """Register both as subjects: whoever inspects for their inspectorate has a ground."""
    for kind, model in ((SubjectKind.FACTSHEET, Factsheet), (SubjectKind.ROUND, Round)):
        register_subject(kind, model)
        register_ground(kind, Ground.INSPECTS, _inspects)
