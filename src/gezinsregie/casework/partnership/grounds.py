# SPDX-License-Identifier: EUPL-1.2
"""The professional of a partner who helps a family: that it is so, and what is open to him."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.because import register_facts
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.foundation import clock

from . import because
from .queries import helped_by, open_to


def partner_involved(actor: Actor) -> Q:
    """A family in whose plan this professional stands, for an organisation that is bound by what it
    signed and for which he works today."""
    mine = helped_by(actor.pk, clock.today())
    return Q(Exists(mine.filter(trajectory__family=OuterRef("pk"))))


def partner_informed(actor: Actor) -> Q:
    """The same, where at least one life domain is open to him today."""
    mine = open_to(actor.pk, clock.today())
    return Q(Exists(mine.filter(involvement__trajectory__family=OuterRef("pk"))))


def register() -> None:
    register_ground(SubjectKind.FAMILY, Ground.PARTNER_INFORMED, partner_informed)
    register_ground(SubjectKind.FAMILY, Ground.PARTNER_INVOLVED, partner_involved)
    register_facts(SubjectKind.FAMILY, Ground.PARTNER_INFORMED, because.partner_informed)
    register_facts(SubjectKind.FAMILY, Ground.PARTNER_INVOLVED, because.partner_involved)
