# SPDX-License-Identifier: EUPL-1.2
"""Mandates: written down, and taken back."""

from gezinsregie.partners.mandate import actions
from gezinsregie.partners.mandate.decisions import decisions
from tests.partners.agreement.making import keep
from tests.partners.mandate.making import letter, mandate
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def recording(case: Case) -> Call:
    of = letter(case.town, title="Nog een mandaatbrief")
    new = actions.NewMandate(of, "coordinator", case.town.police, "who_stays")
    given = {"new": new, "known_decisions": decisions()}
    return Call(actions.record_mandate, keep(case.town), given)


def taking_back(case: Case) -> Call:
    held = mandate(case.town, letter(case.town, title="Nog een mandaatbrief"))
    return Call(actions.take_mandate_back, keep(case.town), {"mandate": held})


SCENARIOS = {
    "partners.mandate.record_mandate": recording,
    "partners.mandate.take_mandate_back": taking_back,
}
