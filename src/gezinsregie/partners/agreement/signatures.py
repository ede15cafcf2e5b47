# SPDX-License-Identifier: EUPL-1.2
"""A signature as it is stored: the first, or the second where two people sign for a party."""

from datetime import date
from typing import Any

from gezinsregie.foundation import clock

from .models import Party
from .rules import SigningFacts


def signing_facts(party: Party, who: str, day: date, *, second: bool) -> SigningFacts:
    """Return what is known of a party, loaded with its agreement, to whom ``who`` wants to bind
    it on ``day``."""
    return SigningFacts(
        who=who,
        day=day,
        second=second,
        signatories=party.agreement.signatories,
        dated_on=party.agreement.dated_on,
        signed_by=party.signed_by,
        signed_on=party.signed_on,
        second_signed_by=party.second_signed_by,
        bound_until=party.bound_until,
        today=clock.today(),
    )


def signature(who: str, function: str, day: date, *, second: bool) -> dict[str, Any]:
    """Return the fields of a party that hold this signature."""
    before = "second_" if second else ""
    return {
        f"{before}signed_by": " ".join(who.split()),
        f"{before}signed_as": " ".join(function.split()),
        f"{before}signed_on": day,
    }
