# SPDX-License-Identifier: EUPL-1.2
"""Opening a trajectory and moving through its phases, and who sees which."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted
from gezinsregie.audit.models import Entry
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.trajectory.actions import enter_phase, open_from_referral
from gezinsregie.casework.trajectory.models import PhaseEntered, Trajectory
from gezinsregie.casework.trajectory.queries import seen_with
from gezinsregie.foundation.obstacles import Obstructed
from tests import cast
from tests.failing_log import the_log_cannot_be_written


def enter(town: cast.Town, trajectory: Trajectory, key: str) -> PhaseEntered:
    return enter_phase(
        town.may(town.coordinator, Act.MOVE_PHASE, trajectory.family),
        trajectory=Trajectory.objects.get(pk=trajectory.pk),
        phase_key=key,
        entered_on=cast.TODAY,
    )


@pytest.mark.statement("VIG-H14")
def test_a_trajectory_goes_through_the_phases_of_its_approach(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    assert [one.phase_key for one in trajectory.phases.all()] == ["intake"]
    for key in ("analysis", "takeover", "hand-back"):
        enter(town, trajectory, key)
    assert [one.phase_key for one in trajectory.phases.all()] == [
        "intake",
        "analysis",
        "takeover",
        "hand-back",
    ]
    assert Entry.objects.filter(act=Act.MOVE_PHASE, outcome="done").count() == 3


def test_a_phase_cannot_be_skipped_or_entered_twice(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    for key in ("takeover", "intake"):
        with pytest.raises(Obstructed) as refused:
            enter(town, trajectory, key)
        assert [one.key for one in refused.value.obstacles] == ["not_the_next_phase"]
    assert trajectory.phases.count() == 1


def test_without_a_line_in_the_log_no_phase_begins(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        enter(town, trajectory, "analysis")
    assert trajectory.phases.count() == 1


def test_without_a_line_in_the_log_no_trajectory_opens(town: cast.Town) -> None:
    referral = cast.accept(town, cast.refer(town))
    with the_log_cannot_be_written(), pytest.raises(OperationalError):
        open_from_referral(
            town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
            referral=referral,
            coordinator_id=town.coordinator.pk,
            started_on=cast.TODAY,
        )
    assert not Trajectory.objects.exists()


def test_a_closed_trajectory_enters_no_phase(town: cast.Town) -> None:
    trajectory = cast.open_trajectory(town, "vig-den-haag")
    permit = town.may(town.coordinator, Act.MOVE_PHASE, trajectory.family)
    Trajectory.objects.filter(pk=trajectory.pk).update(ended_on=cast.TODAY)
    with pytest.raises(Obstructed) as refused:
        enter_phase(permit, trajectory=trajectory, phase_key="analysis", entered_on=cast.TODAY)
    assert [one.key for one in refused.value.obstacles] == ["trajectory_closed"]


@pytest.mark.statement("VIG-L7")
@pytest.mark.parametrize(
    ("approach", "months"), [("vig-leeuwarden", 6), ("vig-den-haag", 6), ("itg-leeuwarden", None)]
)
def test_the_planned_end_follows_from_the_approach(
    town: cast.Town, approach: str, months: int | None
) -> None:
    trajectory = cast.open_trajectory(town, approach, started_on=cast.TODAY)
    expected = None if months is None else cast.TODAY.replace(month=cast.TODAY.month + months)
    assert trajectory.planned_end_on == expected


def test_who_closed_a_trajectory_does_not_see_the_one_that_followed(town: cast.Town) -> None:
    first = cast.open_trajectory(town)
    Trajectory.objects.filter(pk=first.pk).update(ended_on=cast.TODAY - timedelta(days=1))
    again = Referral.objects.create(
        family=first.family,
        municipality=town.municipality,
        organisation=town.police,
        referred_by=town.referrer,
        first_signal_on=cast.TODAY - timedelta(days=1),
        received_at=cast.NOW,
        situation="Het gaat weer mis.",
        family_knows=True,
    )
    second = open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, first.family),
        referral=cast.accept(town, again),
        coordinator_id=town.colleague.pk,
        started_on=cast.TODAY,
    )
    before = town.may(town.coordinator, Act.READ_FAMILY, first.family)
    after = town.may(town.colleague, Act.READ_FAMILY, first.family)
    assert list(seen_with(before)) == [first]
    assert seen_with(after).first() == second
    with pytest.raises(NotPermitted):
        town.may(town.coordinator, Act.WRITE_CONTACT, first.family)
