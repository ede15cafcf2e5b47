# SPDX-License-Identifier: EUPL-1.2
"""Appointing people, and shutting their access."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import NotPermitted, Permit, grounds_held, visible
from gezinsregie.accounts.models import User
from gezinsregie.audit.models import Entry
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.actions import (
    NewAppointment,
    appoint,
    end_appointment,
    open_account_with_work,
)
from gezinsregie.partners.models import Appointment, Organisation, Role
from gezinsregie.partners.queries import everyone_serving, organisations_at, team_of
from tests import cast
from tests.audit.test_log import LogIsFull, a_log_that_cannot_be_written
from tests.cast import NOW, TODAY, Town

DAY = timedelta(days=1)


def administers(town: Town) -> Permit:
    return town.may(town.administrator, Act.ADMINISTER, town.municipality)


def work(town: Town, **changes: Any) -> NewAppointment:
    fields = {
        "organisation": town.provider,
        "role": Role.COORDINATOR,
        "weekly_hours": 28,
        "starts_on": TODAY,
    }
    return NewAppointment(**{**fields, **changes})


def opened(town: Town, **changes: Any) -> Appointment:
    return open_account_with_work(
        administers(town),
        email="ada@town.example",
        name="Ada Lindeman",
        password="een lang wachtwoord",
        new=work(town, **changes),
    )


def sees(user: User) -> bool:
    return visible(user, Act.WORK_AS_COORDINATOR, Organisation.objects.all()).exists()


def test_a_new_account_comes_with_its_work_and_a_line_for_each(town: Town) -> None:
    before = Entry.objects.count()
    appointment = opened(town)
    assert appointment.user.name == "Ada Lindeman"
    assert (appointment.serves, appointment.weekly_hours) == (town.municipality, 28)
    assert sees(appointment.user)
    lines = list(Entry.objects.order_by("sequence")[before:])
    assert [line.details for line in lines] == [
        {"user_id": str(appointment.user_id)},
        {"appointment_id": str(appointment.pk)},
    ]
    assert {line.act for line in lines} == {"administer"}


def test_a_refused_appointment_leaves_no_account(town: Town) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    for changes in (
        {"organisation": elsewhere},
        {"organisation": town.inspectorate, "role": Role.INSPECTOR},
        {"weekly_hours": 0},
    ):
        with pytest.raises(Obstructed):
            opened(town, **changes)
    assert not User.objects.filter(email="ada@town.example").exists()


def test_without_a_line_in_the_log_there_is_no_account(town: Town) -> None:
    with a_log_that_cannot_be_written(), pytest.raises(LogIsFull):
        opened(town)
    assert not User.objects.filter(email="ada@town.example").exists()
    assert not Appointment.ever.filter(weekly_hours=28).exists()


def test_an_address_that_is_taken_is_said_at_its_field(town: Town) -> None:
    opened(town)
    with pytest.raises(Obstructed) as refusal:
        opened(town)
    assert [(one.key, one.field) for one in refusal.value.obstacles] == [("email_taken", "email")]


def test_somebody_gets_a_second_role_and_not_twice(town: Town) -> None:
    permit = administers(town)
    appoint(permit, user=town.coordinator, new=work(town, role=Role.TEAM_LEADER))
    assert team_of(town.coordinator.pk).count() == 2
    with pytest.raises(Obstructed, match="appointed_already"):
        appoint(permit, user=town.coordinator, new=work(town, role=Role.TEAM_LEADER))


@pytest.mark.parametrize("withdrawn", [False, True])
def test_nobody_of_another_municipality_is_appointed(town: Town, withdrawn: bool) -> None:
    theirs = Appointment.ever.filter(user=town.other_desk)
    theirs.update(starts_on=TODAY, ends_on=TODAY if withdrawn else None, withdrawn=withdrawn)
    with pytest.raises(NotPermitted):
        appoint(administers(town), user=town.other_desk, new=work(town))
    assert not Appointment.ever.filter(user=town.other_desk, serves=town.municipality).exists()


def test_who_worked_here_before_and_who_works_nowhere_can_be_appointed(town: Town) -> None:
    for user in (town.coordinator, town.other_desk):
        cast.appoint(user, Role.REFERRER, town.police, town.municipality, ends_on=TODAY - DAY)
    for user in (town.coordinator, town.other_desk, town.nobody):
        given = appoint(administers(town), user=user, new=work(town, role=Role.TEAM_LEADER))
        assert given.serves == town.municipality


@pytest.mark.parametrize("role", [role for role in Role if role != Role.ADMINISTRATOR])
def test_an_administrator_gains_no_sight_of_families(
    town: Town, trajectory: Trajectory, role: Role
) -> None:
    """Neither by a role for himself, nor by what the role of administrator gives."""
    at = town.inspectorate if role is Role.INSPECTOR else town.provider
    with pytest.raises(Obstructed) as refusal:
        appoint(
            administers(town), user=town.administrator, new=work(town, role=role, organisation=at)
        )
    assert {"not_yourself", "role_apart"} <= {one.key for one in refusal.value.obstacles}
    held = grounds_held(town.administrator, SubjectKind.FAMILY, trajectory.family_id)
    assert held == ()
    for act in (Act.SEE_PROCESS, Act.READ_FAMILY, Act.READ_PLAN, Act.OPEN_TRAJECTORY):
        assert not visible(town.administrator, act, Family.objects.all()).exists()


def test_access_is_shut_at_once(town: Town) -> None:
    appointment = opened(town, starts_on=TODAY - DAY)
    before = Entry.objects.count()
    end_appointment(administers(town), appointment=appointment, last_day=None)
    assert not sees(appointment.user)
    assert Appointment.objects.get(pk=appointment.pk).ends_on == TODAY - DAY
    assert Entry.objects.count() == before + 1


@pytest.mark.parametrize("days", [0, 7])
def test_work_that_has_not_held_a_whole_day_is_withdrawn(town: Town, days: int) -> None:
    appointment = opened(town, starts_on=TODAY + days * DAY)
    end_appointment(administers(town), appointment=appointment, last_day=None)
    kept = Appointment.ever.get(pk=appointment.pk)
    assert kept.withdrawn
    assert not Appointment.objects.filter(pk=appointment.pk).exists()
    with clock.stopped_at(NOW + days * DAY):
        assert not sees(appointment.user)
    with pytest.raises(Obstructed, match="ended_already"):
        end_appointment(administers(town), appointment=kept, last_day=None)


def test_a_last_day_still_belongs_to_the_work(town: Town) -> None:
    appointment = opened(town, starts_on=TODAY - DAY)
    end_appointment(administers(town), appointment=appointment, last_day=TODAY + DAY)
    for days, open_then in ((0, True), (1, True), (2, False)):
        with clock.stopped_at(NOW + days * DAY):
            assert sees(appointment.user) is open_then
    end_appointment(administers(town), appointment=appointment, last_day=None)
    assert not sees(appointment.user)


def test_a_coordinator_whose_access_is_shut_loses_the_families(
    town: Town, trajectory: Trajectory
) -> None:
    held = Appointment.objects.get(user=town.coordinator)
    end_appointment(administers(town), appointment=held, last_day=None)
    assert grounds_held(town.coordinator, SubjectKind.FAMILY, trajectory.family_id) == ()


def test_the_last_administrator_stays(town: Town) -> None:
    own = Appointment.objects.get(user=town.administrator)
    with pytest.raises(Obstructed, match="last_administrator"):
        end_appointment(administers(town), appointment=own, last_day=None)
    other = cast.person("tweede@town.example", "Tweede Beheerder")
    cast.appoint(other, Role.ADMINISTRATOR, town.municipality, town.municipality)
    end_appointment(administers(town), appointment=own, last_day=None)
    held = grounds_held(town.administrator, SubjectKind.ORGANISATION, town.municipality.pk)
    assert Ground.ADMINISTRATOR_OF not in held


def test_another_municipality_is_out_of_reach(town: Town) -> None:
    theirs = Appointment.objects.get(user=town.other_desk)
    with pytest.raises(NotPermitted):
        end_appointment(administers(town), appointment=theirs, last_day=None)
    assert theirs not in everyone_serving(town.municipality.pk)
    assert set(organisations_at(town.municipality.pk)) == {
        town.municipality,
        town.provider,
        town.police,
    }


def test_the_database_keeps_withdrawn_work_to_its_first_day(town: Town) -> None:
    held = Appointment.objects.filter(user=town.coordinator)
    with pytest.raises(IntegrityError), transaction.atomic():
        held.update(withdrawn=True)
