# SPDX-License-Identifier: EUPL-1.2
"""What each ground allows. This page is the whole of it; a privacy officer can read it.

Everything that is not written here is denied. The law opens; agreements and consent only narrow.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from .acts import Act
from .grounds import Ground

_READ_THE_WHOLE_FAMILY = frozenset(
    {
        Act.SEE_PROCESS,
        Act.READ_FAMILY,
        Act.READ_PLAN,
        Act.READ_CONTACTS,
        Act.READ_MEASUREMENTS,
        Act.ASK_WHY,
    }
)

# What whoever does the coordinator's work does, the coordinator or who stands in.
_COORDINATE = _READ_THE_WHOLE_FAMILY | {
    Act.WRITE_PLAN,
    Act.WRITE_CONTACT,
    # Of the words themselves who heard them, or keeps them as the coordinator of then, alone.
    Act.READ_PRIVATE_WORDS,
    Act.MEASURE,
    Act.KEEP_CONFERENCE,
    Act.KEEP_INVOLVEMENT,
    Act.KEEP_CONSENT,
    Act.READ_SHARING,
    Act.SHARE_INFORMATION,
    Act.MAKE_SAFETY_EXCEPTION,
    Act.WITHHOLD,
    Act.DECLARE_CONFLICT,
    Act.RAISE_ESCALATION,
    Act.READ_ESCALATION,
    # What a member sends from the own page is for whoever does this work, and for nobody else.
    Act.ANSWER_FAMILY,
}

POLICY: Mapping[Ground, frozenset[Act]] = MappingProxyType(
    {
        # Who searches finds what the grounds below open, and nothing else.
        Ground.REFERS_FOR: frozenset({Act.REFER_FAMILY, Act.SEARCH_FAMILIES, Act.READ_PARTNERS}),
        Ground.PARTNER_OF: frozenset(
            {
                Act.WORK_AS_PARTNER,
                Act.SEARCH_FAMILIES,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.DECLARE_IN_ADVANCE,
            }
        ),
        Ground.DESK_OF: frozenset(
            {
                Act.WORK_THE_DESK,
                Act.ENTER_REFERRAL,
                Act.SEARCH_FAMILIES,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.OPEN_EMERGENCY,
                Act.DECLARE_IN_ADVANCE,
            }
        ),
        Ground.COORDINATOR_OF: frozenset(
            {
                Act.WORK_AS_COORDINATOR,
                Act.SEARCH_FAMILIES,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.OPEN_EMERGENCY,
                Act.DECLARE_IN_ADVANCE,
            }
        ),
        Ground.TEAM_LEADER_OF: frozenset(
            {
                Act.LEAD_THE_TEAM,
                Act.KEEP_ROSTER,
                Act.SEARCH_FAMILIES,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.OPEN_EMERGENCY,
                Act.DECLARE_IN_ADVANCE,
            }
        ),
        Ground.PROCESS_DIRECTOR_OF: frozenset(
            {
                Act.DIRECT_THE_PROCESS,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.DECLARE_IN_ADVANCE,
            }
        ),
        # Watches who looks and on what ground; never sees a family.
        Ground.PRIVACY_OFFICER_OF: frozenset(
            {
                Act.REVIEW_ACCESS,
                Act.READ_THE_LOG,
                Act.READ_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.SWITCH_GROUNDS,
            }
        ),
        Ground.ADMINISTRATOR_OF: frozenset(
            {
                Act.ADMINISTER,
                Act.READ_THE_LOG,
                Act.READ_PARTNERS,
                Act.KEEP_PARTNERS,
                Act.READ_AGREEMENTS,
                Act.KEEP_AGREEMENTS,
            }
        ),
        Ground.INSPECTOR_OF: frozenset({Act.SUPERVISE, Act.IMPORT_FACTSHEET, Act.OPEN_ROUND}),
        # The referrer reads back what it sent and what was answered, and answers what the desk
        # asks; never the work that followed.
        Ground.REFERRED_IT: frozenset(
            {Act.READ_ANSWER_TO_REFERRAL, Act.ANSWER_DESK, Act.WITHDRAW_REFERRAL}
        ),
        Ground.COORDINATES: _COORDINATE
        | {
            Act.MOVE_PHASE,
            Act.STEER_TRAJECTORY,
            Act.OFFER_TRANSFER,
            Act.CLOSE_TRAJECTORY,
            Act.DECIDE_BY_MANDATE,
        },
        # Who stands in keeps the work going; its turns are left to the coordinator.
        Ground.STANDS_IN: _COORDINATE,
        # Tonight's crisis: read, go there, and write down what was done.
        Ground.ON_DUTY: _READ_THE_WHOLE_FAMILY
        | {Act.WRITE_CONTACT, Act.READ_PRIVATE_WORDS, Act.DECLARE_CONFLICT},
        Ground.EMERGENCY: _READ_THE_WHOLE_FAMILY | {Act.WRITE_CONTACT, Act.READ_PRIVATE_WORDS},
        # After closing the file is read, no longer written.
        Ground.COORDINATED: _READ_THE_WHOLE_FAMILY
        | {Act.READ_FINAL_REPORT, Act.READ_PRIVATE_WORDS},
        # A team leader answers for quality from the process: phase, term, hours; no contents. The
        # one content is an exception to consent, which takes a second reader.
        # When a coordinator left, somebody must be able to hand the family on, unread.
        Ground.LEADS_THE_TEAM: frozenset(
            {
                Act.SEE_PROCESS,
                Act.ASK_WHY,
                Act.SECOND_READ,
                Act.DECLARE_CONFLICT,
                Act.OFFER_TRANSFER,
            }
        ),
        Ground.DIRECTS_THE_PROCESS: frozenset(
            {
                Act.SEE_PROCESS,
                Act.READ_ESCALATION,
                Act.DECIDE_ESCALATION,
                Act.DECIDE_BY_MANDATE,
                Act.ASK_WHY,
                Act.DECLARE_CONFLICT,
            }
        ),
        # "What" and "that" are different acts: of a partner to whom nothing is open just now, it is
        # known that it helps and who coordinates.
        Ground.PARTNER_INFORMED: frozenset(
            {
                Act.KNOW_OF_FAMILY,
                Act.READ_INVITATION,
                Act.READ_SHARED_PART,
                Act.WRITE_SHARED_PART,
                Act.ASK_WHY,
                Act.DECLARE_CONFLICT,
            }
        ),
        Ground.PARTNER_INVOLVED: frozenset(
            {Act.KNOW_OF_FAMILY, Act.READ_INVITATION, Act.ASK_WHY, Act.DECLARE_CONFLICT}
        ),
        Ground.IS_MEMBER: frozenset(
            {Act.READ_OWN_FAMILY, Act.READ_WHO_LOOKED, Act.SPEAK_UP, Act.ASK_WHY}
        ),
        # The desk weighs the referral and puts a coordinator in; the plan is none of its business.
        Ground.WORKS_THE_DESK: frozenset(
            {
                Act.READ_REFERRAL,
                Act.READ_ANSWER_TO_REFERRAL,
                Act.DECIDE_REFERRAL,
                Act.WITHDRAW_REFERRAL,
                Act.OPEN_TRAJECTORY,
                Act.ASK_WHY,
            }
        ),
        Ground.INSPECTS: frozenset(
            {Act.READ_FACTSHEET, Act.DECIDE_FACTSHEET, Act.READ_ROUND, Act.WORK_ON_ROUND}
        ),
        # Somebody without an account, for the one thing that the link was mailed for: its kind says
        # which of these it is (correspondence/models.py).
        Ground.HOLDS_LINK: frozenset(
            {
                Act.ANSWER_REQUEST,
                Act.ANSWER_INVITATION,
                Act.ANSWER_TRANSFER,
                Act.ADD_AT_THE_TABLE,
                Act.SIGN_AGREEMENT,
                Act.READ_CALENDAR,
                Act.CHOOSE_PASSWORD,
            }
        ),
        # The terminal of the installation: figures, published documents, the ends of
        # agreements and counts of the day, never a family.
        Ground.A_NAMED_JOB: frozenset(
            {Act.IMPORT_FACTSHEET, Act.FEED_INSIGHT, Act.REMIND_OF_RENEWAL, Act.SEND_DIGEST}
        ),
    }
)


@cache
def grounds_for(act: Act) -> tuple[Ground, ...]:
    """Return the grounds that allow ``act``, in the order in which they are written above."""
    return tuple(ground for ground, acts in POLICY.items() if act in acts)
