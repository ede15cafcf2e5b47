# SPDX-License-Identifier: EUPL-1.2
"""Saying that one is too close to a family: from then on nothing of it opens."""

from datetime import date
from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.standing import ConflictKind, ConflictOfInterest
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .queries import families_of
from .rules import obstacles_to_declaring, obstacles_to_naming


@action(Act.DECLARE_CONFLICT)
def declare_conflict(permit: Permit, *, kind: str, words: str) -> ConflictOfInterest:
    """Write down that whoever holds the permit is too close to the family that it is about.

    Nothing of the family opens to that person any more, from this moment.
    """
    refuse_when(obstacles_to_declaring(kind=kind, words=words, known=ConflictKind.values))
    return _written(permit, UUID(permit.subject_id), kind, words)


@action(Act.DECLARE_IN_ADVANCE)
def declare_in_advance(
    permit: Permit, *, name: str, birth_date: date, kind: str, words: str
) -> None:
    """Write down that somebody is too close to a family, before having to do with it.

    Says nothing, returns nothing and logs nothing about whether such a family is known here.
    """
    refuse_when(
        obstacles_to_declaring(kind=kind, words=words, known=ConflictKind.values)
        + obstacles_to_naming(name=name, born=birth_date, today=clock.today())
    )
    for family in families_of(name, birth_date, UUID(permit.subject_id)):
        _written(permit, family, kind, words)


def _written(permit: Permit, family: UUID, kind: str, words: str) -> ConflictOfInterest:
    running = {"user_id": UUID(permit.actor_id), "family_id": family, "ends_on": None}
    known = ConflictOfInterest.objects.filter(**running).first()
    return known or ConflictOfInterest.objects.create(
        **running, kind=kind, words=words, starts_on=clock.today()
    )
