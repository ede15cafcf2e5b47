# SPDX-License-Identifier: EUPL-1.2
"""Emergency access, looking back on it, and the grounds that a privacy officer switches."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.casework.emergency import actions
from gezinsregie.casework.emergency.actions import Notice
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.partners.legal_ground.actions import switch_ground
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def opening(case: Case) -> Call:
    given = {
        "name": "Ilse 't Hart",
        "birth_date": date(1988, 5, 2),
        "reason": "De politie staat nu aan de deur.",
        "notice": Notice("Noodtoegang geopend", "Kijk in Gezinsregie."),
    }
    may = case.town.may(case.town.desk, Act.OPEN_EMERGENCY, case.town.municipality)
    return Call(actions.open_emergency, may, given)


def reviewing(case: Case) -> Call:
    may = case.town.may(case.town.privacy_officer, Act.REVIEW_ACCESS, case.town.municipality)
    given = {"emergency": EmergencyAccess.objects.get(), "justified": True, "words": "Terecht."}
    return Call(actions.review_emergency, may, given)


def switching(case: Case) -> Call:
    may = case.town.may(case.town.privacy_officer, Act.SWITCH_GROUNDS, case.town.municipality)
    given = {"ground_key": "wams", "is_on": True, "reason": "De wet is in werking."}
    return Call(switch_ground, may, given)


SCENARIOS = {
    "partners.legal_ground.switch_ground": switching,
    "casework.emergency.open_emergency": opening,
    "casework.emergency.review_emergency": reviewing,
}
