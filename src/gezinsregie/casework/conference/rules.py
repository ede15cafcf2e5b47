# SPDX-License-Identifier: EUPL-1.2
"""When a conference can be called, and when something can be decided in it."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# Ours: a day further ahead is a slip of the keyboard (docs/adr/0005).
CALLED_AHEAD = timedelta(days=366)


@dataclass(frozen=True)
class WhenAndWhere:
    """When and where people would meet; moments aware. ``moment_taken``: they meet already then,
    for something else. ``place_is_kept``: the words of the place mention what is kept from somebody
    of the family, such as a protected address."""

    starts_at: datetime
    now: datetime
    moment_taken: bool
    at_home: bool
    online: bool
    place_words: str
    place_is_kept: bool


def obstacles_to_meeting(facts: WhenAndWhere) -> list[Obstacle]:
    """Return why people cannot meet then and there."""
    says_where = facts.at_home or facts.online or bool(facts.place_words.strip())
    checks = (
        (facts.starts_at > facts.now, Obstacle("in_the_past", field="starts_on")),
        (
            facts.starts_at <= facts.now + CALLED_AHEAD,
            Obstacle("too_far_ahead", field="starts_on"),
        ),
        (not facts.moment_taken, Obstacle("moment_taken", field="starts_at")),
        (says_where, Obstacle("place_missing", field="place_words")),
        (not facts.place_is_kept, Obstacle("place_is_kept", field="place_words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class CallingFacts:
    """Who is to sit at the table, and of which trajectory."""

    members_of_another_family: bool
    partners_not_involved: bool
    meets_what_is_kept: bool
    guest_too_close: bool
    trajectory_closed: bool


def obstacles_to_calling(facts: CallingFacts) -> list[Obstacle]:
    """Return why a conference cannot be called with these people."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (
            not facts.members_of_another_family,
            Obstacle("not_of_this_family", field="members"),
        ),
        (not facts.partners_not_involved, Obstacle("not_involved", field="partners")),
        (not facts.meets_what_is_kept, Obstacle("meets_what_is_kept", field="partners")),
        (not facts.guest_too_close, Obstacle("guest_too_close", field="partners")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class Course:
    """How far a conference is; days local."""

    starts_on: date
    today: date
    called_off: bool
    minutes_fixed: bool
    trajectory_closed: bool


def obstacles_to_changing(course: Course) -> list[Obstacle]:
    """Return why nothing can be changed of a conference any more."""
    checks = (
        (not course.trajectory_closed, Obstacle("trajectory_closed")),
        (not course.called_off, Obstacle("called_off_already")),
        (not course.minutes_fixed, Obstacle("fixed_already")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_moving(course: Course, *, somebody_was_there: bool) -> list[Obstacle]:
    """Return why it cannot be put on another moment: it was held already."""
    held = [Obstacle("held_already")] if somebody_was_there else []
    return [*obstacles_to_changing(course), *held]


def obstacles_to_deciding(course: Course) -> list[Obstacle]:
    """Return why nothing can be decided yet, or any more: a decision is taken at the table."""
    early = [Obstacle("not_begun")] if course.starts_on > course.today else []
    return [*obstacles_to_changing(course), *early]


def obstacles_to_planning(*, step: bool, goal: bool, aim: bool, concern: bool) -> list[Obstacle]:
    """Return why a decision cannot become an action: an action belongs to a goal, and a new goal
    to a concern of the plan."""
    if not step or goal:
        return []
    if not aim:
        return [Obstacle("goal_missing", field="goal")]
    return [] if concern else [Obstacle("aim_without_concern", field="aim")]
