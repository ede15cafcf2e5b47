# SPDX-License-Identifier: EUPL-1.2
"""An agreement as tests need it, made by the product's own actions."""

from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.agreement.actions import NewAgreement, record_agreement
from gezinsregie.partners.agreement.models import Agreement, AgreementKind, Party
from gezinsregie.partners.models import Organisation
from tests.cast import TODAY, Town


def keep(town: Town) -> Permit:
    return town.may(town.administrator, Act.KEEP_AGREEMENTS, town.municipality)


def agreement(
    town: Town, *parties: Organisation, title: str = "Privacyreglement", **changes: Any
) -> Agreement:
    fields: dict[str, Any] = {"kind": AgreementKind.PRIVACY_REGULATION, "dated_on": TODAY}
    return record_agreement(
        keep(town),
        new=NewAgreement(title=title, **{**fields, **changes}),
        parties=parties or [town.police, town.provider],
        known_domains=vocabulary().life_domains,
    )


def party(of: Agreement, organisation: Organisation) -> Party:
    return of.parties.select_related("agreement").get(organisation=organisation)
