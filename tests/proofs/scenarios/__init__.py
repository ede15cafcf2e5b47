# SPDX-License-Identifier: EUPL-1.2
"""For every action one way in which it succeeds: the table that fault injection walks.

A new action is in the proof by a row here; a test says so when it is missing.
"""

from collections.abc import Callable, Mapping

from tests.proofs.fault_injection import Call
from tests.whole_case import Case

from . import (
    agreements,
    at_work,
    before_the_work,
    belonging,
    conference,
    directory,
    door,
    emergency,
    escalation,
    involvement,
    mandates,
    own_family,
    own_term,
    plan,
    roster,
    sharing,
    signing,
    standing,
    steering,
    supervision,
)

Scenario = Callable[[Case], Call]

SCENARIOS: Mapping[str, Scenario] = {
    **standing.SCENARIOS,
    **agreements.SCENARIOS,
    **mandates.SCENARIOS,
    **own_term.SCENARIOS,
    **directory.SCENARIOS,
    **roster.SCENARIOS,
    **signing.SCENARIOS,
    **before_the_work.SCENARIOS,
    **own_family.SCENARIOS,
    **plan.SCENARIOS,
    **at_work.SCENARIOS,
    **belonging.SCENARIOS,
    **conference.SCENARIOS,
    **door.SCENARIOS,
    **involvement.SCENARIOS,
    **sharing.SCENARIOS,
    **emergency.SCENARIOS,
    **escalation.SCENARIOS,
    **steering.SCENARIOS,
    **supervision.SCENARIOS,
}
