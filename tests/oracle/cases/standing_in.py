# SPDX-License-Identifier: EUPL-1.2
"""Who stands in for a coordinator, and who is on duty tonight."""

from datetime import timedelta
from typing import Any

from ..drafts import LAST_MONTH, NOW, TODAY, TOMORROW, YESTERDAY, Draft
from ..facts import Appointment, DutyShift, StandIn
from ..towns import second_family, town

_HOUR = timedelta(hours=1)


def _stands_in(name: str, **changes: Any) -> Draft:
    draft = town(name)
    values = {
        "absent": "coordinator",
        "stand_in": "colleague",
        "serves": "town",
        **{field: word for field, word in changes.items() if isinstance(word, str)},
    }
    period = {field: day for field, day in changes.items() if not isinstance(day, str)}
    draft.add(
        "stand_ins",
        StandIn(
            **{field: draft.key(word) for field, word in values.items()},
            **{"starts_on": LAST_MONTH, "ends_on": TODAY, **period},
        ),
    )
    return draft


def somebody_stands_in(name: str) -> Draft:
    return _stands_in(name)


def somebody_stands_in_from_today(name: str) -> Draft:
    return _stands_in(name, starts_on=TODAY, ends_on=TOMORROW)


def standing_in_was_withdrawn(name: str) -> Draft:
    draft = _stands_in(name)
    draft.change("stand_ins", withdrawn=True)
    return draft


def stood_in_until_yesterday(name: str) -> Draft:
    return _stands_in(name, ends_on=YESTERDAY)


def stands_in_from_tomorrow(name: str) -> Draft:
    return _stands_in(name, starts_on=TOMORROW, ends_on=TOMORROW)


def stands_in_for_somebody_else(name: str) -> Draft:
    return _stands_in(name, absent="other_coach")


def stands_in_for_the_neighbour(name: str) -> Draft:
    return _stands_in(name, serves="neighbour")


def stands_in_from_another_organisation(name: str) -> Draft:
    return _stands_in(name, stand_in="other_coach")


def stands_in_without_that_work(name: str) -> Draft:
    """A stand-in is a coordinator for this town today: a team leader, or a neighbour's coach, is
    not."""
    draft = _stands_in(name, stand_in="leader")
    for person in ("elsewhere_coach", "partner"):
        draft.add(
            "stand_ins",
            StandIn(
                draft.key("coordinator"), draft.key(person), draft.key("town"), LAST_MONTH, TODAY
            ),
        )
    return draft


def stands_in_with_another_family(name: str) -> Draft:
    """Whose coordinator is absent too, but not of this one."""
    draft = _stands_in(name, absent="other_coach")
    return second_family(draft, "other_coach")


def stood_in_when_it_closed(name: str) -> Draft:
    draft = _stands_in(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft


def _on_duty(name: str, person: str = "colleague", **changes: Any) -> Draft:
    draft = town(name)
    values = {"starts_at": NOW - 4 * _HOUR, "ends_at": NOW + 4 * _HOUR, **changes}
    places = {
        field: draft.key(values.pop(field, word))
        for field, word in (("organisation", "brug"), ("serves", "town"))
    }
    draft.add("shifts", DutyShift(draft.key(person), **places, **values))
    return draft


def on_duty(name: str) -> Draft:
    return _on_duty(name)


def on_duty_from_this_moment(name: str) -> Draft:
    return _on_duty(name, starts_at=NOW)


def on_duty_until_this_moment(name: str) -> Draft:
    return _on_duty(name, ends_at=NOW)


def on_duty_until_an_hour_ago(name: str) -> Draft:
    return _on_duty(name, ends_at=NOW - _HOUR)


def on_duty_in_an_hour(name: str) -> Draft:
    return _on_duty(name, starts_at=NOW + _HOUR)


def duty_was_withdrawn(name: str) -> Draft:
    draft = _on_duty(name)
    draft.change("shifts", withdrawn=True)
    return draft


def on_duty_for_another_team(name: str) -> Draft:
    return _on_duty(name, "other_coach", organisation="haven")


def on_duty_where_one_does_not_work(name: str) -> Draft:
    return _on_duty(name, "other_coach")


def on_duty_for_the_neighbour(name: str) -> Draft:
    return _on_duty(name, serves="neighbour")


def on_duty_without_that_work(name: str) -> Draft:
    draft = _on_duty(name, "leader")
    [shift] = draft.all("shifts")
    for person in ("elsewhere_coach", "desk"):
        draft.add("shifts", DutyShift(draft.key(person), *list(vars(shift).values())[1:]))
    return draft


def on_duty_when_the_coordinator_has_left_the_team(name: str) -> Draft:
    draft = _on_duty(name)
    draft.change(
        "appointments",
        lambda one: one.person == draft.key("coordinator"),
        organisation=draft.key("haven"),
    )
    return draft


def on_duty_when_the_coordinator_has_left(name: str) -> Draft:
    draft = _on_duty(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), ends_on=YESTERDAY
    )
    return draft


def on_duty_when_the_coordinator_leads_there_now(name: str) -> Draft:
    """The coordinator of the family works in the team, but not as a coordinator any more."""
    draft = _on_duty(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("coordinator"), role="team_leader"
    )
    return draft


def on_duty_where_both_work_elsewhere_too(name: str) -> Draft:
    """On duty for De Haven, where neither works: that they work together at De Brug is no duty."""
    return _on_duty(name, organisation="haven")


def on_duty_after_work_there_ended(name: str) -> Draft:
    draft = _on_duty(name)
    draft.change(
        "appointments", lambda one: one.person == draft.key("colleague"), ends_on=YESTERDAY
    )
    draft.add(
        "appointments",
        Appointment(
            draft.key("colleague"), "coordinator", draft.key("haven"), draft.key("town"), TODAY
        ),
    )
    return draft


def on_duty_for_another_family(name: str) -> Draft:
    """The family of a colleague at De Haven is in that duty; this one is not."""
    draft = _on_duty(name, "other_coach", organisation="haven")
    return second_family(draft, "other_coach")


def on_duty_when_it_is_closed(name: str) -> Draft:
    draft = _on_duty(name)
    draft.change("trajectories", ended_on=YESTERDAY)
    return draft
