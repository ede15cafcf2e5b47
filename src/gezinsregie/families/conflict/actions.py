# SPDX-License-Identifier: EUPL-1.2
"""Saying that one is too close to a family: from then on nothing of it opens; and taking that back.

What was said stays, with who ended it and why. The day it ends still belongs to it.
"""

from uuid import UUID

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.standing import ConflictKind, ConflictOfInterest
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import refuse_when

from .foretold import shut_what_was_foretold
from .models import AdvanceDeclaration, sealed
from .rules import (
    Somebody,
    obstacles_to_declaring,
    obstacles_to_foretelling,
    obstacles_to_taking_back,
)


@action(Act.DECLARE_CONFLICT)
def declare_conflict(permit: Permit, *, kind: str, words: str) -> ConflictOfInterest:
    """Write down that whoever holds the permit is too close to the family that it is about.

    Nothing of the family opens to that person any more, from this moment.
    """
    refuse_when(obstacles_to_declaring(kind=kind, words=words, known=ConflictKind.values))
    running = {
        "user_id": UUID(permit.actor_id),
        "family_id": UUID(permit.subject_id),
        "ends_on": None,
    }
    known = ConflictOfInterest.objects.filter(**running).first()
    return known or ConflictOfInterest.objects.create(
        **running, kind=kind, words=words, starts_on=clock.today()
    )


@action(Act.DECLARE_IN_ADVANCE)
def declare_in_advance(permit: Permit, *, who: Somebody, kind: str, words: str) -> None:
    """Write down that somebody is too close to a family, before having to do with it: known here
    already, or from the day on which it will be.

    Says nothing, returns nothing and logs nothing about whether such a family is known here. Told
    twice, it is written once.
    """
    refuse_when(
        obstacles_to_declaring(kind=kind, words=words, known=ConflictKind.values)
        + obstacles_to_foretelling(who, clock.today())
    )
    whom = sealed(who)
    running = {
        "user_id": UUID(permit.actor_id),
        "municipality_id": UUID(permit.subject_id),
        "birth_hash": whom["birth_hash"],
        "address_hash": whom["address_hash"],
        "ends_on": None,
    }
    said = AdvanceDeclaration.objects.filter(**running).first()
    if said is None:
        said = AdvanceDeclaration.objects.create(
            **running,
            who_encrypted=whom["who_encrypted"],
            kind=kind,
            words=words,
            starts_on=clock.today(),
        )
    shut_what_was_foretold(permit, said)


@action(Act.DECLARE_IN_ADVANCE, Act.REVIEW_ACCESS)
def end_conflict(permit: Permit, *, conflict: ConflictOfInterest, words: str) -> ConflictOfInterest:
    """Take back that somebody is too close to a family, after today: who said it oneself, or who
    watches over access.

    What was said beforehand and holds for this family too, goes on holding. Raises Obstructed with
    all reasons (``rules.obstacles_to_taking_back``).
    """
    held = (
        ConflictOfInterest.objects.select_for_update(of=("self",))
        .select_related("family__municipality")
        .get(pk=conflict.pk)
    )
    permit.must_cover(held.family.municipality)
    if held.foretold_id is not None:
        raise NotPermitted(permit.act, "this ends with what was said beforehand")
    _must_end_it(permit, held)
    _end(permit, held, words)
    _shut_the_rest(permit, held.user_id, held.family.municipality_id)
    return held


@action(Act.DECLARE_IN_ADVANCE, Act.REVIEW_ACCESS)
def end_advance(permit: Permit, *, said: AdvanceDeclaration, words: str) -> AdvanceDeclaration:
    """Take back what somebody said beforehand, with all that followed from it, after today.

    Raises Obstructed with all reasons (``rules.obstacles_to_taking_back``).
    """
    held = AdvanceDeclaration.objects.select_for_update().get(pk=said.pk)
    permit.must_cover(held)
    _must_end_it(permit, held)
    _end(permit, held, words)
    for conflict in ConflictOfInterest.objects.filter(foretold=held, ends_on__isnull=True):
        _end(permit, conflict, words)
    _shut_the_rest(permit, held.user_id, held.municipality_id)
    return held


def _must_end_it(permit: Permit, held: ConflictOfInterest | AdvanceDeclaration) -> None:
    if permit.act is not Act.REVIEW_ACCESS and str(held.user_id) != permit.actor_id:
        raise NotPermitted(permit.act, "somebody else said this")


def _end(permit: Permit, held: ConflictOfInterest | AdvanceDeclaration, words: str) -> None:
    refuse_when(obstacles_to_taking_back(ended=held.ends_on is not None, words=words))
    held.ends_on = clock.today()
    held.ended_by_id = UUID(permit.actor_id)
    held.end_words = words.strip()
    held.save(update_fields=["ends_on", "ended_by", "end_words"])


def _shut_the_rest(permit: Permit, user: UUID, municipality: UUID) -> None:
    """What ended may have stood in the place of another declaration of the same person."""
    others = AdvanceDeclaration.objects.filter(
        user=user, municipality=municipality, ends_on__isnull=True
    )
    for one in others:
        shut_what_was_foretold(permit, one)
