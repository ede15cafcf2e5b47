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
from gezinsregie.access.policy import POLICY, SUBJECT_OF, grounds_for
from gezinsregie.accounts.models import User

SOMEBODY = User(name="Iemand")

# The policy once more, now act by act: whoever opens or shuts something says so in two places. The
# order is that of the policy, whose first ground goes to the log.
AGREED: dict[Act, tuple[Kind, tuple[Ground, ...]]] = {
    Act.SEARCH_FAMILIES: (
        Kind.ORGANISATION,
        (
            Ground.REFERS_FOR,
            Ground.PARTNER_OF,
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
        ),
    ),
    Act.REFER_FAMILY: (Kind.ORGANISATION, (Ground.REFERS_FOR,)),
    Act.WORK_THE_DESK: (Kind.ORGANISATION, (Ground.DESK_OF,)),
    Act.ENTER_REFERRAL: (Kind.ORGANISATION, (Ground.DESK_OF,)),
    Act.WORK_AS_COORDINATOR: (Kind.ORGANISATION, (Ground.COORDINATOR_OF,)),
    Act.LEAD_THE_TEAM: (Kind.ORGANISATION, (Ground.TEAM_LEADER_OF,)),
    Act.ADMINISTER: (Kind.ORGANISATION, (Ground.ADMINISTRATOR_OF,)),
    Act.READ_THE_LOG: (
        Kind.ORGANISATION,
        (
            Ground.PRIVACY_OFFICER_OF,
            Ground.ADMINISTRATOR_OF,
        ),
    ),
    Act.READ_PARTNERS: (
        Kind.ORGANISATION,
        (
            Ground.REFERS_FOR,
            Ground.PARTNER_OF,
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
            Ground.PROCESS_DIRECTOR_OF,
            Ground.PRIVACY_OFFICER_OF,
            Ground.ADMINISTRATOR_OF,
        ),
    ),
    Act.KEEP_PARTNERS: (Kind.ORGANISATION, (Ground.ADMINISTRATOR_OF,)),
    Act.READ_AGREEMENTS: (
        Kind.ORGANISATION,
        (
            Ground.PARTNER_OF,
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
            Ground.PROCESS_DIRECTOR_OF,
            Ground.PRIVACY_OFFICER_OF,
            Ground.ADMINISTRATOR_OF,
        ),
    ),
    Act.KEEP_AGREEMENTS: (Kind.ORGANISATION, (Ground.ADMINISTRATOR_OF,)),
    Act.SWITCH_GROUNDS: (Kind.ORGANISATION, (Ground.PRIVACY_OFFICER_OF,)),
    Act.WORK_AS_PARTNER: (Kind.ORGANISATION, (Ground.PARTNER_OF,)),
    Act.KEEP_ROSTER: (Kind.ORGANISATION, (Ground.TEAM_LEADER_OF,)),
    Act.DIRECT_THE_PROCESS: (Kind.ORGANISATION, (Ground.PROCESS_DIRECTOR_OF,)),
    Act.OPEN_EMERGENCY: (
        Kind.ORGANISATION,
        (
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
        ),
    ),
    Act.REVIEW_ACCESS: (Kind.ORGANISATION, (Ground.PRIVACY_OFFICER_OF,)),
    Act.DECLARE_IN_ADVANCE: (
        Kind.ORGANISATION,
        (
            Ground.PARTNER_OF,
            Ground.DESK_OF,
            Ground.COORDINATOR_OF,
            Ground.TEAM_LEADER_OF,
            Ground.PROCESS_DIRECTOR_OF,
        ),
    ),
    Act.SUPERVISE: (Kind.ORGANISATION, (Ground.INSPECTOR_OF,)),
    Act.IMPORT_FACTSHEET: (
        Kind.ORGANISATION,
        (
            Ground.INSPECTOR_OF,
            Ground.A_NAMED_JOB,
        ),
    ),
    Act.OPEN_ROUND: (Kind.ORGANISATION, (Ground.INSPECTOR_OF,)),
    Act.FEED_INSIGHT: (Kind.ORGANISATION, (Ground.A_NAMED_JOB,)),
    Act.REMIND_OF_RENEWAL: (Kind.ORGANISATION, (Ground.A_NAMED_JOB,)),
    Act.SEND_DIGEST: (Kind.ORGANISATION, (Ground.A_NAMED_JOB,)),
    Act.READ_REFERRAL: (Kind.REFERRAL, (Ground.WORKS_THE_DESK,)),
    Act.READ_ANSWER_TO_REFERRAL: (
        Kind.REFERRAL,
        (
            Ground.REFERRED_IT,
            Ground.WORKS_THE_DESK,
        ),
    ),
    Act.DECIDE_REFERRAL: (Kind.REFERRAL, (Ground.WORKS_THE_DESK,)),
    Act.ANSWER_DESK: (Kind.REFERRAL, (Ground.REFERRED_IT,)),
    Act.WITHDRAW_REFERRAL: (Kind.REFERRAL, (Ground.REFERRED_IT, Ground.WORKS_THE_DESK)),
    Act.SEE_PROCESS: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
            Ground.LEADS_THE_TEAM,
            Ground.DIRECTS_THE_PROCESS,
        ),
    ),
    Act.READ_FAMILY: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
        ),
    ),
    Act.READ_PLAN: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
        ),
    ),
    Act.READ_CONTACTS: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
        ),
    ),
    Act.READ_MEASUREMENTS: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
        ),
    ),
    Act.READ_FINAL_REPORT: (Kind.FAMILY, (Ground.COORDINATED,)),
    Act.OPEN_TRAJECTORY: (Kind.FAMILY, (Ground.WORKS_THE_DESK,)),
    Act.MOVE_PHASE: (Kind.FAMILY, (Ground.COORDINATES,)),
    Act.WRITE_PLAN: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.WRITE_CONTACT: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
        ),
    ),
    Act.READ_INVITATION: (Kind.FAMILY, (Ground.PARTNER_INFORMED, Ground.PARTNER_INVOLVED)),
    Act.READ_PRIVATE_WORDS: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.EMERGENCY,
            Ground.COORDINATED,
        ),
    ),
    Act.KEEP_CONFERENCE: (Kind.FAMILY, (Ground.COORDINATES, Ground.STANDS_IN)),
    Act.MEASURE: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.CLOSE_TRAJECTORY: (Kind.FAMILY, (Ground.COORDINATES,)),
    Act.ASK_WHY: (
        Kind.FAMILY,
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
    Act.KNOW_OF_FAMILY: (
        Kind.FAMILY,
        (
            Ground.PARTNER_INFORMED,
            Ground.PARTNER_INVOLVED,
        ),
    ),
    Act.READ_SHARED_PART: (Kind.FAMILY, (Ground.PARTNER_INFORMED,)),
    Act.WRITE_SHARED_PART: (Kind.FAMILY, (Ground.PARTNER_INFORMED,)),
    Act.KEEP_INVOLVEMENT: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.KEEP_CONSENT: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.READ_SHARING: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.SHARE_INFORMATION: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.MAKE_SAFETY_EXCEPTION: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.SECOND_READ: (Kind.FAMILY, (Ground.LEADS_THE_TEAM,)),
    Act.WITHHOLD: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.DECLARE_CONFLICT: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.ON_DUTY,
            Ground.LEADS_THE_TEAM,
            Ground.DIRECTS_THE_PROCESS,
            Ground.PARTNER_INFORMED,
            Ground.PARTNER_INVOLVED,
        ),
    ),
    Act.RAISE_ESCALATION: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
        ),
    ),
    Act.READ_ESCALATION: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.STANDS_IN,
            Ground.DIRECTS_THE_PROCESS,
        ),
    ),
    Act.DECIDE_ESCALATION: (Kind.FAMILY, (Ground.DIRECTS_THE_PROCESS,)),
    Act.DECIDE_BY_MANDATE: (
        Kind.FAMILY,
        (
            Ground.COORDINATES,
            Ground.DIRECTS_THE_PROCESS,
        ),
    ),
    Act.READ_OWN_FAMILY: (Kind.FAMILY, (Ground.IS_MEMBER,)),
    Act.READ_WHO_LOOKED: (Kind.FAMILY, (Ground.IS_MEMBER,)),
    Act.STEER_TRAJECTORY: (Kind.FAMILY, (Ground.COORDINATES,)),
    Act.OFFER_TRANSFER: (Kind.FAMILY, (Ground.COORDINATES, Ground.LEADS_THE_TEAM)),
    Act.SPEAK_UP: (Kind.FAMILY, (Ground.IS_MEMBER,)),
    Act.ANSWER_FAMILY: (Kind.FAMILY, (Ground.COORDINATES, Ground.STANDS_IN)),
    Act.READ_FACTSHEET: (Kind.FACTSHEET, (Ground.INSPECTS,)),
    Act.DECIDE_FACTSHEET: (Kind.FACTSHEET, (Ground.INSPECTS,)),
    Act.READ_ROUND: (Kind.ROUND, (Ground.INSPECTS,)),
    Act.WORK_ON_ROUND: (Kind.ROUND, (Ground.INSPECTS,)),
    Act.ANSWER_INVITATION: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.ANSWER_TRANSFER: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.ANSWER_REQUEST: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.ADD_AT_THE_TABLE: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.SIGN_AGREEMENT: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.READ_CALENDAR: (Kind.LINK, (Ground.HOLDS_LINK,)),
    Act.CHOOSE_PASSWORD: (Kind.LINK, (Ground.HOLDS_LINK,)),
}


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
