# SPDX-License-Identifier: EUPL-1.2
"""Who belongs to a family, as the coordinator writes it down."""

from dataclasses import replace
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.belonging import actions
from gezinsregie.families.models import Gender, Member, MemberRole
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def _in_it(case: Case, action: Any, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    return Call(action, case.town.may(case.town.coordinator, Act.KEEP_CONSENT, family), given)


def _known() -> Member:
    family = Trajectory.objects.get().family
    return family.members.select_related("household").get(given_name="Bram")


def _told() -> actions.Belonging:
    bram = _known()
    return actions.Belonging(
        bram.given_name, bram.family_name, MemberRole.CHILD, bram.household, Gender.OTHER
    )


def adding(case: Case) -> Call:
    new = replace(_told(), given_name="Roos", belongs_from=TODAY)
    return _in_it(
        case,
        actions.add_member,
        family=Trajectory.objects.get().family,
        new=new,
        birth_date=TODAY,
        bsn="123456782",
    )


def adding_a_roof(case: Case) -> Call:
    address = {"street": "", "postcode": "", "place": "", "address_protected": True}
    family = Trajectory.objects.get().family
    return _in_it(case, actions.add_household, family=family, name="Bij vader", **address)


SCENARIOS = {
    "families.belonging.add_member": adding,
    "families.belonging.correct_member": lambda case: _in_it(
        case, actions.correct_member, member=_known(), seen=_known().revision, said=_told()
    ),
    "families.belonging.correct_bsn": lambda case: _in_it(
        case, actions.correct_bsn, member=_known(), seen=_known().revision, bsn="123456782"
    ),
    "families.belonging.add_household": adding_a_roof,
}
