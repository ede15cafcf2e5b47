# SPDX-License-Identifier: EUPL-1.2
"""A team leader sees the families of the own team, and no others, whoever works where."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.actions import open_from_referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.casework.trajectory.queries import of_team
from gezinsregie.partners.models import Appointment, Organisation, OrganisationKind, Role
from tests.cast import TODAY, Town, accept, appoint, person, refer

YESTERDAY = TODAY - timedelta(days=1)
LONG_AGO = TODAY - timedelta(days=200)


@dataclass
class Teams:
    """The town with a second provider, its coordinator, its team leader, and a family there."""

    town: Town
    provider: Organisation
    coordinator: User
    leader: User
    trajectory: Trajectory

    def seen_by(self, user: User) -> bool:
        return self.trajectory in of_team(user)


def opened(town: Town, coordinator: User, started_on: date = TODAY) -> Trajectory:
    referral = accept(town, refer(town, family_name="De Vries"))
    return open_from_referral(
        town.may(town.desk, Act.OPEN_TRAJECTORY, referral.family),
        referral=referral,
        coordinator_id=coordinator.pk,
        started_on=started_on,
    )


@pytest.fixture
def teams(town: Town) -> Teams:
    provider = Organisation.objects.create(
        name="De Haven", kind=OrganisationKind.PARTNER, municipality=town.municipality
    )
    coordinator = person("haven@town.example", "Yara Bos")
    leader = person("leider@haven.example", "Tijn Kuipers")
    appoint(coordinator, Role.COORDINATOR, provider, town.municipality)
    appoint(leader, Role.TEAM_LEADER, provider, town.municipality)
    return Teams(town, provider, coordinator, leader, opened(town, coordinator))


def worked_here_before(teams: Teams) -> None:
    appoint(
        teams.coordinator,
        Role.COORDINATOR,
        teams.town.provider,
        teams.town.municipality,
        starts_on=LONG_AGO - timedelta(days=100),
        ends_on=LONG_AGO,
    )


def would_work_here_but_was_withdrawn(teams: Teams) -> None:
    appoint(
        teams.coordinator,
        Role.COORDINATOR,
        teams.town.provider,
        teams.town.municipality,
        starts_on=TODAY,
        ends_on=TODAY,
        withdrawn=True,
    )


def works_here_for_another_municipality(teams: Teams) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    appoint(teams.coordinator, Role.COORDINATOR, teams.town.provider, elsewhere)
    appoint(teams.town.team_leader, Role.TEAM_LEADER, teams.town.provider, elsewhere)


def worked_here_before_and_left_the_other_too(teams: Teams) -> None:
    Appointment.objects.filter(user=teams.coordinator).update(ends_on=YESTERDAY)
    worked_here_before(teams)


@pytest.mark.parametrize(
    "change",
    [
        worked_here_before,
        would_work_here_but_was_withdrawn,
        works_here_for_another_municipality,
        worked_here_before_and_left_the_other_too,
    ],
)
def test_work_of_another_team_is_not_seen(teams: Teams, change: Callable[[Teams], None]) -> None:
    change(teams)
    assert not teams.seen_by(teams.town.team_leader)
    assert teams.seen_by(teams.leader)


def test_a_family_that_another_team_took_over_goes_out_of_sight(teams: Teams) -> None:
    family = teams.trajectory.family
    own = opened(teams.town, teams.town.coordinator, TODAY - timedelta(days=30))
    Trajectory.objects.filter(pk=own.pk).update(family=family, ended_on=YESTERDAY)
    assert teams.seen_by(teams.leader)
    assert not teams.seen_by(teams.town.team_leader)


def test_a_family_whose_coordinator_left_stays_in_sight(teams: Teams) -> None:
    Appointment.objects.filter(user=teams.coordinator).update(ends_on=YESTERDAY)
    assert teams.seen_by(teams.leader)
    assert not teams.seen_by(teams.town.team_leader)


def test_who_changes_teams_takes_the_families_along(teams: Teams) -> None:
    Appointment.objects.filter(user=teams.coordinator).update(ends_on=YESTERDAY)
    appoint(teams.coordinator, Role.COORDINATOR, teams.town.provider, teams.town.municipality)
    assert teams.seen_by(teams.town.team_leader)
    assert not teams.seen_by(teams.leader)
