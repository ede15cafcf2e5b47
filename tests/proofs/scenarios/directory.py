# SPDX-License-Identifier: EUPL-1.2
"""The directory of partners."""

from collections.abc import Callable
from typing import Any

from gezinsregie.approaches.vocabulary import vocabulary
from gezinsregie.partners.directory import actions
from gezinsregie.partners.directory.actions import Told
from tests.partners.directory.test_actions import keep
from tests.proofs.fault_injection import Call
from tests.proofs.found_actions import Action
from tests.whole_case import Case

DOMAINS = vocabulary().life_domains


def about(action: Action, given: Callable[[Case], dict[str, Any]]) -> Callable[[Case], Call]:
    return lambda case: Call(action, keep(case.town), given(case))


SCENARIOS = {
    "partners.directory.add_partner": about(
        actions.add_partner, lambda case: {"told": Told("Voedselbank"), "known_domains": DOMAINS}
    ),
    "partners.directory.change_partner": about(
        actions.change_partner,
        lambda case: {
            "organisation": case.town.police,
            "told": Told("Politie Noord"),
            "known_domains": DOMAINS,
        },
    ),
    "partners.directory.name_former": about(
        actions.name_former,
        lambda case: {"organisation": case.town.police, "former": "Rijkspolitie", "until": None},
    ),
    "partners.directory.record_aim": about(
        actions.record_aim,
        lambda case: {
            "organisation": case.town.police,
            "life_domain": "",
            "words": "Rust",
            "known_domains": DOMAINS,
        },
    ),
    "partners.directory.record_profile": about(
        actions.record_profile,
        lambda case: {
            "approach_key": "",
            "words": "Gaat mee",
            "competences": ["Luisteren"],
            "caseload": ["Vijf"],
        },
    ),
}
