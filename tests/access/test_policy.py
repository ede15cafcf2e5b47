# SPDX-License-Identifier: EUPL-1.2
"""The table of grounds and acts is whole, and says what was agreed."""

import pytest

from gezinsregie.access.acts import Act
from gezinsregie.access.acts import SubjectKind as Kind
from gezinsregie.access.conditions import conditions_on, subject_model
from gezinsregie.access.grounds import Ground
from gezinsregie.access.permits import (
    NotPermitted,
    Permit,
    acts_allowed,
    permit_on,
)
from gezinsregie.access.policy import POLICY, grounds_for
from gezinsregie.access.subjects import SUBJECT_OF
from gezinsregie.accounts.models import User

from .agreed import AGREED

SOMEBODY = User(name="Iemand")


@pytest.mark.parametrize("act", Act)
def test_each_act_is_open_to_those_it_was_agreed_for(act: Act) -> None:
    assert (SUBJECT_OF[act], grounds_for(act)) == AGREED[act]


@pytest.mark.parametrize("act", Act)
def test_every_act_has_a_subject_and_a_ground(act: Act) -> None:
    assert isinstance(SUBJECT_OF[act], Kind)
    assert grounds_for(act)


@pytest.mark.parametrize("ground", Ground)
def test_every_ground_allows_something(ground: Ground) -> None:
    assert POLICY[ground]


@pytest.mark.parametrize("ground", Ground)
def test_a_ground_gives_a_permit_for_its_own_acts_and_no_other(ground: Ground) -> None:
    given = {act: given_on(ground, act) for act in Act}
    assert given == {
        act: Permit(str(SOMEBODY.pk), act, ground, SUBJECT_OF[act], "1")
        if act in POLICY[ground]
        else None
        for act in Act
    }


def given_on(ground: Ground, act: Act) -> Permit | None:
    try:
        return permit_on((ground,), SOMEBODY, act, "1")
    except NotPermitted:
        return None


def test_a_ground_that_a_person_can_have_is_tested_on_the_subject_of_each_of_its_acts() -> None:
    for ground, acts in POLICY.items():
        if ground in {Ground.A_NAMED_JOB, Ground.HOLDS_LINK}:
            continue
        for act in acts:
            assert ground in conditions_on(SUBJECT_OF[act], (ground,), SOMEBODY), (ground, act)
            assert subject_model(SUBJECT_OF[act])


def test_no_ground_of_an_office_opens_a_family() -> None:
    """Administrator, privacy officer, inspector, mailed link and installation reach no family."""
    offices = (
        Ground.ADMINISTRATOR_OF,
        Ground.PRIVACY_OFFICER_OF,
        Ground.INSPECTOR_OF,
        Ground.INSPECTS,
        Ground.HOLDS_LINK,
        Ground.A_NAMED_JOB,
    )
    for act in acts_allowed(offices):
        assert SUBJECT_OF[act] not in {Kind.FAMILY, Kind.REFERRAL}
