# SPDX-License-Identifier: EUPL-1.2
"""At the door of a family."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.door import actions
from gezinsregie.families.door.models import CrisisContact, Hazard, ToldTo, VisitorNote
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case

WARNING = actions.DoorWarning(
    Hazard.WEAPON, "Er ligt een mes.", ToldTo.VISITORS, TODAY + timedelta(days=30)
)


def _at(case: Case, action: Any, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    return Call(action, case.town.may(case.town.coordinator, Act.WRITE_CONTACT, family), given)


def looking_again(case: Case) -> Call:
    changed = replace(WARNING, words="Het mes is weg.")
    return _at(case, actions.look_again, note=VisitorNote.objects.get(), seen=1, warning=changed)


SCENARIOS = {
    "families.door.warn_visitors": lambda case: _at(case, actions.warn_visitors, warning=WARNING),
    "families.door.look_again": looking_again,
    "families.door.end_warning": lambda case: _at(
        case, actions.end_warning, note=VisitorNote.objects.get()
    ),
    "families.door.name_crisis_contact": lambda case: _at(
        case,
        actions.name_crisis_contact,
        name="Jo",
        relation="oma",
        phone="06 12345678",
        when_words="",
    ),
    "families.door.end_crisis_contact": lambda case: _at(
        case, actions.end_crisis_contact, contact=CrisisContact.objects.get()
    ),
}
