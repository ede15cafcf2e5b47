# SPDX-License-Identifier: EUPL-1.2
"""The course of a trajectory: moving its end, letting it rest, and going on."""

from datetime import timedelta
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.casework.trajectory.extension.actions import extend
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.pause.actions import pause_trajectory, resume
from gezinsregie.casework.trajectory.pause.models import Pause
from tests.cast import TODAY
from tests.proofs.fault_injection import Call
from tests.whole_case import Case


def _steering(case: Case, does: Any, **given: Any) -> Call:
    family = Trajectory.objects.get().family
    may = case.town.may(case.town.coordinator, Act.STEER_TRAJECTORY, family)
    return Call(does, may, given)


def extending(case: Case) -> Call:
    # By an approach that has an end and can be extended.
    Trajectory.objects.update(
        approach_key="vig-leeuwarden", planned_end_on=TODAY + timedelta(days=30)
    )
    given = {"new_end": TODAY + timedelta(days=90), "reason": "Nog niet af."}
    return _steering(case, extend, trajectory=Trajectory.objects.get(), **given)


def pausing(case: Case) -> Call:
    Pause.objects.update(ends_on=TODAY, ended_by=case.town.coordinator)
    return _steering(
        case,
        pause_trajectory,
        trajectory=Trajectory.objects.get(),
        starts_on=TODAY,
        expected_end_on=TODAY + timedelta(days=14),
        reason="Het gezin is weg.",
        keeps_contact="De coach belt.",
    )


def resuming(case: Case) -> Call:
    given = {"pause": Pause.objects.get(), "ends_on": TODAY, "words": "Verder."}
    return _steering(case, resume, **given)


SCENARIOS = {
    "casework.trajectory.extension.extend": extending,
    "casework.trajectory.pause.pause_trajectory": pausing,
    "casework.trajectory.pause.resume": resuming,
}
