# SPDX-License-Identifier: EUPL-1.2
"""The professional of a partner who helps a family: that it is so, and what is open to him."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import Actor, register_ground
from gezinsregie.access.grounds import Ground
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.models import Appointment, Role

from .queries import involved, open_scopes


def _works_for(actor: Actor, organisation: str, municipality: str) -> Exists:
    return Exists(
        Appointment.objects.filter(
            in_force(clock.today()),
            user=actor.pk,
            role=Role.PARTNER,
            organisation=OuterRef(organisation),
            serves=OuterRef(municipality),
        )
    )


def partner_involved(actor: Actor) -> Q:
    """A family in whose plan this professional stands, for an organisation that is bound by what it
    signed and for which he works today."""
    mine = involved(clock.today()).filter(
        _works_for(actor, "organisation", "trajectory__family__municipality"),
        professional=actor.pk,
        trajectory__family=OuterRef("pk"),
    )
    return Q(Exists(mine))


def partner_informed(actor: Actor) -> Q:
    """The same, where at least one life domain is open to him today."""
    mine = open_scopes(clock.today()).filter(
        _works_for(
            actor,
            "involvement__organisation",
            "involvement__trajectory__family__municipality",
        ),
        involvement__professional=actor.pk,
        involvement__trajectory__family=OuterRef("pk"),
    )
    return Q(Exists(mine))


def register() -> None:
    register_ground(SubjectKind.FAMILY, Ground.PARTNER_INFORMED, partner_informed)
    register_ground(SubjectKind.FAMILY, Ground.PARTNER_INVOLVED, partner_involved)
