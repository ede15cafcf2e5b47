# SPDX-License-Identifier: EUPL-1.2
"""The roster of a team."""

from datetime import timedelta

from gezinsregie.partners.roster import actions
from tests.cast import NOW, TODAY
from tests.partners.roster.making import duty, keep, stand_in
from tests.proofs.fault_injection import Call
from tests.whole_case import Case

DAY = timedelta(days=1)


def planning_a_stand_in(case: Case) -> Call:
    given = {
        "absent": case.town.coordinator,
        "stand_in": case.town.colleague,
        "starts_on": TODAY,
        "ends_on": TODAY,
    }
    return Call(actions.plan_stand_in, keep(case.town), given)


def planning_duty(case: Case) -> Call:
    given = {"user": case.town.colleague, "shifts": [(NOW, NOW + DAY)]}
    return Call(actions.plan_duty, keep(case.town), given)


def ending_a_stand_in(case: Case) -> Call:
    held = stand_in(case.town, TODAY, TODAY + DAY)
    return Call(actions.end_stand_in, keep(case.town), {"stand_in": held})


def ending_duty(case: Case) -> Call:
    return Call(actions.end_duty, keep(case.town), {"shift": duty(case.town, NOW)})


SCENARIOS = {
    "partners.roster.plan_stand_in": planning_a_stand_in,
    "partners.roster.plan_duty": planning_duty,
    "partners.roster.end_stand_in": ending_a_stand_in,
    "partners.roster.end_duty": ending_duty,
}
