# SPDX-License-Identifier: EUPL-1.2
"""Everybody who can have a ground has one; then work begins, ends, moves away or is taken back."""

from datetime import timedelta

from ..drafts import LAST_MONTH, NOW, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import DutyShift, Emergency, Escalation, StandIn
from ..towns import with_partner

_HOUR = timedelta(hours=1)


def everything_at_once(name: str) -> Draft:
    """Stood in for, on duty, escalated, in an emergency, and with a partner."""
    draft = with_partner(name)
    key = draft.key
    draft.add(
        "stand_ins",
        StandIn(key("coordinator"), key("colleague"), key("town"), LAST_MONTH, TOMORROW),
    )
    draft.add(
        "shifts",
        DutyShift(key("colleague"), key("brug"), key("town"), NOW - _HOUR, NOW + _HOUR),
    )
    draft.add(
        "emergencies",
        Emergency(key("other_coach"), key("family"), NOW - _HOUR, NOW + _HOUR),
        Emergency(key("desk"), key("family"), NOW - _HOUR, NOW + _HOUR),
    )
    draft.add("escalations", Escalation(key("trajectory")))
    return draft


def all_work_ends_today(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("appointments", ends_on=TODAY)
    return draft


def all_work_ended_yesterday(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("appointments", ends_on=YESTERDAY)
    return draft


def all_work_begins_today(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("appointments", starts_on=TODAY)
    return draft


def all_work_begins_tomorrow(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("appointments", starts_on=TOMORROW)
    return draft


def all_work_was_withdrawn(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("appointments", starts_on=TODAY, ends_on=TODAY, withdrawn=True)
    return draft


def everything_closed(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def everything_of_the_other_municipality(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change("families", municipality=draft.key("neighbour"))
    return draft


def everything_but_only_the_coordinator_left(name: str) -> Draft:
    draft = everything_at_once(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=YESTERDAY
    )
    return draft
