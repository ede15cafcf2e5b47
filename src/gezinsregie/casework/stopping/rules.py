# SPDX-License-Identifier: EUPL-1.2
"""When the decision about a family that wants to stop was weighed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from gezinsregie.foundation.obstacles import Obstacle

# Whoever weighs one way weighs nothing.
FEWEST_WEIGHED = 2


@dataclass(frozen=True)
class Weighed:
    """One way on, with what speaks for it and what against."""

    option: str
    speaks_for: str
    speaks_against: str

    @property
    def is_begun(self) -> bool:
        return bool(self.speaks_for.strip() or self.speaks_against.strip())

    @property
    def is_whole(self) -> bool:
        return bool(self.speaks_for.strip() and self.speaks_against.strip())


@dataclass(frozen=True)
class StopFacts:
    """What is known when somebody decides. ``views`` holds the words of each party that helps now,
    by its key."""

    asked_on: date
    family_words: str
    weighed: Sequence[Weighed]
    outcome: str
    reason: str
    danger_words: str
    views: Mapping[str, str]
    started_on: date
    today: date
    trajectory_closed: bool


def obstacles_to_deciding(facts: StopFacts) -> list[Obstacle]:
    """Return all that stands in the way of this decision."""
    whole = [one.option for one in facts.weighed if one.is_whole]
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.asked_on <= facts.today, Obstacle("in_the_future", field="asked_on")),
        (facts.asked_on >= facts.started_on, Obstacle("before_the_start", field="asked_on")),
        (
            bool(facts.family_words.strip()),
            Obstacle("family_not_heard", field="family_words"),
        ),
        (len(whole) >= FEWEST_WEIGHED, Obstacle("two_options_at_least")),
        (facts.outcome in whole, Obstacle("outcome_not_weighed", field="outcome")),
        (bool(facts.reason.strip()), Obstacle("reason_missing", field="reason")),
        (
            facts.outcome != "compulsory" or bool(facts.danger_words.strip()),
            Obstacle("stopping_is_no_danger", field="danger_words"),
        ),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    found += [
        Obstacle("one_side_weighed", one.option, f"for_{one.option}")
        for one in facts.weighed
        if one.is_begun and not one.is_whole
    ]
    found += [
        Obstacle("view_missing", key, f"view_{key}")
        for key, words in facts.views.items()
        if not words.strip()
    ]
    return found
