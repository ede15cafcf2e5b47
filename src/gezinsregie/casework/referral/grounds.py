# SPDX-License-Identifier: EUPL-1.2
"""Who has to do with a referral: the organisation that made it, and the desk that weighs it."""

from django.db.models import Exists, OuterRef, Q

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import (
    Actor,
    register_bar,
    register_ground,
    register_subject,
)
from gezinsregie.access.grounds import Ground
from gezinsregie.families.grounds import too_close
from gezinsregie.foundation import clock
from gezinsregie.foundation.periods import in_force
from gezinsregie.partners.grounds import appointed
from gezinsregie.partners.models import Appointment, Role

from .models import Referral


def referred_it(actor: Actor) -> Q:
    """A referral made by this person, who still works for the organisation that made it."""
    return Q(referred_by=actor.pk) & Q(
        Exists(
            Appointment.objects.filter(
                in_force(clock.today()),
                user=actor.pk,
                role=Role.REFERRER,
                organisation=OuterRef("organisation"),
            )
        )
    )


def works_the_desk(actor: Actor) -> Q:
    """A referral to the municipality whose desk this person works."""
    return Q(appointed(actor, Role.DESK_WORKER, serves="municipality"))


def too_close_to_its_family(actor: Actor) -> Q:
    """A referral of a family that this person is too close to."""
    return too_close(actor, family="family")


def register() -> None:
    register_subject(SubjectKind.REFERRAL, Referral)
    register_bar(SubjectKind.REFERRAL, too_close_to_its_family)
    register_ground(SubjectKind.REFERRAL, Ground.REFERRED_IT, referred_it)
    register_ground(SubjectKind.REFERRAL, Ground.WORKS_THE_DESK, works_the_desk)
