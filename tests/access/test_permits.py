# SPDX-License-Identifier: EUPL-1.2
"""A permit is for one act on one subject, and a list asks the same question."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import (
    NotPermitted,
    acts_allowed,
    grounds_held,
    permit,
    permit_for_job,
    permit_for_link,
    permit_on,
    visible,
)
from gezinsregie.access.policy import POLICY
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import record
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Organisation, Role
from tests.cast import Town, appoint

SOMEBODY = User(name="Iemand")


def test_a_permit_for_another_act_is_refused() -> None:
    given = permit_on((Ground.COORDINATES,), SOMEBODY, Act.READ_PLAN, "1")
    given.must_be(Act.READ_PLAN, Act.WRITE_PLAN)
    with pytest.raises(NotPermitted, match="another act"):
        given.must_be(Act.WRITE_PLAN)


def test_a_permit_for_another_subject_is_refused(town: Town, trajectory: Trajectory) -> None:
    given = town.may(town.coordinator, Act.WRITE_PLAN, trajectory.family)
    given.must_cover(trajectory, trajectory.family)
    with pytest.raises(NotPermitted, match="another subject"):
        given.must_cover(trajectory.family, town.municipality)


@pytest.mark.parametrize("act", Act)
def test_a_job_may_do_what_the_table_gives_it_and_no_more(act: Act) -> None:
    if act in POLICY[Ground.A_NAMED_JOB]:
        assert permit_for_job("nightly", act, "1").actor_id == "job:nightly"
    else:
        with pytest.raises(NotPermitted):
            permit_for_job("nightly", act, "1")


@pytest.mark.parametrize("act", Act)
def test_a_link_opens_what_the_table_gives_it_and_no_more(act: Act) -> None:
    if act in POLICY[Ground.HOLDS_LINK]:
        given = permit_for_link("1", act)
        assert (given.actor_id, given.subject_kind, given.subject_id) == ("link:1", "link", "1")
    else:
        with pytest.raises(NotPermitted):
            permit_for_link("1", act)


def test_a_permit_is_what_the_log_writes_down(town: Town, trajectory: Trajectory) -> None:
    given = town.may(town.coordinator, Act.READ_PLAN, trajectory.family)
    entry = record(given)
    assert (entry.actor_id, entry.act, entry.ground, entry.subject_kind, entry.subject_id) == (
        str(town.coordinator.pk),
        "read_plan",
        "coordinates",
        "family",
        str(trajectory.family_id),
    )


def test_all_grounds_that_somebody_has_are_told_in_the_order_of_the_policy(
    town: Town, trajectory: Trajectory
) -> None:
    family = trajectory.family_id
    assert grounds_held(town.coordinator, SubjectKind.FAMILY, family) == (Ground.COORDINATES,)
    assert grounds_held(town.coordinator, SubjectKind.FAMILY, str(family)) == (Ground.COORDINATES,)
    appoint(town.coordinator, Role.TEAM_LEADER, town.provider, town.municipality)
    appoint(town.coordinator, Role.DESK_WORKER, town.municipality, town.municipality)
    held = grounds_held(town.coordinator, SubjectKind.FAMILY, family)
    assert held == (Ground.COORDINATES, Ground.LEADS_THE_TEAM, Ground.WORKS_THE_DESK)
    # The log writes the first that allows it.
    assert permit(town.coordinator, Act.SEE_PROCESS, family).ground is Ground.COORDINATES


@pytest.mark.parametrize("subject", ["", "geen-uuid", None, 3])
def test_what_is_no_subject_is_not_looked_for(town: Town, subject: object) -> None:
    with CaptureQueriesContext(connection) as asked:
        assert grounds_held(town.coordinator, SubjectKind.FAMILY, subject) == ()
    assert not asked


def test_nobody_in_particular_has_no_ground_and_an_empty_list(
    town: Town, trajectory: Trajectory
) -> None:
    nobody = User(name="niet opgeslagen", pk=None)
    assert grounds_held(nobody, SubjectKind.FAMILY, trajectory.family_id) == ()
    with CaptureQueriesContext(connection) as asked:
        assert not visible(nobody, Act.READ_PLAN, Family.objects.all()).exists()
        assert not visible(nobody, Act.READ_PLAN, Trajectory.objects.all(), path="family").exists()
    assert not asked


def test_what_only_the_installation_does_is_on_nobody_s_list(town: Town) -> None:
    everywhere = Organisation.objects.all()
    for user in User.objects.all():
        assert not visible(user, Act.FEED_INSIGHT, everywhere).exists()
    assert visible(town.desk, Act.WORK_THE_DESK, everywhere).get() == town.municipality


def test_a_list_of_what_belongs_to_a_family_holds_what_its_family_opens(
    town: Town, trajectory: Trajectory
) -> None:
    rows = Trajectory.objects.all()
    assert visible(town.coordinator, Act.READ_PLAN, rows, path="family").get() == trajectory
    assert not visible(town.desk, Act.READ_PLAN, rows, path="family").exists()


def test_grounds_together_allow_what_each_of_them_allows() -> None:
    assert acts_allowed(()) == frozenset()
    assert acts_allowed((Ground.PARTNER_INVOLVED, Ground.REFERRED_IT)) == {
        Act.KNOW_OF_FAMILY,
        Act.READ_INVITATION,
        Act.ASK_WHY,
        Act.DECLARE_CONFLICT,
        Act.READ_ANSWER_TO_REFERRAL,
        Act.ANSWER_DESK,
        Act.WITHDRAW_REFERRAL,
    }


def test_a_subject_of_another_kind_is_not_there(town: Town) -> None:
    assert permit(town.desk, Act.WORK_THE_DESK, town.municipality.pk).ground is Ground.DESK_OF
    with pytest.raises(NotPermitted) as refused:
        permit(town.desk, Act.READ_PLAN, town.municipality.pk)
    assert refused.value.act is Act.READ_PLAN
    with pytest.raises(NotPermitted, match="no ground"):
        permit(town.desk, Act.WORK_THE_DESK, uuid4())
