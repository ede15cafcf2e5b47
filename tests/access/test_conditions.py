# SPDX-License-Identifier: EUPL-1.2
"""Which grounds can hold on what, and that each is told once how it is tested."""

from uuid import uuid4

import pytest
from django.db.models import Model

from gezinsregie.access.acts import SubjectKind
from gezinsregie.access.conditions import (
    Somebody,
    conditions_on,
    grounds_on,
    register_ground,
    register_subject,
    subject_model,
)
from gezinsregie.access.grounds import Ground
from gezinsregie.casework.referral.models import Referral
from gezinsregie.correspondence.models import Link
from gezinsregie.families.models import Family
from gezinsregie.partners.models import Organisation
from gezinsregie.supervision.factsheet.models import Factsheet
from gezinsregie.supervision.round.models import Round

ME = Somebody(uuid4())
ON: dict[SubjectKind, tuple[type[Model], tuple[Ground, ...]]] = {
    SubjectKind.ORGANISATION: (
        Organisation,
        (
            Ground.REFERS_FOR,
            Ground.PARTNER_OF,
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
            Ground.PROCESS_DIRECTOR_OF,
            Ground.PRIVACY_OFFICER_OF,
            Ground.ADMINISTRATOR_OF,
            Ground.INSPECTOR_OF,
        ),
    ),
    SubjectKind.REFERRAL: (Referral, (Ground.REFERRED_IT, Ground.WORKS_THE_DESK)),
    SubjectKind.FAMILY: (
        Family,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
            Ground.LEADS_THE_TEAM,
            Ground.DIRECTS_THE_PROCESS,
            Ground.PARTNER_INFORMED,
            Ground.PARTNER_INVOLVED,
            Ground.IS_MEMBER,
            Ground.WORKS_THE_DESK,
        ),
    ),
    SubjectKind.FACTSHEET: (Factsheet, (Ground.INSPECTS,)),
    SubjectKind.ROUND: (Round, (Ground.INSPECTS,)),
    # Nobody has a ground with a link by who he is: whoever holds its token does.
    SubjectKind.LINK: (Link, ()),
}


@pytest.mark.parametrize("kind", SubjectKind)
def test_the_grounds_on_each_kind_of_subject(kind: SubjectKind) -> None:
    assert (subject_model(kind), grounds_on(kind)) == ON[kind]


@pytest.mark.parametrize("kind", SubjectKind)
def test_of_the_grounds_that_are_asked_those_that_can_hold_are_tested(kind: SubjectKind) -> None:
    assert set(conditions_on(kind, tuple(Ground), ME)) == set(ON[kind][1])
    assert conditions_on(kind, (), ME) == {}
    last = ON[kind][1][-1:]
    assert tuple(conditions_on(kind, (Ground.A_NAMED_JOB, *last), ME)) == last


def test_a_ground_is_told_once_a_kind() -> None:
    with pytest.raises(ValueError, match=r"coordinates on family is registered already\."):
        register_ground(SubjectKind.FAMILY, Ground.COORDINATES, lambda actor: None)  # type: ignore[arg-type,return-value]


def test_telling_the_table_again_changes_nothing() -> None:
    register_subject(SubjectKind.FAMILY, Family)
    assert subject_model(SubjectKind.FAMILY) is Family
