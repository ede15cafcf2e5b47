# SPDX-License-Identifier: EUPL-1.2
"""Puts plain facts in the database: what was agreed, signed and switched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gezinsregie.partners.agreement.models import (
    Agreement,
    AgreementDomain,
    AgreementPurpose,
    Party,
)
from gezinsregie.partners.legal_ground.models import GroundSwitch

from .ids import WRITTEN_AT, id_of

if TYPE_CHECKING:
    from .building import Built


def agreements(built: Built) -> None:
    """Write agreements with their parties, and the grounds in law that a town switched."""
    agreements = built.world.agreements
    Agreement.objects.bulk_create(
        Agreement(
            id=id_of(one.key),
            municipality_id=id_of(one.municipality),
            kind=one.kind,
            title=one.key.replace("/", " "),
            approach_key=one.approach,
            signatories=one.signatories,
            legal_ground=one.legal_ground,
            valid_from=one.valid_from,
            valid_until=one.valid_until,
            written_by_id=built.writer,
            written_at=WRITTEN_AT,
        )
        for one in agreements
    )
    AgreementDomain.objects.bulk_create(
        AgreementDomain(agreement_id=id_of(one.key), life_domain=domain)
        for one in agreements
        for domain in sorted(one.domains)
    )
    AgreementPurpose.objects.bulk_create(
        AgreementPurpose(agreement_id=id_of(one.key), purpose=purpose)
        for one in agreements
        for purpose in sorted(one.purposes)
    )
    Party.objects.bulk_create(
        Party(
            agreement_id=id_of(one.agreement),
            organisation_id=id_of(one.organisation),
            seen_by_id=built.writer if one.seen_on else None,
            seen_on=one.seen_on,
            signed_by="A. de Eerste" if one.signed_on else "",
            signed_on=one.signed_on,
            second_signed_by="B. de Tweede" if one.second_signed_on else "",
            second_signed_on=one.second_signed_on,
            bound_until=one.bound_until,
        )
        for one in built.world.parties
    )
    GroundSwitch.objects.bulk_create(
        GroundSwitch(
            municipality_id=id_of(one.municipality),
            ground_key=one.ground,
            is_on=one.is_on,
            reason="Zo besloten.",
            switched_by_id=built.writer,
            switched_at=WRITTEN_AT,
        )
        for one in built.world.switches
    )
