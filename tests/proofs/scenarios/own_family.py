# SPDX-License-Identifier: EUPL-1.2
"""What is kept from a member of a family."""

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit
from gezinsregie.casework.plan.models import Goal
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.withholding.actions import end_withholding, withhold
from gezinsregie.casework.withholding.models import Withheld
from gezinsregie.families.models import Member
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def _may(case: Case, act: Act) -> Permit:
    return case.town.may(case.town.coordinator, act, Trajectory.objects.get().family)


def withholding(case: Case) -> Call:
    given = {
        "from_member": Member.objects.get(given_name="Bram"),
        "thing": Goal.objects.get(),
        "reason": "Dat brengt iemand in gevaar.",
        "ends_on": None,
    }
    return Call(withhold, _may(case, Act.WITHHOLD), given)


def ending_what_is_withheld(case: Case) -> Call:
    return Call(end_withholding, _may(case, Act.WITHHOLD), {"withheld": Withheld.objects.get()})


SCENARIOS = {
    "casework.withholding.withhold": withholding,
    "casework.withholding.end_withholding": ending_what_is_withheld,
}
