# SPDX-License-Identifier: EUPL-1.2
"""Writing down what was agreed, and per party what is claimed, seen, signed and at work."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.audit.actions import action
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstacle, Obstructed, refuse_when
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.queries import organisations_at

from .models import (
    Agreement,
    AgreementDomain,
    AgreementKind,
    AgreementPurpose,
    Party,
    Practice,
)
from .rules import (
    AgreementFacts,
    Replaced,
    last_day_of_the_old,
    obstacles_to_a_fact,
    obstacles_to_leaving,
    obstacles_to_practice,
    obstacles_to_recording,
    obstacles_to_signing,
)
from .signatures import signature, signing_facts


@dataclass(frozen=True)
class NewAgreement:
    """An agreement to write down. Days that nobody knows are None; no life domains, purposes or
    ground means all of them. ``replaces`` is the version before this one."""

    kind: AgreementKind
    title: str
    dated_on: date | None = None
    approach_key: str = ""
    life_domains: tuple[str, ...] = ()
    purposes: tuple[str, ...] = ()
    legal_ground: str = ""
    signatories: int = 1
    regional: bool = False
    valid_from: date | None = None
    valid_until: date | None = None
    replaces: Agreement | None = None


@action(Act.KEEP_AGREEMENTS)
def record_agreement(
    permit: Permit,
    *,
    new: NewAgreement,
    parties: Sequence[Organisation],
    known_domains: Collection[str],
    known_purposes: Collection[str] = (),
    known_grounds: Collection[str] = (),
) -> Agreement:
    """Write an agreement down with its parties, of whom nothing is claimed, seen or signed yet.

    The version that it replaces holds until the day before. Raises Obstructed with all reasons
    (``rules.obstacles_to_recording``), and for one of the same title and day that is there already.
    """
    here = set(organisations_at(permit.subject_id).values_list("pk", flat=True))
    before = _locked(new.replaces)
    refuse_when(
        obstacles_to_recording(
            AgreementFacts(
                title=new.title,
                dated_on=new.dated_on,
                valid_from=new.valid_from,
                valid_until=new.valid_until,
                life_domains=new.life_domains,
                known_domains=known_domains,
                purposes=new.purposes,
                known_purposes=known_purposes,
                legal_ground=new.legal_ground,
                known_grounds=known_grounds,
                signatories=new.signatories,
                parties=len(parties),
                parties_of_this_town=sum(one.pk in here for one in parties),
                today=clock.today(),
                replaces=_replaced(permit, before) if before else None,
            )
        )
    )
    if before is not None and new.valid_from is not None:
        before.valid_until = last_day_of_the_old(before.valid_until, new.valid_from)
        before.save(update_fields=["valid_until"])
    try:
        with transaction.atomic():
            return _written(permit, new, parties)
    except IntegrityError as fault:
        raise Obstructed(Obstacle("recorded_already", field="title")) from fault


def _locked(agreement: Agreement | None) -> Agreement | None:
    return agreement and Agreement.objects.select_for_update(of=("self",)).get(pk=agreement.pk)


def _replaced(permit: Permit, before: Agreement) -> Replaced:
    return Replaced(
        of_this_town=str(before.municipality_id) == permit.subject_id,
        has_a_successor=Agreement.objects.filter(replaces=before).exists(),
        valid_from=before.valid_from,
    )


def _written(permit: Permit, new: NewAgreement, parties: Sequence[Organisation]) -> Agreement:
    agreement = Agreement.objects.create(
        municipality_id=UUID(permit.subject_id),
        kind=new.kind,
        title=new.title,
        dated_on=new.dated_on,
        approach_key=new.approach_key,
        legal_ground=new.legal_ground,
        signatories=new.signatories,
        regional=new.regional,
        replaces=new.replaces,
        valid_from=new.valid_from,
        valid_until=new.valid_until,
        written_by_id=permit.actor_id,
        written_at=clock.now(),
    )
    AgreementDomain.objects.bulk_create(
        AgreementDomain(agreement=agreement, life_domain=key)
        for key in dict.fromkeys(new.life_domains)
    )
    AgreementPurpose.objects.bulk_create(
        AgreementPurpose(agreement=agreement, purpose=key) for key in dict.fromkeys(new.purposes)
    )
    Party.objects.bulk_create(Party(agreement=agreement, organisation=one) for one in parties)
    return agreement


@action(Act.KEEP_AGREEMENTS)
def record_claim(permit: Permit, *, party: Party, said_by: str, said_on: date) -> Party:
    """Write down that somebody says this party agreed. That is no document and no signature."""
    held = _held(permit, party)
    refuse_when(obstacles_to_a_fact(who=said_by, day=said_on, today=clock.today()))
    return _set(held, claimed_by=said_by, claimed_on=said_on)


@action(Act.KEEP_AGREEMENTS)
def record_sight(permit: Permit, *, party: Party, seen_on: date) -> Party:
    """Write down that whoever holds the permit saw the document that this party is in."""
    held = _held(permit, party)
    refuse_when(
        obstacles_to_a_fact(
            who=permit.actor_id,
            day=seen_on,
            today=clock.today(),
            dated_on=held.agreement.dated_on,
        )
    )
    return _set(held, seen_by_id=UUID(permit.actor_id), seen_on=seen_on)


@action(Act.KEEP_AGREEMENTS)
def record_signature(
    permit: Permit,
    *,
    party: Party,
    signed_by: str,
    signed_on: date,
    signed_as: str = "",
    second: bool = False,
) -> Party:
    """Write down on which day somebody signed for this party; ``second``: beside the first one.

    Raises Obstructed with all reasons (``rules.obstacles_to_signing``).
    """
    held = _held(permit, party)
    refuse_when(obstacles_to_signing(signing_facts(held, signed_by, signed_on, second=second)))
    return _set(held, **signature(signed_by, signed_as, signed_on, second=second))


@action(Act.KEEP_AGREEMENTS)
def record_leaving(permit: Permit, *, party: Party, last_day: date) -> Party:
    """Write down until when a party that left is bound; that day is the last one."""
    held = _held(permit, party)
    refuse_when(obstacles_to_leaving(last_day=last_day, signed_on=held.signed_on))
    return _set(held, bound_until=last_day)


@action(Act.KEEP_AGREEMENTS)
def record_practice(permit: Permit, *, party: Party, practice: Practice, words: str) -> Party:
    """Write down whether the agreement works with this party, in words (ITG-L9)."""
    held = _held(permit, party)
    refuse_when(obstacles_to_practice(practice=practice, words=words))
    return _set(held, practice=practice, practice_words=words)


def _held(permit: Permit, party: Party) -> Party:
    held = (
        Party.objects.select_for_update(of=("self",)).select_related("agreement").get(pk=party.pk)
    )
    permit.must_cover(held)
    return held


def _set(party: Party, **facts: Any) -> Party:
    for name, value in facts.items():
        setattr(party, name, value)
    party.save(update_fields=list(facts))
    return party
