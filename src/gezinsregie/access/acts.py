# SPDX-License-Identifier: EUPL-1.2
"""The names of what people do here. Every page, command and action declares one of these."""

from enum import StrEnum


class SubjectKind(StrEnum):
    """What an act is done to."""

    ORGANISATION = "organisation"
    REFERRAL = "referral"
    FAMILY = "family"
    FACTSHEET = "factsheet"
    ROUND = "round"
    LINK = "link"


class Act(StrEnum):
    """What somebody does. The subject it is done to stands in ``subjects.SUBJECT_OF``."""

    # in one's own organisation
    SEARCH_FAMILIES = "search_families"
    REFER_FAMILY = "refer_family"
    WORK_THE_DESK = "work_the_desk"
    ENTER_REFERRAL = "enter_referral"
    WORK_AS_COORDINATOR = "work_as_coordinator"
    LEAD_THE_TEAM = "lead_the_team"
    ADMINISTER = "administer"
    READ_THE_LOG = "read_the_log"
    READ_PARTNERS = "read_partners"
    KEEP_PARTNERS = "keep_partners"
    READ_AGREEMENTS = "read_agreements"
    KEEP_AGREEMENTS = "keep_agreements"
    SWITCH_GROUNDS = "switch_grounds"
    WORK_AS_PARTNER = "work_as_partner"
    KEEP_ROSTER = "keep_roster"
    DIRECT_THE_PROCESS = "direct_the_process"
    OPEN_EMERGENCY = "open_emergency"
    REVIEW_ACCESS = "review_access"
    DECLARE_IN_ADVANCE = "declare_in_advance"
    SUPERVISE = "supervise"
    IMPORT_FACTSHEET = "import_factsheet"
    OPEN_ROUND = "open_round"
    FEED_INSIGHT = "feed_insight"
    REMIND_OF_RENEWAL = "remind_of_renewal"
    SEND_DIGEST = "send_digest"

    # a referral
    READ_REFERRAL = "read_referral"
    READ_ANSWER_TO_REFERRAL = "read_answer_to_referral"
    DECIDE_REFERRAL = "decide_referral"
    WITHDRAW_REFERRAL = "withdraw_referral"
    ANSWER_DESK = "answer_desk"

    # a family
    SEE_PROCESS = "see_process"
    READ_FAMILY = "read_family"
    READ_PLAN = "read_plan"
    READ_CONTACTS = "read_contacts"
    READ_MEASUREMENTS = "read_measurements"
    READ_FINAL_REPORT = "read_final_report"
    OPEN_TRAJECTORY = "open_trajectory"
    MOVE_PHASE = "move_phase"
    WRITE_PLAN = "write_plan"
    WRITE_CONTACT = "write_contact"
    MEASURE = "measure"
    READ_PRIVATE_WORDS = "read_private_words"
    KEEP_CONFERENCE = "keep_conference"
    READ_INVITATION = "read_invitation"
    CLOSE_TRAJECTORY = "close_trajectory"
    ASK_WHY = "ask_why"
    KNOW_OF_FAMILY = "know_of_family"
    READ_SHARED_PART = "read_shared_part"
    WRITE_SHARED_PART = "write_shared_part"
    KEEP_INVOLVEMENT = "keep_involvement"
    KEEP_CONSENT = "keep_consent"
    READ_SHARING = "read_sharing"
    SHARE_INFORMATION = "share_information"
    MAKE_SAFETY_EXCEPTION = "make_safety_exception"
    SECOND_READ = "second_read"
    WITHHOLD = "withhold"
    DECLARE_CONFLICT = "declare_conflict"
    RAISE_ESCALATION = "raise_escalation"
    READ_ESCALATION = "read_escalation"
    DECIDE_ESCALATION = "decide_escalation"
    DECIDE_BY_MANDATE = "decide_by_mandate"
    READ_OWN_FAMILY = "read_own_family"
    READ_WHO_LOOKED = "read_who_looked"
    STEER_TRAJECTORY = "steer_trajectory"
    OFFER_TRANSFER = "offer_transfer"
    SPEAK_UP = "speak_up"
    ANSWER_FAMILY = "answer_family"

    # a factsheet
    READ_FACTSHEET = "read_factsheet"
    DECIDE_FACTSHEET = "decide_factsheet"

    # a round of supervision
    READ_ROUND = "read_round"
    WORK_ON_ROUND = "work_on_round"

    # one mailed link
    ANSWER_INVITATION = "answer_invitation"
    ANSWER_TRANSFER = "answer_transfer"
    ANSWER_REQUEST = "answer_request"
    ADD_AT_THE_TABLE = "add_at_the_table"
    SIGN_AGREEMENT = "sign_agreement"
    READ_CALENDAR = "read_calendar"
    CHOOSE_PASSWORD = "choose_password"  # noqa: S105 - an act, not a secret
