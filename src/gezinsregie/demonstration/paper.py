# SPDX-License-Identifier: EUPL-1.2
"""How the agreements of the town came on record: written down, and per party what is known of it.

All of an agreement was written down on one day, by the administrator who put the cupboard in order.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.agreement.actions import (
    NewAgreement,
    record_agreement,
    record_claim,
    record_leaving,
    record_practice,
    record_sight,
    record_signature,
)
from gezinsregie.partners.agreement.models import Party, Practice
from gezinsregie.partners.models import Organisation
from gezinsregie.partners.signature.actions import attach_document

from .agreements import WRITTEN, Bound, Written
from .event import Event, moment
from .paper_pages import paper_of
from .people import MUNICIPALITY

KEEPER = "beheer@lindewaard.example"


def papers(today: date) -> Iterator[Event]:
    """Return how each agreement of the town came on record."""
    for number, one in enumerate(WRITTEN):
        yield Event(moment(today, one.recorded, 9), number, partial(_record, one, today))


def _record(one: Written, today: date) -> None:
    may = _permit()
    by_name = {place.name: place for place in Organisation.objects.all()}
    agreement = record_agreement(
        may,
        new=NewAgreement(
            kind=one.kind,
            title=one.title,
            dated_on=_day(today, one.dated),
            approach_key=one.approach,
            life_domains=one.life_domains,
            signatories=one.signatories,
            regional=one.regional,
            valid_from=_day(today, one.begins),
            valid_until=_day(today, one.ends),
        ),
        parties=[by_name[bound.name] for bound in one.parties],
        known_domains=vocabulary().life_domains,
    )
    if one.document:
        attach_document(
            may, agreement=agreement, upload=paper_of(one.title), dated_on=_day(today, one.dated)
        )
    party_of = {
        party.organisation.name: party
        for party in agreement.parties.select_related("organisation", "agreement")
    }
    for bound in one.parties:
        _tell(may, party_of[bound.name], bound, today)


def _tell(may: Permit, party: Party, bound: Bound, today: date) -> None:
    if bound.claimed:
        said_by, ago = bound.claimed
        record_claim(may, party=party, said_by=said_by, said_on=today - timedelta(days=ago))
    if bound.seen is not None:
        record_sight(may, party=party, seen_on=today - timedelta(days=bound.seen))
    if bound.signed:
        signed_by, ago = bound.signed
        record_signature(
            may, party=party, signed_by=signed_by, signed_on=today - timedelta(days=ago)
        )
    if bound.second:
        signed_by, ago = bound.second
        record_signature(
            may,
            party=party,
            signed_by=signed_by,
            signed_on=today - timedelta(days=ago),
            second=True,
        )
    if bound.left is not None:
        record_leaving(may, party=party, last_day=today - timedelta(days=bound.left))
    if bound.practice is not Practice.UNKNOWN:
        record_practice(may, party=party, practice=bound.practice, words=bound.words)


def _permit() -> Permit:
    municipality = Organisation.objects.get(name=MUNICIPALITY)
    return permit(User.objects.get(email=KEEPER), Act.KEEP_AGREEMENTS, municipality.pk)


def _day(today: date, ago: int | None) -> date | None:
    return None if ago is None else today - timedelta(days=ago)
