# SPDX-License-Identifier: EUPL-1.2
"""A maximum that a municipality writes down beside its approach."""

from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.casework.trajectory.own_term import actions
from tests.cast import TODAY
from tests.partners.agreement.making import keep
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def writing(case: Case) -> Call:
    new = actions.NewOwnTerm(
        catalogue().find("crg-eindhoven", "1"), "pgtb", 9, TODAY, "Besluit van het college."
    )
    return Call(actions.write_own_term, keep(case.town), {"new": new})


SCENARIOS = {"casework.trajectory.own_term.write_own_term": writing}
