# SPDX-License-Identifier: EUPL-1.2
"""What a contact must be to be written down, and how often the coach reached out."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from types import MappingProxyType

from gezinsregie.approaches.course import VisitPromise
from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class ContactFacts:
    """What is to be written down; ``happened_at`` and ``now`` aware, ``started_on`` local."""

    kind: str
    place: str
    outcome: str
    happened_at: datetime
    happened_on: date
    members: int
    members_of_the_family: int
    started_on: date
    now: datetime
    trajectory_closed: bool


def obstacles_to_recording(facts: ContactFacts) -> list[Obstacle]:
    """Return why a contact cannot be written down as it stands."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.members > 0, Obstacle("with_nobody", field="members")),
        (
            facts.members == facts.members_of_the_family,
            Obstacle("not_of_this_family", field="members"),
        ),
        (facts.happened_at <= facts.now, Obstacle("in_the_future", field="happened_on")),
        (
            facts.happened_on >= facts.started_on,
            Obstacle("before_the_trajectory", field="happened_on"),
        ),
        (
            not (facts.kind == "visit" and facts.place == "distance"),
            Obstacle("visit_is_somewhere", field="place"),
        ),
        (
            not (facts.kind == "message" and facts.outcome != "took_place"),
            Obstacle("message_took_place", field="outcome"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_correcting(*, own: bool, coordinates: bool) -> list[Obstacle]:
    """Return why somebody cannot correct a contact: it is for who wrote it, and for who does the
    coordinator's work."""
    return [] if own or coordinates else [Obstacle("not_your_contact")]


def obstacles_to_leaving_out(
    *, told_in_private: Collection[int], members: Collection[int]
) -> list[Obstacle]:
    """Return why somebody cannot be left out of a contact: who told something in private then was
    there."""
    missing = set(told_in_private) - set(members)
    return [Obstacle("told_in_private", field="members")] if missing else []


def visits_a_week(visits: Sequence[date], first_day: date, last_day: date) -> float:
    """Return the visits per week between two days, both included; part of a week counts as such."""
    days = (last_day - first_day).days + 1
    if days <= 0:
        return 0.0
    inside = sum(first_day <= day <= last_day for day in visits)
    return inside * 7 / max(days, 7)


def share_outside_office(places: Sequence[str]) -> float | None:
    """Return which share (0 to 1) of visits was where the family is, None without visits."""
    visits = [place for place in places if place != "distance"]
    if not visits:
        return None
    return sum(place != "office" for place in visits) / len(visits)


@dataclass(frozen=True)
class Week:
    """Seven days from a Monday, with the visits and the other contacts in them.

    ``promised``: how many visits the approach promises in it, None where it promises nothing.
    """

    begins_on: date
    visits: int
    others: int
    promised: int | None = None

    @property
    def falls_short(self) -> bool:
        return self.promised is not None and self.visits < self.promised


@dataclass(frozen=True)
class PromisedTime:
    """Days, both included, in which a phase promises visits."""

    promise: VisitPromise
    first_day: date
    last_day: date


def promised_by_week(
    times: Sequence[PromisedTime], paused: Sequence[tuple[date, date]]
) -> dict[date, int]:
    """Return by Monday how many visits were promised, whole ones only (VIG-L5).

    Days of a pause (both included) promise nothing, nor do weeks of which too little lies in a
    phase that promises: they are left out.
    """
    promised: dict[date, Fraction] = {}
    for time in times:
        days = (time.last_day - time.first_day).days + 1
        for day in (time.first_day + timedelta(days=number) for number in range(days)):
            if not any(first <= day <= last for first, last in paused):
                monday = day - timedelta(days=day.weekday())
                promised[monday] = promised.get(monday, Fraction()) + time.promise.on(day)
    return {monday: int(visits) for monday, visits in promised.items() if visits >= 1}


def by_week(
    contacts: Sequence[tuple[date, bool]],
    first_day: date,
    last_day: date,
    *,
    at_most: int,
    promised: Mapping[date, int] = MappingProxyType({}),
) -> list[Week]:
    """Return the last ``at_most`` weeks between two days, oldest first, empty ones included.

    Each contact is its day and whether it was a visit; ``promised`` is that of
    ``promised_by_week``. What lies outside these weeks is left out.
    """
    last_monday = last_day - timedelta(days=last_day.weekday())
    first_monday = first_day - timedelta(days=first_day.weekday())
    weeks = min(at_most, (last_monday - first_monday).days // 7 + 1)
    mondays = [last_monday - timedelta(weeks=back) for back in reversed(range(weeks))]
    visits = dict.fromkeys(mondays, 0)
    others = dict.fromkeys(mondays, 0)
    for day, is_visit in contacts:
        monday = day - timedelta(days=day.weekday())
        if monday in visits:
            (visits if is_visit else others)[monday] += 1
    return [
        Week(monday, visits[monday], others[monday], promised.get(monday)) for monday in mondays
    ]
