# SPDX-License-Identifier: EUPL-1.2
"""Making a referral, and answering it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.families.actions import NewHousehold, enrol_family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when

from .models import (
    Answer,
    Decision,
    Judgement,
    MemberConcern,
    Outcome,
    Referral,
    ReferredConcern,
    ReferredFact,
    Weight,
)


@dataclass(frozen=True)
class NewConcern:
    """A concern in one life domain, in the referrer's words; none may do without words."""

    life_domain: str
    weight: Weight
    words: str = ""


@dataclass(frozen=True)
class NewReferral:
    """What a referrer writes down.

    ``member_concerns`` answers per member, in the order in which the members are listed over the
    households, whether there are concerns about that one; ``facts`` answers the questions of
    ``content/referral_facts.yaml`` by key. What is None or left out is unknown.
    """

    family_name: str
    households: tuple[NewHousehold, ...]
    first_signal_on: date
    situation: str
    family_knows: bool
    members_complete: bool = False
    concerns: tuple[NewConcern, ...] = ()
    member_concerns: tuple[Answer | None, ...] = ()
    facts: Mapping[str, Answer | None] = field(default_factory=dict)


@action(Act.REFER_FAMILY)
def refer_family(permit: Permit, *, organisation_id: Any, new: NewReferral) -> Referral:
    """Write down the family and its referral, on behalf of the referrer's organisation."""
    family = enrol_family(
        permit,
        municipality_id=permit.subject_id,
        name=new.family_name,
        households=new.households,
        known_since=clock.today(),
    )
    referral = Referral.objects.create(
        family=family,
        organisation_id=organisation_id,
        referred_by_id=permit.actor_id,
        first_signal_on=new.first_signal_on,
        received_at=clock.now(),
        situation=new.situation,
        family_knows=new.family_knows,
        members_complete=new.members_complete,
    )
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
    return referral


@action(Act.DECIDE_REFERRAL)
def accept(
    permit: Permit,
    *,
    referral: Referral,
    approach_key: str,
    approach_version: str,
    form_key: str,
    reason: str,
    judgements: Mapping[str, str],
) -> Decision:
    """Accept a referral for one approach and form, with the reason and every judgement in words.

    The page asks ``rules.obstacles_to_accepting`` first, with the criteria weighed.
    Raises Obstructed when the referral was decided already.
    """
    decision = _decide(
        permit,
        referral,
        outcome=Outcome.ACCEPTED,
        reason=reason,
        approach_key=approach_key,
        approach_version=approach_version,
        form_key=form_key,
    )
    Judgement.objects.bulk_create(
        Judgement(decision=decision, criterion_key=key, words=words)
        for key, words in judgements.items()
        if words.strip()
    )
    return decision


@action(Act.DECIDE_REFERRAL)
def redirect(permit: Permit, *, referral: Referral, redirected_to: str, reason: str) -> Decision:
    """Send a referral on to where it belongs, with the reason (ITG-L6)."""
    return _decide(
        permit, referral, outcome=Outcome.REDIRECTED, reason=reason, redirected_to=redirected_to
    )


@action(Act.DECIDE_REFERRAL)
def refuse(permit: Permit, *, referral: Referral, reason: str) -> Decision:
    """Refuse a referral, with the reason."""
    return _decide(permit, referral, outcome=Outcome.REFUSED, reason=reason)


def _decide(permit: Permit, referral: Referral, **fields: Any) -> Decision:
    permit.must_cover(referral)
    if not fields["reason"].strip():
        refuse_when([Obstacle("reason_missing", field="reason")])
    try:
        with transaction.atomic():
            return Decision.objects.create(
                referral=referral,
                decided_by_id=permit.actor_id,
                decided_at=clock.now(),
                **fields,
            )
    except IntegrityError as fault:
        if Decision.objects.filter(referral=referral).exists():
            raise Obstructed(Obstacle("decided_already")) from fault
        raise
