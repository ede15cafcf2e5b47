# SPDX-License-Identifier: EUPL-1.2
"""Writing down a referral with its family, however it came in, and what was decided on it."""

from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.within_action import within_an_action
from gezinsregie.families.actions import enrol_family
from gezinsregie.families.rules import obstacles_to_enrolling
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import Answer, Decision, MemberConcern, Referral, ReferredConcern, ReferredFact, Weight
from .new import NewReferral
from .rules import ReferringFacts, SaidAboutDomain, obstacles_to_referring
from .urgency.writing import write_flag

# The question of content/referral_facts.yaml that asks whether there is a crisis.
CRISIS = "crisis"


def write_referral(
    permit: Permit,
    new: NewReferral,
    *,
    organisation_id: Any,
    obstacles: tuple[Obstacle, ...] = (),
    **how: Any,
) -> Referral:
    """Write down a family and its referral; ``how`` it came in, by the names of its columns.

    Raises Obstructed with all reasons, ``obstacles`` and ``sent_already`` among them.
    """
    within_an_action(permit)
    number = _number_of(permit, new.id)
    refuse_when([*obstacles, *_obstacles_to(new, number)])
    family = enrol_family(
        permit,
        name=new.family_name,
        households=new.households,
        known_since=clock.today(),
    )
    try:
        with transaction.atomic():
            referral = Referral.objects.create(
                id=number,
                family=family,
                municipality_id=family.municipality_id,
                organisation_id=organisation_id,
                referred_by_id=permit.actor_id,
                first_signal_on=new.first_signal_on,
                received_at=clock.now(),
                situation=new.situation,
                family_knows=new.family_knows,
                members_complete=new.members_complete,
                **how,
            )
    except IntegrityError as fault:
        if Referral.objects.filter(pk=number).exists():
            raise Obstructed(Obstacle("sent_already")) from fault
        raise
    ReferredConcern.objects.bulk_create(
        ReferredConcern(
            referral=referral,
            life_domain=one.life_domain,
            weight=one.weight,
            words=one.words,
        )
        for one in new.concerns
    )
    members = [
        member
        for household in family.households.all()
        for member in household.members.order_by("id")
    ]
    MemberConcern.objects.bulk_create(
        MemberConcern(referral=referral, member=member, answer=answer)
        for member, answer in zip(members, new.member_concerns, strict=False)
        if answer
    )
    ReferredFact.objects.bulk_create(
        ReferredFact(referral=referral, fact_key=key, answer=answer)
        for key, answer in new.facts.items()
        if answer
    )
    if new.facts.get(CRISIS) == Answer.YES:
        write_flag(permit, referral, by_referrer=True)
    return referral


def _number_of(permit: Permit, asked: UUID | None) -> UUID:
    """Return the number to store it under: the one of its form, unless that is somebody else's.

    Nobody learns from an answer of ours that a number of another referrer exists.
    """
    if asked is None:
        return uuid4()
    of_another = Referral.objects.filter(pk=asked).exclude(referred_by=UUID(permit.actor_id))
    return uuid4() if of_another.exists() else asked


def _obstacles_to(new: NewReferral, number: UUID) -> list[Obstacle]:
    today = clock.today()
    return obstacles_to_enrolling(
        name=new.family_name,
        household_names=[household.name for household in new.households],
        members=[member for household in new.households for member in household.members],
        today=today,
    ) + obstacles_to_referring(
        ReferringFacts(
            situation=new.situation,
            first_signal_on=new.first_signal_on,
            domains=[
                SaidAboutDomain(one.life_domain, one.weight != Weight.NONE, one.words)
                for one in new.concerns
            ],
            fact_keys=[key for key, answer in new.facts.items() if answer],
            known_domains=vocabulary().life_domains,
            known_facts=vocabulary().facts,
            sent_already=Referral.objects.filter(pk=number).exists(),
            today=today,
        )
    )


def write_decision(permit: Permit, referral: Referral, **fields: Any) -> Decision:
    """Write down what was decided on a referral that has no decision yet.

    Raises Obstructed when it was decided already.
    """
    permit.must_cover(referral)
    at = clock.now()
    try:
        with transaction.atomic():
            decision = Decision.objects.create(
                referral=referral, decided_by_id=permit.actor_id, decided_at=at, **fields
            )
    except IntegrityError as fault:
        if Decision.objects.filter(referral=referral).exists():
            raise Obstructed(Obstacle("decided_already")) from fault
        raise
    referral.answered_at = at
    referral.save(update_fields=["answered_at"])
    return decision
