# SPDX-License-Identifier: EUPL-1.2
"""The table of grounds and acts is whole, and a permit is for one act on one subject."""

import pytest

from gezinsregie.access.acts import Act, SubjectKind
from gezinsregie.access.conditions import conditions_on, register_ground, subject_model
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import (
    NotPermitted,
    Permit,
    acts_allowed,
    permit_for_job,
    permit_on,
)
from gezinsregie.access.policy import POLICY, SUBJECT_OF, grounds_for
from gezinsregie.accounts.models import User
from gezinsregie.audit.actions import record
from gezinsregie.casework.trajectory.models import Trajectory
from tests.cast import Town

SOMEBODY = User(name="Iemand")


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_subject_and_a_ground(act: Act) -> None:
    assert isinstance(SUBJECT_OF[act], SubjectKind)
    assert grounds_for(act)


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_allows_something(ground: Ground) -> None:
    assert POLICY[ground]


@pytest.mark.parametrize("ground", Ground)
@pytest.mark.parametrize("act", Act)
def test_a_ground_gives_a_permit_for_its_own_acts_and_no_other(ground: Ground, act: Act) -> None:
    if act in POLICY[ground]:
        given = permit_on((ground,), SOMEBODY, act, "1")
        assert given == Permit(str(SOMEBODY.pk), act, ground, SUBJECT_OF[act], "1")
    else:
        with pytest.raises(NotPermitted):
            permit_on((ground,), SOMEBODY, act, "1")


def test_a_ground_that_a_person_can_have_is_tested_on_the_subject_of_each_of_its_acts() -> None:
    for ground, acts in POLICY.items():
        if ground is Ground.A_NAMED_JOB:
            continue
        for act in acts:
            assert ground in conditions_on(SUBJECT_OF[act], (ground,), SOMEBODY), (ground, act)
            assert subject_model(SUBJECT_OF[act])


def test_no_ground_of_an_office_opens_a_family() -> None:
    """An administrator, an inspector and the installation itself reach no family at all."""
    offices = (Ground.ADMINISTRATOR_OF, Ground.INSPECTOR_OF, Ground.INSPECTS, Ground.A_NAMED_JOB)
    for act in acts_allowed(offices):
        assert SUBJECT_OF[act] not in {SubjectKind.FAMILY, SubjectKind.REFERRAL}


def test_a_ground_is_registered_once() -> None:
    with pytest.raises(ValueError, match="registered already"):
        register_ground(SubjectKind.FAMILY, Ground.COORDINATES, lambda actor: None)  # type: ignore[arg-type,return-value]


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
