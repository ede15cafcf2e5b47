# SPDX-License-Identifier: EUPL-1.2
"""A mandate as tests need it, made by the product's own actions."""

from typing import Any

from gezinsregie.partners.agreement.actions import record_sight, record_signature
from gezinsregie.partners.agreement.models import Agreement, AgreementKind
from gezinsregie.partners.mandate.actions import NewMandate, record_mandate
from gezinsregie.partners.mandate.decisions import decisions
from gezinsregie.partners.mandate.models import Mandate
from gezinsregie.partners.models import Organisation
from tests.cast import TODAY, Town
from tests.partners.agreement.making import agreement, keep, party


def letter(town: Town, **changes: Any) -> Agreement:
    return agreement(
        town, **{"kind": AgreementKind.MANDATE_LETTER, "title": "Mandaatbrief", **changes}
    )


def signed(town: Town, of: Agreement, organisation: Organisation) -> Agreement:
    one = party(of, organisation)
    record_sight(keep(town), party=one, seen_on=TODAY)
    record_signature(keep(town), party=one, signed_by="de directeur", signed_on=TODAY)
    return of


def mandate(town: Town, of: Agreement | None = None, **changes: Any) -> Mandate:
    """The coordinator may decide over the police that the plan leads."""
    fields: dict[str, Any] = {
        "agreement": of or letter(town),
        "holder_role": "coordinator",
        "over": town.police,
        "decision_key": "plan_leads",
        "up_to": "Zolang het traject loopt.",
        **changes,
    }
    return record_mandate(keep(town), new=NewMandate(**fields), known_decisions=decisions())
