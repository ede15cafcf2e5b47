# SPDX-License-Identifier: EUPL-1.2
"""The agreements of a municipality, and how they stand today."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db.models import Prefetch, QuerySet

from gezinsregie.partners.queries import organisations_at

from .coverage import DomainCoverage, PartnerFacts, Promise, coverage
from .models import Agreement, Party
from .rules import PartyFacts, Standing, standing

MOST_PARTNERS = 60


def agreements_of(municipality_id: Any) -> QuerySet[Agreement]:
    """Return the agreements of a municipality by title, each with its parties by name."""
    parties = Party.objects.select_related("organisation", "seen_by")
    return Agreement.objects.filter(municipality=municipality_id).prefetch_related(
        Prefetch("parties", queryset=parties)
    )


def standing_of(agreement: Agreement, party: Party, day: date) -> Standing:
    """Return how this agreement stands for this party of it on ``day``."""
    return standing(
        PartyFacts(
            valid_from=agreement.valid_from,
            valid_until=agreement.valid_until,
            claimed_on=party.claimed_on,
            seen_on=party.seen_on,
            signed_on=party.signed_on,
        ),
        day,
    )


def coverage_of(
    municipality_id: Any, domains: Sequence[str], day: date
) -> tuple[list[PartnerFacts], list[DomainCoverage]]:
    """Return the partners that work in a life domain, by name and no more than ``MOST_PARTNERS``,
    and every domain with those that work in it: two queries."""
    partners = [
        PartnerFacts(str(one.pk), one.name, one.life_domains)
        for one in organisations_at(municipality_id).exclude(life_domains=[])[:MOST_PARTNERS]
    ]
    promises = [
        Promise(
            str(party.organisation_id),
            party.agreement.life_domains,
            standing_of(party.agreement, party, day),
        )
        for party in Party.objects.filter(agreement__municipality=municipality_id)
        .select_related("agreement")
        .order_by("pk")
    ]
    return partners, coverage(domains, partners, promises)
