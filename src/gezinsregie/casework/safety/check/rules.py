# SPDX-License-Identifier: EUPL-1.2
"""When a check of safety can be written down."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from gezinsregie.approaches.terms import Term
from gezinsregie.foundation.obstacles import Obstacle

# The family, above all its children, and the surroundings (Interventieteam, aim).
PARTS = ("family", "children", "surroundings")
SAFE = "safe"
WORRY = "worry"
# Older than this it says nothing of today. Our own choice; no source gives it.
OLDEST = timedelta(days=28)


@dataclass(frozen=True)
class Part:
    """What was found of one part: a verdict, and what was seen."""

    verdict: str
    words: str = ""


@dataclass(frozen=True)
class CheckFacts:
    """A check that is to be written down. ``with_the_coach``: it is no longer the desk's."""

    parts: Mapping[str, Part]
    checked_on: date
    today: date
    with_the_coach: bool


def obstacles_of_last_check(
    checked_on: date | None, *, asked: Term | None, day: date
) -> list[Obstacle]:
    """Return what the last check of safety lacks on a day, when closing or going on longer asks
    for one (ITG-L2). ``asked``: how old it can be; None when the approach asks for none."""
    if asked is None:
        return []
    if checked_on is None:
        return [Obstacle("no_safety_check")]
    if asked.latest_end(checked_on) < day:
        return [Obstacle("safety_check_too_old")]
    return []


def obstacles_to_checking(facts: CheckFacts) -> list[Obstacle]:
    """Return all that a check still lacks."""
    checks = (
        (not facts.with_the_coach, Obstacle("with_the_coach")),
        (facts.checked_on <= facts.today, Obstacle("in_the_future", field="checked_on")),
        (facts.checked_on >= facts.today - OLDEST, Obstacle("too_old", field="checked_on")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    for name in PARTS:
        part = facts.parts[name]
        if part.verdict != SAFE and not part.words.strip():
            found.append(Obstacle("part_in_words", about=name, field=f"{name}_words"))
    return found
