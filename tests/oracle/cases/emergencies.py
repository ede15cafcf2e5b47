# SPDX-License-Identifier: EUPL-1.2
"""Emergency access, and cases that went up to the process director."""

from dataclasses import replace
from datetime import datetime, timedelta

from ..drafts import LAST_MONTH, NOW, TODAY, YESTERDAY, Draft
from ..facts import Emergency, Escalation, Referral, Trajectory
from ..towns import APPROACH, ROLES, town

_HOUR = timedelta(hours=1)


def _opened(
    name: str, *people: str, opened_at: datetime = NOW - _HOUR, closes_at: datetime = NOW + _HOUR
) -> Draft:
    draft = town(name)
    for person in people or ("desk", "other_coach", "other_leader"):
        draft.add(
            "emergencies", Emergency(draft.key(person), draft.key("family"), opened_at, closes_at)
        )
    return draft


def emergency_open(name: str) -> Draft:
    return _opened(name)


def emergency_opened_this_moment(name: str) -> Draft:
    return _opened(name, opened_at=NOW)


def emergency_closes_this_moment(name: str) -> Draft:
    return _opened(name, closes_at=NOW)


def emergency_lapsed(name: str) -> Draft:
    return _opened(name, opened_at=NOW - 5 * _HOUR, closes_at=NOW - _HOUR)


def emergency_not_open_yet(name: str) -> Draft:
    return _opened(name, opened_at=NOW + _HOUR, closes_at=NOW + 5 * _HOUR)


def emergency_opened_by_everybody(name: str) -> Draft:
    """It holds for who works here as desk worker, coordinator or team leader, and nobody else."""
    return _opened(name, *ROLES)


def emergency_by_somebody_whose_work_ended(name: str) -> Draft:
    draft = _opened(name)
    draft.change("appointments", ends_on=YESTERDAY)
    return draft


def emergency_with_another_family(name: str) -> Draft:
    draft = _opened(name)
    [family] = draft.all("families")
    draft.add("families", replace(family, key=draft.key("second family")))
    draft.change("emergencies", family=draft.key("second family"))
    return draft


def emergency_with_a_closed_family(name: str) -> Draft:
    draft = _opened(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def emergency_with_a_family_at_the_desk(name: str) -> Draft:
    draft = town(name, under_way=False)
    draft.add(
        "emergencies",
        Emergency(draft.key("other_coach"), draft.key("family"), NOW - _HOUR, NOW + _HOUR),
    )
    return draft


def _escalated(name: str, closed_how: str = "") -> Draft:
    draft = town(name)
    draft.add(
        "escalations",
        Escalation(draft.key("trajectory"), TODAY if closed_how else None, closed_how),
    )
    return draft


def escalation_open(name: str) -> Draft:
    return _escalated(name)


def escalation_decided(name: str) -> Draft:
    return _escalated(name, "decided")


def escalation_sent_back(name: str) -> Draft:
    return _escalated(name, "sent_back")


def escalation_decided_and_another_open(name: str) -> Draft:
    draft = _escalated(name, "decided")
    draft.add("escalations", Escalation(draft.key("trajectory")))
    return draft


def escalation_open_in_a_closed_trajectory(name: str) -> Draft:
    draft = _escalated(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def escalation_open_in_the_trajectory_before(name: str) -> Draft:
    draft = _escalated(name)
    key = draft.key
    draft.change("trajectories", ended_on=LAST_MONTH)
    draft.add(
        "referrals", Referral(key("second referral"), key("family"), key("police"), key("desk"))
    )
    draft.add(
        "trajectories",
        Trajectory(
            key("second trajectory"),
            key("family"),
            key("second referral"),
            key("colleague"),
            APPROACH,
            LAST_MONTH,
        ),
    )
    return draft


def escalation_open_with_another_family(name: str) -> Draft:
    draft = _escalated(name)
    key = draft.key
    [family], [trajectory] = draft.all("families"), draft.all("trajectories")
    draft.add("families", replace(family, key=key("second family")))
    draft.add(
        "referrals",
        Referral(key("second referral"), key("second family"), key("police"), key("desk")),
    )
    draft.add(
        "trajectories",
        replace(
            trajectory,
            key=key("second trajectory"),
            family=key("second family"),
            referral=key("second referral"),
        ),
    )
    draft.change("escalations", trajectory=key("second trajectory"))
    return draft
