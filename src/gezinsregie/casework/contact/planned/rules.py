# SPDX-License-Identifier: EUPL-1.2
"""What can be planned, moved and called off."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from gezinsregie.foundation.obstacles import Obstacle

# Ours: a day further ahead is a slip of the keyboard (docs/adr/0005).
PLANNED_AHEAD = timedelta(days=366)


@dataclass(frozen=True)
class PlanningFacts:
    """What is to be planned; ``starts_at`` and ``now`` aware."""

    kind: str
    place: str
    starts_at: datetime
    now: datetime
    members: int
    members_of_the_family: int
    trajectory_closed: bool


def obstacles_to_planning(facts: PlanningFacts) -> list[Obstacle]:
    """Return why a visit or call cannot be planned as it stands."""
    checks = (
        (facts.kind in ("visit", "call"), Obstacle("only_visit_or_call", field="kind")),
        (facts.members > 0, Obstacle("with_nobody", field="members")),
        (
            facts.members == facts.members_of_the_family,
            Obstacle("not_of_this_family", field="members"),
        ),
        (
            not (facts.kind == "visit" and facts.place == "distance"),
            Obstacle("visit_is_somewhere", field="place"),
        ),
    )
    return [
        *_closed(facts.trajectory_closed),
        *(obstacle for holds, obstacle in checks if not holds),
        *_obstacles_of_the_moment(facts.starts_at, facts.now),
    ]


def obstacles_to_moving(
    starts_at: datetime,
    now: datetime,
    *,
    held: bool,
    called_off: bool,
    trajectory_closed: bool,
) -> list[Obstacle]:
    """Return why a planned visit or call cannot be put on another moment."""
    return [
        *_closed(trajectory_closed),
        *_settled(held, called_off),
        *_obstacles_of_the_moment(starts_at, now),
    ]


def obstacles_to_calling_off(*, held: bool, trajectory_closed: bool) -> list[Obstacle]:
    """Return why a planned visit or call cannot be called off."""
    return [*_closed(trajectory_closed), *_settled(held, called_off=False)]


def obstacles_to_holding(*, held: bool, called_off: bool, same_trajectory: bool) -> list[Obstacle]:
    """Return why a contact cannot be what came of a planned one."""
    other = [] if same_trajectory else [Obstacle("planned_elsewhere")]
    return [*other, *_settled(held, called_off)]


def _closed(trajectory_closed: bool) -> list[Obstacle]:
    return [Obstacle("trajectory_closed")] if trajectory_closed else []


def _settled(held: bool, called_off: bool) -> list[Obstacle]:
    found = [Obstacle("held_already")] if held else []
    return found + ([Obstacle("called_off_already")] if called_off else [])


def _obstacles_of_the_moment(starts_at: datetime, now: datetime) -> list[Obstacle]:
    if starts_at <= now:
        return [Obstacle("in_the_past", field="starts_on")]
    if starts_at > now + PLANNED_AHEAD:
        return [Obstacle("too_far_ahead", field="starts_on")]
    return []
