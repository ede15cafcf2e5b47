# SPDX-License-Identifier: EUPL-1.2
"""Planning a roster: for the own team, and what it opens closes at once when it ends."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import NotPermitted, grounds_held
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Organisation, Role
from gezinsregie.partners.roster.actions import end_duty, end_stand_in, plan_duty, plan_stand_in
from gezinsregie.partners.roster.models import DutyShift, StandIn
from gezinsregie.partners.roster.rules import (
    LONGEST_SHIFT,
    DutyFacts,
    StandInFacts,
    cut_short,
    obstacles_to_duty,
    obstacles_to_standing_in,
)
from tests.cast import NOW, TODAY, Town, appoint

from .making import duty, keep, stand_in

DAY = timedelta(days=1)
HOUR = timedelta(hours=1)


def grounds(user: User, trajectory: Trajectory) -> tuple[Ground, ...]:
    return grounds_held(user, SubjectKind.FAMILY, trajectory.family_id)


def test_who_stands_in_does_the_work_until_it_ends(town: Town, trajectory: Trajectory) -> None:
    assert grounds(town.colleague, trajectory) == ()
    one = stand_in(town, TODAY - DAY, TODAY + DAY)
    assert grounds(town.colleague, trajectory) == (Ground.STANDS_IN,)
    end_stand_in(keep(town), stand_in=one)
    assert grounds(town.colleague, trajectory) == ()
    one.refresh_from_db()
    assert one.ends_on == TODAY - DAY and not one.withdrawn
    with pytest.raises(Obstructed, match="over_already"):
        end_stand_in(keep(town), stand_in=one)


def test_what_began_today_is_withdrawn_as_a_whole(town: Town, trajectory: Trajectory) -> None:
    one = stand_in(town, TODAY, TODAY)
    end_stand_in(keep(town), stand_in=one)
    assert grounds(town.colleague, trajectory) == ()
    assert not StandIn.objects.exists() and StandIn.ever.get().withdrawn


def test_who_is_on_duty_reads_until_it_ends(town: Town, trajectory: Trajectory) -> None:
    shift = duty(town, NOW - HOUR)
    assert grounds(town.colleague, trajectory) == (Ground.ON_DUTY,)
    end_duty(keep(town), shift=shift)
    assert grounds(town.colleague, trajectory) == ()
    coming = duty(town, NOW + HOUR)
    end_duty(keep(town), shift=coming)
    assert DutyShift.ever.get(pk=coming.pk).withdrawn
    with pytest.raises(Obstructed, match="over_already"):
        end_duty(keep(town), shift=coming)


def test_several_nights_are_planned_together_or_not_at_all(town: Town) -> None:
    duty(town, NOW + 3 * DAY)
    nights = [(NOW + n * DAY, NOW + n * DAY + HOUR) for n in range(1, 5)]
    with pytest.raises(Obstructed, match="on_duty_already"):
        plan_duty(keep(town), user=town.colleague, shifts=nights)
    assert DutyShift.objects.count() == 1
    assert len(plan_duty(keep(town), user=town.coordinator, shifts=nights)) == 4


def test_the_same_is_planned_once(town: Town) -> None:
    one = stand_in(town)
    with pytest.raises(Obstructed, match="planned_already"):
        stand_in(town, one.ends_on, one.ends_on + DAY)


def of_another_team(town: Town) -> User:
    other = Organisation.objects.create(
        name="Andere zorg", kind="partner", municipality=town.municipality
    )
    appoint(town.nobody, Role.COORDINATOR, other, town.municipality)
    return town.nobody


def test_a_team_leader_plans_for_the_own_team(town: Town) -> None:
    stranger = of_another_team(town)
    for change in (
        lambda: plan_stand_in(
            keep(town),
            absent=town.coordinator,
            stand_in=stranger,
            starts_on=TODAY,
            ends_on=TODAY,
        ),
        lambda: plan_duty(keep(town), user=stranger, shifts=[(NOW, NOW + DAY)]),
    ):
        with pytest.raises(Obstructed, match="not_of_the_team"):
            change()


def test_a_team_leader_ends_nothing_of_another_team(town: Town) -> None:
    stranger = of_another_team(town)
    other = stranger.appointments.get().organisation
    shift = DutyShift.objects.create(
        user=stranger,
        organisation=other,
        serves=town.municipality,
        starts_at=NOW,
        ends_at=NOW + DAY,
    )
    with pytest.raises(NotPermitted):
        end_duty(keep(town), shift=shift)
    one = stand_in(town)
    StandIn.objects.update(absent=stranger)
    with pytest.raises(NotPermitted):
        end_stand_in(keep(town), stand_in=one)
    StandIn.objects.update(serves=Organisation.objects.get(name="Oosterzand"))
    with pytest.raises(NotPermitted):
        end_stand_in(keep(town), stand_in=one)


@pytest.mark.parametrize("person", ["desk", "coordinator", "administrator", "referrer"])
def test_nobody_else_plans(town: Town, person: str) -> None:
    with pytest.raises(NotPermitted):
        town.may(getattr(town, person), Act.KEEP_ROSTER, town.municipality)


STANDING_IN = StandInFacts(
    absent=1, stand_in=2, team={1, 2}, starts_on=TODAY, ends_on=TODAY, planned_already=False,
    today=TODAY,
)  # fmt: skip
DUTY = DutyFacts(user=1, team={1}, starts_at=NOW, ends_at=NOW + LONGEST_SHIFT, busy=False, now=NOW)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"stand_in": 1}, ["not_for_oneself"]),
        ({"team": ()}, ["not_of_the_team", "not_of_the_team"]),
        ({"ends_on": TODAY - DAY}, ["ends_before_start"]),
        ({"starts_on": TODAY - DAY, "ends_on": TODAY - DAY}, ["over_already"]),
        ({"ends_on": TODAY + 367 * DAY}, ["too_far_away"]),
        ({"planned_already": True}, ["planned_already"]),
    ],
    ids=str,
)
def test_why_somebody_cannot_stand_in(changes: dict[str, Any], expected: list[str]) -> None:
    found = obstacles_to_standing_in(replace(STANDING_IN, **changes))
    assert [one.key for one in found] == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"team": ()}, ["not_of_the_team"]),
        ({"ends_at": NOW}, ["ends_before_start"]),
        ({"starts_at": NOW - HOUR, "ends_at": NOW}, ["over_already"]),
        ({"ends_at": NOW + LONGEST_SHIFT + HOUR}, ["too_long"]),
        ({"starts_at": NOW + 367 * DAY, "ends_at": NOW + 368 * DAY}, ["too_far_away"]),
        ({"busy": True}, ["on_duty_already"]),
    ],
    ids=str,
)
def test_why_somebody_cannot_be_on_duty(changes: dict[str, Any], expected: list[str]) -> None:
    assert [one.key for one in obstacles_to_duty(replace(DUTY, **changes))] == expected


def test_what_is_cut_short_never_grows() -> None:
    assert cut_short(TODAY - 3 * DAY, TODAY + DAY, TODAY) == (TODAY - DAY, False)
    assert cut_short(TODAY - 3 * DAY, TODAY - 2 * DAY, TODAY) == (TODAY - 2 * DAY, False)
    assert cut_short(TODAY, TODAY + DAY, TODAY) == (TODAY + DAY, True)


@pytest.mark.parametrize(
    "make",
    [
        lambda town: StandIn.objects.create(
            absent=town.coordinator,
            stand_in=town.coordinator,
            serves=town.municipality,
            starts_on=TODAY,
            ends_on=TODAY,
        ),
        lambda town: StandIn.objects.create(
            absent=town.coordinator,
            stand_in=town.colleague,
            serves=town.municipality,
            starts_on=TODAY,
            ends_on=TODAY - DAY,
        ),
        lambda town: DutyShift.objects.create(
            user=town.colleague,
            organisation=town.provider,
            serves=town.municipality,
            starts_at=NOW,
            ends_at=NOW,
        ),
    ],
)
def test_the_database_keeps_odd_rosters_out(town: Town, make: Callable[[Town], Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make(town)
