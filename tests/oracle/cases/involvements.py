# SPDX-License-Identifier: EUPL-1.2
"""A partner in the plan of a family: since when, for whom, with what to share."""

from dataclasses import replace
from typing import Any

from ..drafts import LAST_MONTH, LONG_AGO, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Appointment, Referral, Trajectory
from ..towns import APPROACH, with_partner


def _involved(name: str, **changes: Any) -> Draft:
    draft = with_partner(name)
    draft.change("involvements", **changes)
    return draft


def involvement_ended_yesterday(name: str) -> Draft:
    return _involved(name, ends_on=YESTERDAY)


def involvement_ends_today(name: str) -> Draft:
    return _involved(name, ends_on=TODAY)


def involvement_stopped_on_its_first_day(name: str) -> Draft:
    """Its last day belongs to it; that it was stopped at once is said apart. What may be shared
    was not stopped by itself."""
    return _involved(name, starts_on=TODAY, ends_on=TODAY, withdrawn=True)


def involvement_stopped_and_begun_again(name: str) -> Draft:
    draft = involvement_stopped_on_its_first_day(name)
    [stopped] = draft.all("involvements")
    [scope] = draft.all("scopes")
    again = draft.key("involved again")
    draft.add("involvements", replace(stopped, key=again, ends_on=None, withdrawn=False))
    draft.add("scopes", replace(scope, key=draft.key("scope again"), involvement=again))
    return draft


def involvement_begins_tomorrow(name: str) -> Draft:
    return _involved(name, starts_on=TOMORROW)


def involvement_of_somebody_else_of_the_partner(name: str) -> Draft:
    """Another professional of the same school is in the plan; ours is not."""
    draft = with_partner(name)
    other = draft.key("other_partner")
    draft.change("appointments", lambda one: one.person == other, organisation=draft.key("school"))
    draft.change("involvements", professional=other)
    return draft


def involvement_of_somebody_without_an_account(name: str) -> Draft:
    return _involved(name, professional="")


def involved_for_an_organisation_one_does_not_work_for(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("involvements", organisation=draft.key("police"))
    return draft


def involved_with_other_work_at_the_partner(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("appointments", lambda one: one.person == draft.key("partner"), role="referrer")
    return draft


def involved_but_serving_the_neighbour(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("involvements", professional=draft.key("elsewhere_partner"))
    return draft


def involved_by_half_each(name: str) -> Draft:
    """Works as a partner for this town elsewhere, and at the school for the neighbour."""
    draft = with_partner(name)
    mine = draft.key("partner")
    draft.change("appointments", lambda one: one.person == mine, organisation=draft.key("haven"))
    draft.add(
        "appointments",
        Appointment(mine, "partner", draft.key("school"), draft.key("neighbour"), LONG_AGO),
    )
    return draft


def involved_in_the_trajectory_before(name: str) -> Draft:
    draft = with_partner(name)
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


def involved_with_another_family(name: str) -> Draft:
    """Two families; the school and a process director have to do with the second alone."""
    draft = with_partner(name)
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
            coordinator=key("other_coach"),
        ),
    )
    draft.change("involvements", trajectory=key("second trajectory"))
    return draft


def nothing_to_share_written_down(name: str) -> Draft:
    draft = with_partner(name)
    draft.leave_out("scopes")
    return draft


def _scoped(name: str, **changes: Any) -> Draft:
    draft = with_partner(name)
    draft.change("scopes", **changes)
    return draft


def scope_ended_yesterday(name: str) -> Draft:
    return _scoped(name, ends_on=YESTERDAY)


def scope_ends_today(name: str) -> Draft:
    return _scoped(name, ends_on=TODAY)


def scope_stopped_on_its_first_day(name: str) -> Draft:
    """Its last day belongs to it; that it was shut at once is said apart."""
    return _scoped(name, starts_on=TODAY, ends_on=TODAY, withdrawn=True)


def scope_begins_tomorrow(name: str) -> Draft:
    return _scoped(name, starts_on=TOMORROW)


def scope_of_one_member(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("scopes", member=draft.key("daughter"))
    return draft


def scope_of_another_partner(name: str) -> Draft:
    """Police and school are both in the plan; only with the police something may be shared."""
    draft = with_partner(name)
    key = draft.key
    [mine] = draft.all("involvements")
    draft.add(
        "involvements",
        replace(
            mine,
            key=key("police involved"),
            organisation=key("police"),
            professional=key("other_partner"),
        ),
    )
    draft.change("scopes", involvement=key("police involved"))
    return draft


def two_scopes_one_open(name: str) -> Draft:
    draft = with_partner(name)
    [scope] = draft.all("scopes")
    draft.add(
        "scopes",
        replace(scope, key=draft.key("second scope"), domain="safety", ends_on=YESTERDAY),
    )
    return draft
