# SPDX-License-Identifier: EUPL-1.2
"""Who coordinates, or did; and families that nobody works with yet."""

from dataclasses import replace

from ..drafts import LAST_MONTH, LONG_AGO, TODAY, YESTERDAY, Draft
from ..facts import Appointment, Referral, Trajectory
from ..towns import APPROACH, town, with_partner


def under_way(name: str) -> Draft:
    return town(name)


def at_the_desk_only(name: str) -> Draft:
    return town(name, under_way=False)


def known_but_never_referred(name: str) -> Draft:
    return town(name, referred=False)


def closed(name: str) -> Draft:
    draft = town(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def closed_today(name: str) -> Draft:
    draft = town(name)
    draft.change("trajectories", ended_on=TODAY)
    return draft


def taken_over_by_a_colleague(name: str) -> Draft:
    draft = town(name)
    draft.change("trajectories", coordinator=draft.key("colleague"))
    return draft


def closed_and_begun_anew_elsewhere_in_town(name: str) -> Draft:
    """The first coordinator closed; a coach of another organisation works with the family now."""
    draft = town(name)
    key = draft.key
    draft.change("trajectories", ended_on=LAST_MONTH)
    draft.add(
        "referrals", Referral(key("second referral"), key("family"), key("school"), key("desk"))
    )
    draft.add(
        "trajectories",
        Trajectory(
            key("second trajectory"),
            key("family"),
            key("second referral"),
            key("other_coach"),
            APPROACH,
            LAST_MONTH,
        ),
    )
    return draft


def closed_with_a_partner(name: str) -> Draft:
    draft = with_partner(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def of_the_other_municipality(name: str) -> Draft:
    """The same family, but it is the neighbour's: our people have nothing to do with it."""
    draft = with_partner(name)
    draft.change("families", municipality=draft.key("neighbour"))
    return draft


def with_a_protected_address(name: str) -> Draft:
    draft = town(name)
    draft.change("families", address_protected=True)
    return draft


def the_referrer_works_for_another_now(name: str) -> Draft:
    draft = town(name)
    draft.change(
        "appointments",
        lambda one: one.person == draft.key("referrer"),
        organisation=draft.key("school"),
    )
    return draft


def the_referrer_refers_no_longer(name: str) -> Draft:
    """Another kind of work at the same organisation is not the work of a referrer."""
    draft = town(name)
    draft.change("appointments", lambda one: one.person == draft.key("referrer"), role="partner")
    return draft


def referred_by_a_colleague_of_the_referrer(name: str) -> Draft:
    draft = town(name)
    draft.change("referrals", referred_by=draft.key("other_partner"))
    return draft


def the_coordinator_has_other_work_only(name: str) -> Draft:
    """Named in the trajectory, but appointed as something else, and for the neighbour."""
    draft = town(name)
    mine = draft.key("coordinator")
    draft.change("appointments", lambda one: one.person == mine, serves=draft.key("neighbour"))
    draft.add(
        "appointments",
        Appointment(mine, "referrer", draft.key("police"), draft.key("town"), LONG_AGO),
    )
    return draft


def closed_by_somebody_with_other_work(name: str) -> Draft:
    draft = the_coordinator_has_other_work_only(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def another_family_is_coordinated(name: str) -> Draft:
    """A colleague coordinates, and once closed, a second family of this town: not this one."""
    draft = town(name)
    key = draft.key
    [family], [trajectory] = draft.all("families"), draft.all("trajectories")
    draft.add("families", replace(family, key=key("second family")))
    draft.add(
        "referrals",
        Referral(key("other referral"), key("second family"), key("police"), key("referrer")),
        Referral(key("old referral"), key("second family"), key("police"), key("referrer")),
    )
    second = replace(
        trajectory,
        key=key("other trajectory"),
        family=key("second family"),
        referral=key("other referral"),
        coordinator=key("other_coach"),
    )
    draft.add("trajectories", second)
    draft.add(
        "trajectories",
        replace(
            second,
            key=key("old trajectory"),
            referral=key("old referral"),
            coordinator=key("colleague"),
            ended_on=YESTERDAY,
        ),
    )
    return draft
