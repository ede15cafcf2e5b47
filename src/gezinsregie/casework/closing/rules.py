# SPDX-License-Identifier: EUPL-1.2
"""What stands between a trajectory and its closing: every obstacle, as a checklist."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.casework.plan.rules import ConcernFacts
from gezinsregie.foundation.obstacles import Obstacle

# A next look further away than this is no look at all.
_LATEST_LOOK = timedelta(days=2 * 365)


@dataclass(frozen=True)
class ClosingFacts:
    """What is known when somebody asks whether a trajectory can close."""

    closed_already: bool
    plan_agreed: bool
    concerns: Sequence[ConcernFacts]
    measured_at_start: bool
    measured_at_end: bool
    has_contact: bool
    last_event_on: date | None  # the last day on which something was written down
    safety: Sequence[Obstacle] = ()  # of ``safety.check.rules.obstacles_of_last_check``


def obstacles_to_closing(facts: ClosingFacts) -> list[Obstacle]:
    """Return everything that is still open; an empty list means that the trajectory can close.

    A goal counts when it was judged, met or not: a final report must be able to say so (VIG-L8).
    """
    if facts.closed_already:
        return [Obstacle("closed_already")]
    goals = [goal for concern in facts.concerns for goal in concern.goals]
    found = []
    if not goals:
        found.append(Obstacle("no_goal"))
    if not facts.plan_agreed:
        found.append(Obstacle("plan_not_agreed"))
    found += [
        Obstacle("serious_without_goal", about=concern.key)
        for concern in facts.concerns
        if concern.serious and not concern.goals
    ]
    found += [Obstacle("goal_not_judged", about=g.key) for g in goals if g.attainment is None]
    found += [Obstacle("steps_open", about=g.key) for g in goals if g.open_steps]
    if not facts.has_contact:
        found.append(Obstacle("no_contact"))
    if not facts.measured_at_start:
        found.append(Obstacle("no_start_measurement"))
    if not facts.measured_at_end:
        found.append(Obstacle("no_end_measurement"))
    return [*found, *facts.safety]


def obstacles_in_words(
    *,
    words: str,
    handed_over_to: str,
    closed_on: date,
    look_again_on: date,
    started_on: date,
    last_event_on: date | None,
    today: date,
) -> list[Obstacle]:
    """Return what is missing in the closing itself: a family is not let go (indicator 3.4.2).

    Somebody takes over (VIG-L12), and somebody looks again (ITG-L12).
    """
    checks = (
        (bool(words.strip()), Obstacle("words_missing", field="words")),
        (bool(handed_over_to.strip()), Obstacle("nobody_takes_over", field="handed_over_to")),
        (closed_on <= today, Obstacle("in_the_future", field="closed_on")),
        (closed_on >= started_on, Obstacle("before_the_trajectory", field="closed_on")),
        (
            last_event_on is None or closed_on >= last_event_on,
            Obstacle("something_came_later", field="closed_on"),
        ),
        (look_again_on > closed_on, Obstacle("looks_back_too_soon", field="look_again_on")),
        (
            look_again_on <= closed_on + _LATEST_LOOK,
            Obstacle("looks_back_too_late", field="look_again_on"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_stopping(reason: str, *, weighed: bool) -> list[Obstacle]:
    """Return what is missing when a family stops: that this was weighed (HHW-A2)."""
    if reason != "stopped" or weighed:
        return []
    return [Obstacle("stop_not_weighed", field="reason")]
