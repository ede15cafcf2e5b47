# SPDX-License-Identifier: EUPL-1.2
"""Whose team a family belongs to when its coordinator leaves, moves or comes back."""

from datetime import date, timedelta

from ..drafts import LAST_MONTH, LONG_AGO, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Appointment
from ..towns import town


def _left_yesterday(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=YESTERDAY
    )
    return draft


def _works_at_haven(
    draft: Draft,
    starts_on: date,
    ends_on: date | None = None,
    *,
    serves: str = "town",
    role: str = "coordinator",
    withdrawn: bool = False,
) -> Draft:
    draft.add(
        "appointments",
        Appointment(
            draft.key("coordinator"),
            role,
            draft.key("haven"),
            draft.key(serves),
            starts_on,
            ends_on,
            withdrawn,
        ),
    )
    return draft


def the_coordinator_left(name: str) -> Draft:
    return _left_yesterday(name)


def the_coordinator_moved_to_another_team(name: str) -> Draft:
    return _works_at_haven(_left_yesterday(name), TODAY)


def the_coordinator_works_in_two_teams(name: str) -> Draft:
    return _works_at_haven(town(name), LAST_MONTH)


def the_coordinator_was_in_another_team_before(name: str) -> Draft:
    return _works_at_haven(_left_yesterday(name), LONG_AGO, LAST_MONTH)


def the_coordinator_left_the_other_team_later(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=LAST_MONTH
    )
    return _works_at_haven(draft, LONG_AGO, YESTERDAY)


def the_coordinator_left_two_teams_on_one_day(name: str) -> Draft:
    return _works_at_haven(_left_yesterday(name), LAST_MONTH, YESTERDAY)


def the_coordinator_left_and_comes_back_elsewhere(name: str) -> Draft:
    """Until that day comes the family stays in sight where the coordinator worked last."""
    return _works_at_haven(_left_yesterday(name), TOMORROW, TOMORROW + timedelta(days=90))


def the_coordinator_left_before_somebody_else_did(name: str) -> Draft:
    """A colleague of another team left later: that says nothing of the family's coordinator."""
    draft = town(name)
    for person, day in (("coordinator", LAST_MONTH), ("other_coach", YESTERDAY)):
        draft.change(
            "appointments", lambda one, person=person: one.person == draft.key(person), ends_on=day
        )
    return draft


def the_coordinator_left_and_works_for_the_neighbour(name: str) -> Draft:
    return _works_at_haven(_left_yesterday(name), TODAY, serves="neighbour")


def the_coordinator_left_work_for_the_neighbour_later(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=LAST_MONTH
    )
    return _works_at_haven(draft, LONG_AGO, YESTERDAY, serves="neighbour")


def the_coordinator_left_other_work_later(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=LAST_MONTH
    )
    return _works_at_haven(draft, LONG_AGO, YESTERDAY, role="referrer")


def the_coordinator_was_to_move_but_that_was_withdrawn(name: str) -> Draft:
    return _works_at_haven(town(name), TODAY, TODAY, withdrawn=True)


def the_coordinator_left_when_it_was_closed(name: str) -> Draft:
    draft = _left_yesterday(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def the_leader_leads_for_the_neighbour_now(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments",
        lambda one: one.person == draft.key("leader"),
        serves=draft.key("neighbour"),
    )
    return draft


def the_coordinator_leads_the_team_too(name: str) -> Draft:
    draft = town(name)
    draft.add(
        "appointments",
        Appointment(
            draft.key("coordinator"), "team_leader", draft.key("brug"), draft.key("town"), LONG_AGO
        ),
    )
    return draft
