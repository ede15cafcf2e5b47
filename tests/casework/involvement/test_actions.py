# SPDX-License-Identifier: EUPL-1.2
"""Bringing a partner in, whether the plan leads for it, and letting it go."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, permit
from gezinsregie.audit.models import Entry
from gezinsregie.casework.involvement.actions import (
    end_involvement,
    end_scope,
    involve,
    say_whether_plan_leads,
)
from gezinsregie.casework.involvement.models import Involvement, Scope
from gezinsregie.casework.partnership.helping import helping as helping_now
from gezinsregie.casework.partnership.helping import shared_scope
from gezinsregie.casework.partnership.queries import open_scopes
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.authority.actions import record_workplace
from gezinsregie.families.conflict.actions import declare_conflict
from gezinsregie.foundation.obstacles import Obstructed
from gezinsregie.partners.models import Appointment, Organisation
from tests.cast import TODAY, Town

from .making import Brought, a_school, brought_in

DAY = timedelta(days=1)


def bring(town: Town, trajectory: Trajectory, **changes: Any) -> Involvement:
    fields: dict[str, Any] = {
        "trajectory": trajectory,
        "organisation": town.police,
        "professional": None,
        "professional_name": "Henk Postma",
        "role_words": "wijkagent",
        "plan_leads": None,
        "starts_on": TODAY,
    }
    may = town.may(town.coordinator, Act.KEEP_INVOLVEMENT, trajectory.family)
    return involve(may, **{**fields, **changes})


def refused(town: Town, trajectory: Trajectory, **changes: Any) -> list[str]:
    with pytest.raises(Obstructed) as refusal:
        bring(town, trajectory, **changes)
    assert not Involvement.objects.exists()
    return [one.key for one in refusal.value.obstacles]


def test_a_name_is_enough_and_is_written_once(town: Town, trajectory: Trajectory) -> None:
    first = bring(town, trajectory)
    assert bring(town, trajectory, professional_name=" Henk  Postma ") == first
    assert (first.professional, first.professional_name) == (None, "Henk Postma")
    assert Entry.objects.filter(act=Act.KEEP_INVOLVEMENT, outcome="done").count() == 2


def test_all_reasons_come_at_once(town: Town, trajectory: Trajectory) -> None:
    elsewhere = Organisation.objects.get(name="Oosterzand")
    assert refused(
        town,
        trajectory,
        organisation=elsewhere,
        professional=town.nobody,
        starts_on=trajectory.started_on - DAY,
        ends_on=trajectory.started_on - 2 * DAY,
    ) == ["not_of_this_town", "works_elsewhere", "before_the_trajectory", "ends_before_start"]


def test_somebody_has_a_name_and_begins_on_a_day_that_was(
    town: Town, trajectory: Trajectory
) -> None:
    assert refused(town, trajectory, professional_name="  ", starts_on=TODAY + DAY) == [
        "who_missing",
        "in_the_future",
    ]


def test_the_professional_works_there_today(town: Town, trajectory: Trajectory) -> None:
    school, teacher = a_school(town)
    assert refused(town, trajectory, professional=teacher) == ["works_elsewhere"]
    Appointment.objects.filter(user=teacher).update(ends_on=TODAY - DAY)
    found = refused(town, trajectory, organisation=school, professional=teacher)
    assert found == ["works_elsewhere"]


def test_where_kin_work_the_professional_is_named_by_account(
    town: Town, trajectory: Trajectory
) -> None:
    school, teacher = a_school(town)
    may = town.may(town.coordinator, Act.KEEP_INVOLVEMENT, trajectory.family)
    ilse = trajectory.family.members.get(given_name="Ilse")
    record_workplace(may, member=ilse, organisation_id=school.pk)
    found = refused(town, trajectory, organisation=school, professional_name="Juf Fenna")
    assert found == ["name_by_account"]
    assert bring(town, trajectory, organisation=school, professional=teacher)


def test_who_is_too_close_is_not_brought_in(town: Town, trajectory: Trajectory) -> None:
    helping = brought_in(town, trajectory)
    helping.signs()
    closing = permit(helping.teacher, Act.DECLARE_CONFLICT, trajectory.family_id)
    declare_conflict(closing, kind="friend", words="")
    Involvement.objects.all().delete()
    found = refused(town, trajectory, organisation=helping.school, professional=helping.teacher)
    assert found == ["too_close"]


def test_of_a_closed_trajectory_nobody_is_brought_in(town: Town, trajectory: Trajectory) -> None:
    may = town.may(town.coordinator, Act.KEEP_INVOLVEMENT, trajectory.family)
    Trajectory.objects.update(ended_on=TODAY)
    with pytest.raises(Obstructed, match="trajectory_closed"):
        involve(
            may,
            trajectory=trajectory,
            organisation=town.police,
            professional=None,
            professional_name="Henk",
            role_words="",
            plan_leads=None,
            starts_on=TODAY,
        )


@pytest.fixture
def helping(town: Town, trajectory: Trajectory) -> Brought:
    return brought_in(town, trajectory)


@pytest.mark.statement("VIG-L6")
@pytest.mark.parametrize("leads", [True, False, None])
def test_whether_the_plan_leads_is_kept_per_partner(helping: Brought, leads: bool | None) -> None:
    say_whether_plan_leads(
        helping.may(Act.KEEP_INVOLVEMENT), involvement=helping.involvement, plan_leads=leads
    )
    assert Involvement.objects.get().plan_leads is leads


def test_a_partner_goes_and_knows_nothing_from_then_on(helping: Brought) -> None:
    helping.signs()
    family = helping.trajectory.family_id
    assert permit(helping.teacher, Act.KNOW_OF_FAMILY, family)
    Involvement.objects.update(starts_on=TODAY - 3 * DAY)
    helping.involvement.refresh_from_db()
    may = helping.may(Act.KEEP_INVOLVEMENT)
    end_involvement(may, involvement=helping.involvement, last_day=TODAY - DAY)
    with pytest.raises(NotPermitted):
        permit(helping.teacher, Act.KNOW_OF_FAMILY, family)


@pytest.mark.parametrize(
    ("days", "reason"),
    [(-4, "ended_earlier"), (-11, "ends_before_start"), (9, "ends_sooner")],
)
def test_an_end_rewrites_nothing(helping: Brought, days: int, reason: str) -> None:
    scope = helping.shares(about="Ilse", ends_on=TODAY + 5 * DAY)
    scope.starts_on = TODAY - 10 * DAY
    scope.save()
    with pytest.raises(Obstructed) as refusal:
        end_scope(helping.may(Act.KEEP_INVOLVEMENT), scope=scope, last_day=TODAY + days * DAY)
    assert reason in [one.key for one in refusal.value.obstacles]
    scope.refresh_from_db()
    assert scope.ends_on == TODAY + 5 * DAY


def test_a_scope_ends(helping: Brought) -> None:
    scope = helping.shares(about="Ilse")
    end_scope(helping.may(Act.KEEP_INVOLVEMENT), scope=scope, last_day=TODAY)
    scope.refresh_from_db()
    assert scope.ends_on == TODAY


def test_a_scope_that_began_today_shuts_at_once(helping: Brought) -> None:
    helping.signs()
    scope = helping.shares(about="Ilse", legal_ground="youth_act_task")
    assert open_scopes(TODAY).filter(pk=scope.pk)
    may = helping.may(Act.KEEP_INVOLVEMENT)
    end_scope(may, scope=scope, last_day=TODAY - DAY)
    scope.refresh_from_db()
    assert (scope.starts_on, scope.ends_on, scope.withdrawn) == (TODAY, TODAY, True)
    assert not open_scopes(TODAY).filter(pk=scope.pk)
    shared = shared_scope(Scope.objects.filter(pk=scope.pk), TODAY)
    assert shared is not None and [one.key for one in shared.why_not] == ["scope_ended"]
    with pytest.raises(Obstructed):
        end_scope(may, scope=scope, last_day=TODAY - DAY)
    again = helping.shares(about="Ilse", legal_ground="youth_act_task")
    assert again.pk != scope.pk and open_scopes(TODAY).filter(pk=again.pk)


def test_a_partner_that_began_today_is_let_go_at_once(helping: Brought) -> None:
    helping.signs()
    Involvement.objects.update(starts_on=TODAY)
    helping.involvement.refresh_from_db()
    scope = helping.shares(about="Ilse", legal_ground="youth_act_task")
    family, may = helping.trajectory.family_id, helping.may(Act.KEEP_INVOLVEMENT)
    assert permit(helping.teacher, Act.KNOW_OF_FAMILY, family)
    assert open_scopes(TODAY).filter(pk=scope.pk)
    end_involvement(may, involvement=helping.involvement, last_day=TODAY - DAY)
    kept = Involvement.objects.get()
    assert (kept.starts_on, kept.ends_on, kept.withdrawn) == (TODAY, TODAY, True)
    assert not open_scopes(TODAY).filter(pk=scope.pk)
    for act in (Act.KNOW_OF_FAMILY, Act.READ_SHARED_PART):
        with pytest.raises(NotPermitted):
            permit(helping.teacher, act, family)
    [gone] = helping_now(may, TODAY)
    assert [one.key for one in gone.why_not] == ["help_ended"]
    with pytest.raises(Obstructed):
        end_involvement(may, involvement=kept, last_day=TODAY - DAY)
    with pytest.raises(Obstructed) as refusal:
        helping.shares(about="Ilse", legal_ground="youth_act_task", purpose="attendance")
    assert "involvement_ended" in [one.key for one in refusal.value.obstacles]


def test_the_database_keeps_a_withdrawn_partner_to_its_first_day(helping: Brought) -> None:
    for ends_on in (None, helping.involvement.starts_on + DAY):
        with pytest.raises(IntegrityError), transaction.atomic():
            Involvement.objects.update(withdrawn=True, ends_on=ends_on)
