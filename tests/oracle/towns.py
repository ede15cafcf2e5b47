# SPDX-License-Identifier: EUPL-1.2
"""The town of every situation: the same people, each in one role, and one family."""

from dataclasses import replace
from datetime import date

from .drafts import CONSENT, LONG_AGO, TASK, Draft
from .facts import (
    Agreement,
    Appointment,
    Family,
    Inspected,
    Involvement,
    Member,
    Organisation,
    Party,
    Referral,
    Scope,
    Trajectory,
)

APPROACH = "itg-leeuwarden"

# Who works as what, where, and for whom. The neighbour's people work at the same organisations, so
# that nothing but the town they serve keeps them apart from this family.
WORK = {
    "desk": ("desk_worker", "town", "town"),
    "coordinator": ("coordinator", "brug", "town"),
    "colleague": ("coordinator", "brug", "town"),
    "other_coach": ("coordinator", "haven", "town"),
    "leader": ("team_leader", "brug", "town"),
    "other_leader": ("team_leader", "haven", "town"),
    "referrer": ("referrer", "police", "town"),
    "partner": ("partner", "school", "town"),
    "other_partner": ("partner", "police", "town"),
    "director": ("process_director", "town", "town"),
    "privacy": ("privacy_officer", "town", "town"),
    "administrator": ("administrator", "town", "town"),
    "inspector": ("inspector", "inspectorate", "inspectorate"),
    "elsewhere_desk": ("desk_worker", "neighbour", "neighbour"),
    "elsewhere_coach": ("coordinator", "brug", "neighbour"),
    "elsewhere_leader": ("team_leader", "brug", "neighbour"),
    "elsewhere_partner": ("partner", "school", "neighbour"),
    "elsewhere_director": ("process_director", "neighbour", "neighbour"),
}
# Members of the family who may have an account, and somebody with an account and no work at all.
OTHERS = ("parent", "other_parent", "child", "nobody")
ROLES = (*WORK, *OTHERS)


def town(name: str, *, referred: bool = True, under_way: bool = True) -> Draft:
    """Return a town with one family, referred and under way, and no partner in its plan yet."""
    draft = Draft(name)
    key = draft.key
    draft.add("people", *(key(role) for role in ROLES))
    draft.add(
        "organisations",
        Organisation(key("town"), "municipality"),
        Organisation(key("neighbour"), "municipality"),
        Organisation(key("inspectorate"), "inspectorate"),
        *(
            Organisation(key(one), "partner", key("town"))
            for one in ("brug", "haven", "police", "school")
        ),
    )
    draft.add(
        "appointments",
        *(
            Appointment(key(person), role, key(at), key(serves), LONG_AGO)
            for person, (role, at, serves) in WORK.items()
        ),
    )
    draft.add("families", Family(key("family"), key("town")))
    draft.add(
        "members",
        Member(key("mother"), key("family"), "parent", date(1988, 5, 2)),
        Member(key("father"), key("family"), "parent", date(1985, 11, 20)),
        Member(key("daughter"), key("family"), "child", date(2012, 6, 1)),
        Member(key("son"), key("family"), "child", date(2019, 1, 7)),
    )
    draft.add(
        "inspected",
        *(Inspected(key(kind), key("inspectorate"), kind) for kind in ("round", "factsheet")),
    )
    if referred:
        draft.add(
            "referrals",
            Referral(key("referral"), key("family"), key("police"), key("referrer")),
        )
    if referred and under_way:
        draft.add(
            "trajectories",
            Trajectory(
                key("trajectory"),
                key("family"),
                key("referral"),
                key("coordinator"),
                APPROACH,
                LONG_AGO,
            ),
        )
    return draft


def with_partner(name: str) -> Draft:
    """Return a town in which the school is in the plan, bound by a covenant that it signed, and
    one thing may be shared with it: finances of the whole family, to coordinate, by law."""
    draft = town(name)
    key = draft.key
    draft.add("agreements", Agreement(key("covenant"), key("town"), "covenant"))
    draft.add(
        "parties",
        Party(key("covenant"), key("school"), seen_on=LONG_AGO, signed_on=LONG_AGO),
        Party(key("covenant"), key("police"), seen_on=LONG_AGO, signed_on=LONG_AGO),
    )
    draft.add(
        "involvements",
        Involvement(key("involvement"), key("trajectory"), key("school"), key("partner"), LONG_AGO),
    )
    draft.add(
        "scopes",
        Scope(key("scope"), key("involvement"), "finances", "coordination", TASK, LONG_AGO),
    )
    return draft


def by_consent(name: str) -> Draft:
    """Return the same town, where what may be shared needs the consent of who is asked."""
    draft = with_partner(name)
    draft.change("scopes", legal_ground=CONSENT)
    return draft


def second_family(draft: Draft, coordinator: str) -> Draft:
    """Add another family of this town to a draft, under way with this coordinator."""
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
            coordinator=key(coordinator),
        ),
    )
    return draft
