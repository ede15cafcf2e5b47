# SPDX-License-Identifier: EUPL-1.2
"""Making a referral, and answering it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit
from gezinsregie.approaches.catalogue import UnknownApproach, catalogue
from gezinsregie.approaches.rules import Outcome as Weighed
from gezinsregie.approaches.rules import weigh
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.audit.actions import action
from gezinsregie.families.actions import NewHousehold, enrol_family
from gezinsregie.families.birth.writing import write_birth_date
from gezinsregie.families.models import Member
from gezinsregie.families.rules import obstacles_to_enrolling
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.models import Role
from gezinsregie.partners.queries import appointed_for

from .facts import facts_of
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
from .queries import whole
from .rules import (
    ReferringFacts,
    SaidAboutDomain,
    obstacles_to_accepting,
    obstacles_to_redirecting,
    obstacles_to_referring,
    obstacles_to_refusing,
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
    ``content/referral_facts.yaml`` by key. What is None or left out is unknown. ``id`` is the
    number under which it is stored: a form that is sent twice carries the same one.
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
    id: UUID | None = None


@action(Act.REFER_FAMILY)
def refer_family(permit: Permit, *, organisation_id: Any, new: NewReferral) -> Referral:
    """Write down the family and its referral, on behalf of the referrer's organisation.

    Raises Obstructed with all reasons, among them ``sent_already``; NotPermitted when the referrer
    does not work for that organisation.
    """
    works_there = appointed_for(permit.subject_id, Role.REFERRER).filter(
        user_id=permit.actor_id, organisation=organisation_id
    )
    if not works_there.exists():
        raise NotPermitted(permit.act, "no referrer of this organisation")
    number = _number_of(permit, new.id)
    refuse_when(_obstacles_to(new, number))
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

    The criteria are weighed again here, on today's facts. Raises Obstructed with all reasons
    (``rules.obstacles_to_accepting``), or when the referral was decided already.
    """
    permit.must_cover(referral)
    refuse_when(
        _obstacles_to_accepting(
            referral, approach_key, approach_version, form_key, reason, judgements
        )
    )
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
    refuse_when(obstacles_to_redirecting(redirected_to=redirected_to, reason=reason))
    return _decide(
        permit, referral, outcome=Outcome.REDIRECTED, reason=reason, redirected_to=redirected_to
    )


@action(Act.DECIDE_REFERRAL)
def refuse(permit: Permit, *, referral: Referral, reason: str) -> Decision:
    """Refuse a referral, with the reason."""
    refuse_when(obstacles_to_refusing(reason=reason))
    return _decide(permit, referral, outcome=Outcome.REFUSED, reason=reason)


def _obstacles_to_accepting(
    referral: Referral,
    approach_key: str,
    approach_version: str,
    form_key: str,
    reason: str,
    judgements: Mapping[str, str],
) -> list[Obstacle]:
    try:
        approach = catalogue().find(approach_key, approach_version)
    except UnknownApproach:
        return [
            Obstacle("approach_missing", field="approach"),
            *obstacles_to_refusing(reason=reason),
        ]
    forms = [form.key for form in approach.forms]
    weighed = weigh(
        approach,
        form_key if form_key in forms else None,
        facts_of(whole(referral.pk), clock.today()),
    )
    return obstacles_to_accepting(
        reason=reason,
        form_keys=forms,
        form_key=form_key,
        to_weigh=[one.key for one in weighed if one.outcome is Weighed.TO_WEIGH],
        judgements=judgements,
    )


def _decide(permit: Permit, referral: Referral, **fields: Any) -> Decision:
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


@action(Act.DECIDE_REFERRAL)
def correct_birth_date(
    permit: Permit, *, referral: Referral, member: Member, birth_date: date
) -> Member:
    """Write down at the desk on which day somebody was born, while the referral waits for its
    answer; afterwards it is the coordinator's (``families.birth.actions``).

    Raises Obstructed with all reasons, and NotPermitted for somebody of another family.
    """
    permit.must_cover(referral)
    held = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
    if member.family_id != held.family_id:
        raise NotPermitted(permit.act, "somebody of another family")
    refuse_when([Obstacle("decided_already")] if held.answered_at is not None else [])
    return write_birth_date(permit, member, birth_date)
