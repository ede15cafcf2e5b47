# SPDX-License-Identifier: EUPL-1.2
"""Who is there when the coordinator is not: stands in, has duty tonight, or it could not wait."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import grounds_held
from gezinsregie.accounts.models import User
from gezinsregie.casework.emergency.models import EmergencyAccess
from gezinsregie.casework.escalation.models import Escalation
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation import clock
from gezinsregie.partners.models import Appointment, Organisation, OrganisationKind, Role
from gezinsregie.partners.roster.models import DutyShift, StandIn
from tests.cast import NOW, TODAY, Town, appoint, person

YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
HOUR = timedelta(hours=1)


def held(user: User, trajectory: Trajectory) -> tuple[Ground, ...]:
    return grounds_held(user, SubjectKind.FAMILY, trajectory.family_id)


def elsewhere(town: Town) -> Organisation:
    return Organisation.objects.create(
        name="Stichting Elders", kind=OrganisationKind.PARTNER, municipality=town.municipality
    )


def ended_work(user: User) -> None:
    Appointment.objects.filter(user=user).update(ends_on=YESTERDAY)


def standing_in(town: Town, **fields: Any) -> StandIn:
    return StandIn.objects.create(
        **{
            "absent": town.coordinator,
            "stand_in": town.colleague,
            "serves": town.municipality,
            "starts_on": TODAY,
            "ends_on": TODAY,
            **fields,
        }
    )


def test_who_stands_in_today_has_the_family(town: Town, trajectory: Trajectory) -> None:
    assert held(town.colleague, trajectory) == ()
    standing_in(town)
    assert held(town.colleague, trajectory) == (Ground.STANDS_IN,)
    assert held(town.coordinator, trajectory) == (Ground.COORDINATES,)


@pytest.mark.parametrize(
    "changes",
    [
        lambda town: {"starts_on": YESTERDAY, "ends_on": YESTERDAY},
        lambda town: {"starts_on": TOMORROW, "ends_on": TOMORROW},
        lambda town: {"absent": town.desk},
        lambda town: {"stand_in": town.desk},
        lambda town: {"serves": Organisation.objects.get(name="Oosterzand")},
    ],
)
def test_no_other_standing_in_gives_the_family(
    town: Town, trajectory: Trajectory, changes: Callable[[Town], dict[str, Any]]
) -> None:
    standing_in(town, **changes(town))
    assert held(town.colleague, trajectory) == ()


def test_standing_in_ends_with_the_work_and_with_the_trajectory(
    town: Town, trajectory: Trajectory
) -> None:
    standing_in(town)
    Trajectory.objects.update(ended_on=TODAY)
    assert held(town.colleague, trajectory) == ()
    Trajectory.objects.update(ended_on=None)
    assert held(town.colleague, trajectory) == (Ground.STANDS_IN,)
    ended_work(town.colleague)
    assert held(town.colleague, trajectory) == ()


def shift(town: Town, **fields: Any) -> DutyShift:
    return DutyShift.objects.create(
        **{
            "user": town.colleague,
            "organisation": town.provider,
            "serves": town.municipality,
            "starts_at": NOW - HOUR,
            "ends_at": NOW + HOUR,
            **fields,
        }
    )


def test_who_is_on_duty_has_the_families_of_the_organisation_while_the_shift_runs(
    town: Town, trajectory: Trajectory
) -> None:
    shift(town)
    assert held(town.colleague, trajectory) == (Ground.ON_DUTY,)
    with clock.stopped_at(NOW + HOUR):
        assert held(town.colleague, trajectory) == ()
    with clock.stopped_at(NOW - HOUR):
        assert held(town.colleague, trajectory) == (Ground.ON_DUTY,)
    with clock.stopped_at(NOW - HOUR - timedelta(seconds=1)):
        assert held(town.colleague, trajectory) == ()


@pytest.mark.parametrize(
    "changes",
    [
        lambda town: {"organisation": elsewhere(town)},
        lambda town: {"serves": Organisation.objects.get(name="Oosterzand")},
        lambda town: {"user": town.desk},
    ],
)
def test_no_other_shift_gives_the_family(
    town: Town, trajectory: Trajectory, changes: Callable[[Town], dict[str, Any]]
) -> None:
    shift(town, **changes(town))
    assert held(town.colleague, trajectory) == ()


def test_duty_reaches_the_families_of_those_who_work_there(
    town: Town, trajectory: Trajectory
) -> None:
    shift(town)
    Appointment.objects.filter(user=town.coordinator).update(organisation=elsewhere(town))
    assert held(town.colleague, trajectory) == ()


def test_duty_ends_with_the_work_and_with_the_trajectory(
    town: Town, trajectory: Trajectory
) -> None:
    shift(town)
    Trajectory.objects.update(ended_on=TODAY)
    assert held(town.colleague, trajectory) == ()
    Trajectory.objects.update(ended_on=None)
    ended_work(town.colleague)
    assert held(town.colleague, trajectory) == ()


def opened(user: User, trajectory: Trajectory) -> EmergencyAccess:
    return EmergencyAccess.objects.create(
        family=trajectory.family,
        user=user,
        reason="Het kind is vannacht alleen.",
        opened_at=NOW,
        closes_at=NOW + 4 * HOUR,
    )


@pytest.mark.parametrize("who", ["colleague", "team_leader", "desk"])
def test_emergency_access_runs_until_its_hour(town: Town, trajectory: Trajectory, who: str) -> None:
    user = getattr(town, who)
    before = held(user, trajectory)
    opened(user, trajectory)
    assert set(held(user, trajectory)) == {Ground.EMERGENCY, *before}
    with clock.stopped_at(NOW + 4 * HOUR):
        assert held(user, trajectory) == before
    ended_work(user)
    assert Ground.EMERGENCY not in held(user, trajectory)


def test_emergency_access_is_for_who_works_with_families_here(
    town: Town, trajectory: Trajectory
) -> None:
    for user in (town.referrer, town.administrator, town.other_desk, town.nobody):
        opened(user, trajectory)
        assert held(user, trajectory) == ()


def knot(trajectory: Trajectory, town: Town, **fields: Any) -> Escalation:
    return Escalation.objects.create(
        **{
            "trajectory": trajectory,
            "level": "network",
            "stalls": "De wachtlijst schuift op.",
            "stalled_since": TODAY,
            "raised_by": town.coordinator,
            "raised_on": TODAY,
            **fields,
        }
    )


def test_a_process_director_has_a_family_while_there_is_a_knot_to_cut(
    town: Town, trajectory: Trajectory
) -> None:
    director, other = town.process_director, person("ver@elders.example", "Tim")
    there = Organisation.objects.get(name="Oosterzand")
    appoint(other, Role.PROCESS_DIRECTOR, there, there)
    assert held(director, trajectory) == ()
    closed = {
        "closed_how": "sent_back",
        "closing_words": "Eerst zelf bellen.",
        "closed_by": director,
        "closed_on": TODAY,
    }
    knot(trajectory, town, **closed)
    assert held(director, trajectory) == ()
    knot(trajectory, town)
    assert held(director, trajectory) == (Ground.DIRECTS_THE_PROCESS,)
    assert held(other, trajectory) == ()
    Trajectory.objects.update(ended_on=TODAY)
    assert held(director, trajectory) == ()
