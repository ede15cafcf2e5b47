# SPDX-License-Identifier: EUPL-1.2
"""Letting a case go up, and cutting its knots."""

from gezinsregie.access.acts import Act
from gezinsregie.casework.escalation import actions
from gezinsregie.casework.escalation.actions import NewDecision, NewKnot
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import TODAY
from tests.partners.mandate.making import letter, mandate, signed
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def raising(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    new = NewKnot("administration", "Niemand komt.", TODAY, "", case.town.provider)
    may = case.town.may(case.town.coordinator, Act.RAISE_ESCALATION, trajectory.family)
    return Call(actions.raise_escalation, may, {"trajectory": trajectory, "new": new})


def decision(case: Case, role: str) -> NewDecision:
    of = letter(case.town, title="Mandaatbrief voor de knoop")
    mandate(case.town, signed(case.town, of, case.town.police), holder_role=role)
    return NewDecision("plan_leads", case.town.police, "Het plan gaat voor.", "Het botst.")


def cutting(case: Case) -> Call:
    knot = Escalation.objects.get()
    new = decision(case, "process_director")
    may = case.town.may(case.town.process_director, Act.DECIDE_ESCALATION, knot.trajectory.family)
    given = {"escalation": knot, "words": "Zo doen we het.", "decision": new}
    return Call(actions.cut_knot, may, given)


def sending_back(case: Case) -> Call:
    knot = Escalation.objects.get()
    may = case.town.may(case.town.process_director, Act.DECIDE_ESCALATION, knot.trajectory.family)
    return Call(actions.send_back, may, {"escalation": knot, "words": "Bel eerst zelf."})


def deciding(case: Case) -> Call:
    trajectory = Trajectory.objects.get()
    new = decision(case, "coordinator")
    may = case.town.may(case.town.coordinator, Act.DECIDE_BY_MANDATE, trajectory.family)
    return Call(actions.decide_by_mandate, may, {"trajectory": trajectory, "decision": new})


SCENARIOS = {
    "casework.escalation.raise_escalation": raising,
    "casework.escalation.cut_knot": cutting,
    "casework.escalation.send_back": sending_back,
    "casework.escalation.decide_by_mandate": deciding,
}
