# SPDX-License-Identifier: EUPL-1.2
"""Agreements, and what is said, seen, signed and at work per party."""

from typing import Any

from gezinsregie.partners.agreement import actions
from gezinsregie.partners.agreement.models import AgreementKind, Practice
from tests.cast import TODAY
from tests.partners.agreement.making import agreement, keep, party
from tests.proofs.fault_injection import Call
from tests.proofs.found_actions import Action
from tests.whole_case import Case


def recording_an_agreement(case: Case) -> Call:
    given = {
        "new": actions.NewAgreement(AgreementKind.COVENANT, "Convenant gegevens"),
        "parties": [case.town.provider, case.town.police],
        "known_domains": ("finances",),
    }
    return Call(actions.record_agreement, keep(case.town), given)


def about_a_party(action: Action, **given: Any) -> Any:
    def scenario(case: Case) -> Call:
        made = agreement(case.town)
        return Call(action, keep(case.town), {"party": party(made, case.town.police), **given})

    return scenario


SCENARIOS = {
    "partners.agreement.record_agreement": recording_an_agreement,
    "partners.agreement.record_claim": about_a_party(
        actions.record_claim, said_by="de teamchef", said_on=TODAY
    ),
    "partners.agreement.record_sight": about_a_party(actions.record_sight, seen_on=TODAY),
    "partners.agreement.record_signature": about_a_party(
        actions.record_signature, signed_by="de teamchef", signed_on=TODAY
    ),
    "partners.agreement.record_leaving": about_a_party(actions.record_leaving, last_day=TODAY),
    "partners.agreement.record_practice": about_a_party(
        actions.record_practice, practice=Practice.WORKS, words="Gaat goed."
    ),
}
