# SPDX-License-Identifier: EUPL-1.2
"""Who may be appointed to what, and when such work may end."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# Roles by the value that is stored; the models import nothing from here, nor the other way round.
_ADMINISTRATOR = "administrator"
_INSPECTOR = "inspector"
# Who looks after the house, or over who looked, sees no family: not beside another role either.
_APART = frozenset({_ADMINISTRATOR, "privacy_officer"})

# A year that was typed wrong is caught; work that was agreed on a while ago is not.
_FAR = timedelta(days=366)

HOURS = range(1, 61)


@dataclass(frozen=True)
class AppointmentFacts:
    """What is known when somebody is to be appointed; roles by their stored value."""

    role: str
    organisation_belongs_here: bool
    is_oneself: bool
    roles_held: Collection[str]
    held_already: bool
    weekly_hours: int
    starts_on: date
    today: date


def obstacles_to_appointing(facts: AppointmentFacts) -> list[Obstacle]:
    """Return all that stands in the way of appointing somebody.

    Who administers, or reviews who looked, sees no family: nobody holds such a role beside another,
    and nobody appoints himself (BIO2: duties are kept apart).
    """
    others = set(facts.roles_held) - {facts.role}
    apart = bool(others & _APART) or (facts.role in _APART and bool(others))
    checks = (
        (facts.organisation_belongs_here, Obstacle("organisation_elsewhere", field="organisation")),
        (facts.role != _INSPECTOR, Obstacle("role_elsewhere", field="role")),
        (not facts.is_oneself, Obstacle("not_yourself")),
        (not apart, Obstacle("role_apart", field="role")),
        (not facts.held_already, Obstacle("appointed_already", field="role")),
        (facts.weekly_hours in HOURS, Obstacle("hours_of_a_week", field="weekly_hours")),
        (
            abs(facts.starts_on - facts.today) <= _FAR,
            Obstacle("starts_too_far_away", field="starts_on"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class EndingFacts:
    """What is known when work is to end; ``last_day`` None means: at once."""

    starts_on: date
    ends_on: date | None
    last_day: date | None
    last_administrator: bool
    today: date


def obstacles_to_ending(facts: EndingFacts) -> list[Obstacle]:
    """Return all that stands in the way of ending somebody's work."""
    if facts.ends_on is not None and facts.ends_on < facts.today:
        return [Obstacle("ended_already")]
    found = []
    if facts.last_administrator:
        found.append(Obstacle("last_administrator"))
    if facts.last_day is not None:
        if facts.last_day < facts.today:
            found.append(Obstacle("last_day_passed", field="last_day"))
        elif facts.last_day < facts.starts_on:
            found.append(Obstacle("ends_before_start", field="last_day"))
        elif facts.last_day - facts.today > _FAR * 5:
            found.append(Obstacle("ends_too_far_away", field="last_day"))
    return found


def closing_day(starts_on: date, today: date) -> tuple[date, bool]:
    """Return the last day of work that is closed at once, and whether it is withdrawn as a whole.

    The last day belongs to a period, so access is shut today by letting it end yesterday. Work that
    begins today or later has no yesterday: it is withdrawn.
    """
    if starts_on < today:
        return today - timedelta(days=1), False
    return starts_on, True
