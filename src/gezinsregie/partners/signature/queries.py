# SPDX-License-Identifier: EUPL-1.2
"""What was asked of a party, and whether its signature is asked for still."""

from typing import Any

from django.db.models import QuerySet

from gezinsregie.correspondence.models import Link, LinkKind
from gezinsregie.foundation import clock
from gezinsregie.partners.agreement.models import Party

from .rules import AskingFacts

MOST_LINKS = 6


def asking_facts(party: Party) -> AskingFacts:
    """Return what is known of a party, loaded with its agreement."""
    return AskingFacts(
        has_a_document=party.agreement.document_id is not None,
        signatures=(party.signed_on is not None) + (party.second_signed_on is not None),
        signatories=party.agreement.signatories,
        valid_until=party.agreement.valid_until,
        bound_until=party.bound_until,
        today=clock.today(),
    )


def links_of(party_id: Any) -> QuerySet[Link]:
    """Return the last links that were mailed to have this party sign, newest first."""
    return Link.objects.filter(kind=LinkKind.SIGN_AGREEMENT, subject_id=str(party_id)).order_by(
        "-made_at"
    )[:MOST_LINKS]
