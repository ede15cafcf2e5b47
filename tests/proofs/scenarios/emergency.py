# SPDX-License-Identifier: EUPL-1.2
"""Opening emergency access, and looking back on it."""

from datetime import date

from gezinsregie.access.acts import Act
from gezinsregie.casework.emergency import actions
from gezinsregie.casework.emergency.actions import Notice
from gezinsregie.casework.emergency.models import EmergencyAccess
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


SCENARIOS = {
    "casework.emergency.open_emergency": opening,
    "casework.emergency.review_emergency": reviewing,
}
