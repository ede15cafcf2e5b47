# SPDX-License-Identifier: EUPL-1.2
"""The agreements of a municipality, how they stand today, and whom they bind: asked in one way.

``binding`` and ``covering`` are the condition on which every access of a partner rests. They take
values, or ``OuterRef`` for use inside ``Exists``; joins lead from a party to its agreement alone,
so that nothing is counted twice.
"""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from gezinsregie.foundation.prepared import Prepared
from gezinsregie.partners.queries import organisations_at

from .coverage import DomainCoverage, PartnerFacts, Promise, coverage
from .models import Agreement, AgreementDomain, AgreementKind, AgreementPurpose, Party
from .rules import ENDS_SOON, PartyFacts, Standing, standing

MOST_PARTNERS = 60
MOST_ENDING = 6

# What lets facts go from one to the other; a working agreement or a mandate letter does not.
SHARING_KINDS = (AgreementKind.COVENANT, AgreementKind.PRIVACY_REGULATION)


def bound_on(day: date) -> QuerySet[Party]:
    """Return all parties whom their agreement binds on ``day``, of whatever kind it is."""
    return Party.objects.order_by().filter(
        Q(agreement__signatories=1) | Q(second_signed_on__lte=day),
        Q(agreement__valid_from__isnull=True) | Q(agreement__valid_from__lte=day),
        Q(agreement__valid_until__isnull=True) | Q(agreement__valid_until__gte=day),
        Q(bound_until__isnull=True) | Q(bound_until__gte=day),
        seen_on__lte=day,
        signed_on__lte=day,
    )


def binding(*, organisation: Any, municipality: Any, approach: Any, day: date) -> QuerySet[Party]:
    """Return where ``organisation`` is bound on ``day`` by an agreement of ``municipality`` under
    which facts may be shared in ``approach`` (a key)."""
    return bound_on(day).filter(
        Q(agreement__approach_key="") | Q(agreement__approach_key=approach),
        organisation=organisation,
        agreement__municipality=municipality,
        agreement__kind__in=SHARING_KINDS,
    )


def covering(
    parties: QuerySet[Party], *, life_domain: Any, purpose: Any, legal_ground: Any
) -> QuerySet[Party]:
    """Return those of ``parties`` whose agreement covers a scope: it names this life domain,
    purpose and legal ground, or leaves them open."""
    domains = AgreementDomain.objects.order_by().filter(agreement=OuterRef("agreement"))
    purposes = AgreementPurpose.objects.order_by().filter(agreement=OuterRef("agreement"))
    return parties.filter(
        ~Exists(domains) | Exists(domains.filter(life_domain=_one_deeper(life_domain))),
        ~Exists(purposes) | Exists(purposes.filter(purpose=_one_deeper(purpose))),
        Q(agreement__legal_ground="") | Q(agreement__legal_ground=legal_ground),
    )


def _one_deeper(value: Any) -> Any:
    return OuterRef(value) if isinstance(value, OuterRef) else value


def agreements_of(municipality_id: Any) -> QuerySet[Agreement]:
    """Return the agreements of a municipality by title, each with its parties by name and its
    scope: four queries."""
    parties = Party.objects.select_related("organisation", "seen_by")
    return Agreement.objects.filter(municipality=municipality_id).prefetch_related(
        Prefetch("parties", queryset=parties), "domains", "purposes"
    )


def municipality_of_agreement(agreement_id: Any) -> Any:
    """Return the id of the municipality whose agreement this is, None when it is not there."""
    return Agreement.objects.filter(pk=agreement_id).values_list("municipality", flat=True).first()


def ending_soon(municipality_id: Any, day: date) -> QuerySet[Agreement]:
    """Return the agreements that end within ``ENDS_SOON`` of ``day`` and that no other version
    follows, what ends first in front."""
    return _ending_between(municipality_id, day, day + ENDS_SOON)


def _ending_between(municipality: Any, day: date, until: date) -> QuerySet[Agreement]:
    return Agreement.objects.filter(
        municipality=municipality,
        valid_until__gte=day,
        valid_until__lte=until,
        replaced_by__isnull=True,
    ).order_by("valid_until", "title", "pk")


_ENDING = Prepared(
    lambda municipality, day, until: _ending_between(municipality, day, until)[:MOST_ENDING]
)


def ending_first(municipality_id: UUID, day: date) -> list[Agreement]:
    """Return the first ``MOST_ENDING`` of ``ending_soon``, for a page that is opened all day."""
    return _ENDING.objects(municipality=municipality_id, day=day, until=day + ENDS_SOON)


def standing_of(agreement: Agreement, party: Party, day: date) -> Standing:
    """Return how this agreement stands for this party of it on ``day``."""
    return standing(
        PartyFacts(
            valid_from=agreement.valid_from,
            valid_until=agreement.valid_until,
            claimed_on=party.claimed_on,
            seen_on=party.seen_on,
            signed_on=party.signed_on,
            second_signed_on=party.second_signed_on,
            bound_until=party.bound_until,
            signatories=agreement.signatories,
        ),
        day,
    )


def partners_with_domains(municipality_id: Any) -> list[PartnerFacts]:
    """Return who works in a life domain here, by name and no more than ``MOST_PARTNERS``."""
    return [
        PartnerFacts(str(one.pk), one.name, one.life_domains)
        for one in organisations_at(municipality_id).exclude(life_domains=[])[:MOST_PARTNERS]
    ]


def promises_in(agreements: Sequence[Agreement], day: date) -> list[Promise]:
    """Return how these agreements, loaded with parties and scope, stand for each of their parties
    on ``day``."""
    return [
        Promise(
            str(party.organisation_id),
            domains,
            standing_of(agreement, party, day),
            agreement.kind in SHARING_KINDS,
        )
        for agreement in agreements
        for domains in [agreement.life_domains]
        for party in agreement.parties.all()
    ]


def coverage_of(
    municipality_id: Any, domains: Sequence[str], day: date
) -> tuple[list[PartnerFacts], list[DomainCoverage]]:
    """Return the partners that work in a life domain, and every domain with those that do."""
    partners = partners_with_domains(municipality_id)
    promises = promises_in(list(agreements_of(municipality_id)), day)
    return partners, coverage(domains, partners, promises)
