# SPDX-License-Identifier: EUPL-1.2
"""Who can stand in for whom, and who can be on duty when."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# A year that was typed wrong is caught; leave that was planned long ahead is not.
_FAR = timedelta(days=366)
# Longer than a weekend nobody is on duty without a break. Our own choice; no source gives it.
LONGEST_SHIFT = timedelta(hours=72)


@dataclass(frozen=True)
class StandInFacts:
    """A stand-in that is to be planned; people by any key."""

    absent: object
    stand_in: object
    team: Collection[object]
    starts_on: date
    ends_on: date
    planned_already: bool
    today: date


def obstacles_to_standing_in(facts: StandInFacts) -> list[Obstacle]:
    """Return all reasons why this cannot be planned."""
    found = []
    if facts.absent not in facts.team:
        found.append(Obstacle("not_of_the_team", field="absent"))
    if facts.stand_in not in facts.team:
        found.append(Obstacle("not_of_the_team", field="stand_in"))
    if facts.absent == facts.stand_in:
        found.append(Obstacle("not_for_oneself", field="stand_in"))
    if facts.ends_on < facts.starts_on:
        found.append(Obstacle("ends_before_start", field="ends_on"))
    elif facts.ends_on < facts.today:
        found.append(Obstacle("over_already", field="ends_on"))
    elif facts.ends_on - facts.today > _FAR:
        found.append(Obstacle("too_far_away", field="ends_on"))
    if facts.planned_already:
        found.append(Obstacle("planned_already", field="stand_in"))
    return found


@dataclass(frozen=True)
class DutyFacts:
    """A shift that is to be planned; ``busy``: this person is on duty then already."""

    user: object
    team: Collection[object]
    starts_at: datetime
    ends_at: datetime
    busy: bool
    now: datetime


def obstacles_to_duty(facts: DutyFacts) -> list[Obstacle]:
    """Return all reasons why this shift cannot be planned."""
    found = []
    if facts.user not in facts.team:
        found.append(Obstacle("not_of_the_team", field="user"))
    if facts.ends_at <= facts.starts_at:
        found.append(Obstacle("ends_before_start", field="until"))
    elif facts.ends_at <= facts.now:
        found.append(Obstacle("over_already", field="starts_on"))
    elif facts.ends_at - facts.starts_at > LONGEST_SHIFT:
        found.append(Obstacle("too_long", field="until"))
    if facts.starts_at - facts.now > _FAR:
        found.append(Obstacle("too_far_away", field="starts_on"))
    if facts.busy:
        found.append(Obstacle("on_duty_already", field="user"))
    return found


def cut_short(starts_on: date, ends_on: date, today: date) -> tuple[date, bool]:
    """Return the last day of a stand-in that ends at once, and whether it is withdrawn as a whole.

    The last day belongs to a period, so it ends yesterday; what begins today or later has no
    yesterday and is withdrawn.
    """
    if starts_on < today:
        return min(ends_on, today - timedelta(days=1)), False
    return ends_on, True
