# SPDX-License-Identifier: EUPL-1.2
"""What each ground allows. This page is the whole of it; a privacy officer can read it.

Everything that is not written here is denied. The law opens; agreements and consent only narrow.
"""

from collections.abc import Mapping
from types import MappingProxyType

from .acts import Act, SubjectKind
from .grounds import Ground

SUBJECT_OF: Mapping[Act, SubjectKind] = MappingProxyType(
    {
        Act.SEARCH_FAMILIES: SubjectKind.ORGANISATION,
        Act.REFER_FAMILY: SubjectKind.ORGANISATION,
        Act.WORK_THE_DESK: SubjectKind.ORGANISATION,
        Act.WORK_AS_COORDINATOR: SubjectKind.ORGANISATION,
        Act.LEAD_THE_TEAM: SubjectKind.ORGANISATION,
        Act.ADMINISTER: SubjectKind.ORGANISATION,
        Act.READ_THE_LOG: SubjectKind.ORGANISATION,
        Act.READ_AGREEMENTS: SubjectKind.ORGANISATION,
        Act.KEEP_AGREEMENTS: SubjectKind.ORGANISATION,
        Act.SUPERVISE: SubjectKind.ORGANISATION,
        Act.IMPORT_FACTSHEET: SubjectKind.ORGANISATION,
        Act.OPEN_ROUND: SubjectKind.ORGANISATION,
        Act.FEED_INSIGHT: SubjectKind.ORGANISATION,
        Act.READ_REFERRAL: SubjectKind.REFERRAL,
        Act.READ_ANSWER_TO_REFERRAL: SubjectKind.REFERRAL,
        Act.DECIDE_REFERRAL: SubjectKind.REFERRAL,
        Act.SEE_PROCESS: SubjectKind.FAMILY,
        Act.READ_FAMILY: SubjectKind.FAMILY,
        Act.READ_PLAN: SubjectKind.FAMILY,
        Act.READ_CONTACTS: SubjectKind.FAMILY,
        Act.READ_MEASUREMENTS: SubjectKind.FAMILY,
        Act.READ_FINAL_REPORT: SubjectKind.FAMILY,
        Act.OPEN_TRAJECTORY: SubjectKind.FAMILY,
        Act.MOVE_PHASE: SubjectKind.FAMILY,
        Act.WRITE_PLAN: SubjectKind.FAMILY,
        Act.WRITE_CONTACT: SubjectKind.FAMILY,
        Act.MEASURE: SubjectKind.FAMILY,
        Act.CLOSE_TRAJECTORY: SubjectKind.FAMILY,
        Act.READ_FACTSHEET: SubjectKind.FACTSHEET,
        Act.DECIDE_FACTSHEET: SubjectKind.FACTSHEET,
        Act.READ_ROUND: SubjectKind.ROUND,
        Act.WORK_ON_ROUND: SubjectKind.ROUND,
        Act.ANSWER_REQUEST: SubjectKind.LINK,
        Act.ADD_AT_THE_TABLE: SubjectKind.LINK,
        Act.SIGN_AGREEMENT: SubjectKind.LINK,
    }
)

_READ_THE_WHOLE_FAMILY = frozenset(
    {
        Act.SEE_PROCESS,
        Act.READ_FAMILY,
        Act.READ_PLAN,
        Act.READ_CONTACTS,
        Act.READ_MEASUREMENTS,
    }
)

POLICY: Mapping[Ground, frozenset[Act]] = MappingProxyType(
    {
        # Who searches finds what the grounds below open, and nothing else.
        Ground.REFERS_FOR: frozenset({Act.REFER_FAMILY, Act.SEARCH_FAMILIES}),
        Ground.DESK_OF: frozenset({Act.WORK_THE_DESK, Act.SEARCH_FAMILIES, Act.READ_AGREEMENTS}),
        Ground.COORDINATOR_OF: frozenset(
            {Act.WORK_AS_COORDINATOR, Act.SEARCH_FAMILIES, Act.READ_AGREEMENTS}
        ),
        Ground.TEAM_LEADER_OF: frozenset(
            {Act.LEAD_THE_TEAM, Act.SEARCH_FAMILIES, Act.READ_AGREEMENTS}
        ),
        Ground.ADMINISTRATOR_OF: frozenset(
            {Act.ADMINISTER, Act.READ_THE_LOG, Act.READ_AGREEMENTS, Act.KEEP_AGREEMENTS}
        ),
        Ground.INSPECTOR_OF: frozenset({Act.SUPERVISE, Act.IMPORT_FACTSHEET, Act.OPEN_ROUND}),
        # The referrer reads back what it sent and what was answered; never the work that followed.
        Ground.REFERRED_IT: frozenset({Act.READ_ANSWER_TO_REFERRAL}),
        # The desk weighs the referral and puts a coordinator in; the plan is none of its business.
        Ground.WORKS_THE_DESK: frozenset(
            {
                Act.READ_REFERRAL,
                Act.READ_ANSWER_TO_REFERRAL,
                Act.DECIDE_REFERRAL,
                Act.OPEN_TRAJECTORY,
            }
        ),
        Ground.COORDINATES: _READ_THE_WHOLE_FAMILY
        | {
            Act.MOVE_PHASE,
            Act.WRITE_PLAN,
            Act.WRITE_CONTACT,
            Act.MEASURE,
            Act.CLOSE_TRAJECTORY,
        },
        # After closing the file is read, no longer written.
        Ground.COORDINATED: _READ_THE_WHOLE_FAMILY | {Act.READ_FINAL_REPORT},
        # A team leader answers for quality from the process: phase, term, hours; no contents.
        Ground.LEADS_THE_TEAM: frozenset({Act.SEE_PROCESS}),
        Ground.INSPECTS: frozenset(
            {Act.READ_FACTSHEET, Act.DECIDE_FACTSHEET, Act.READ_ROUND, Act.WORK_ON_ROUND}
        ),
        # Somebody without an account, for the one thing that the link was mailed for: its kind says
        # which of these it is (correspondence/models.py).
        Ground.HOLDS_LINK: frozenset(
            {Act.ANSWER_REQUEST, Act.ADD_AT_THE_TABLE, Act.SIGN_AGREEMENT}
        ),
        # The terminal of the installation: figures and published documents, never a family.
        Ground.A_NAMED_JOB: frozenset({Act.IMPORT_FACTSHEET, Act.FEED_INSIGHT}),
    }
)


def grounds_for(act: Act) -> tuple[Ground, ...]:
    """Return the grounds that allow ``act``, in the order in which they are written above."""
    return tuple(ground for ground, acts in POLICY.items() if act in acts)
