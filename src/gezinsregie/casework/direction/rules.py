# SPDX-License-Identifier: EUPL-1.2
"""Who has direction in a life domain: when it may change hands, and how it went over time."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle

# How near the family direction is, by who has it. The network is the family's own people.
_NEARNESS = {"coach": 0, "network": 1, "shared": 1, "family": 2}


class Turn(StrEnum):
    """Which way direction went (VIG-L4)."""

    FIRST = "first"
    TAKEN_OVER = "taken_over"
    HANDED_BACK = "handed_back"
    OTHER = "other"


@dataclass(frozen=True)
class Held:
    """Who has direction in a life domain from a day on."""

    life_domain: str
    holder: str
    from_on: date


@dataclass(frozen=True)
class Stretch:
    """A time in which direction stayed in one hand; ``until`` None: it still does."""

    holder: str
    from_on: date
    until: date | None


@dataclass(frozen=True)
class HandingFacts:
    """What is known when direction changes hands; ``standing`` is the last by life domain."""

    life_domains: Sequence[str]
    holder: str
    from_on: date
    words: str
    standing: Mapping[str, Held]
    started_on: date
    today: date
    trajectory_closed: bool


def obstacles_to_handing(facts: HandingFacts, known_domains: Container[str]) -> list[Obstacle]:
    """Return all that stands in the way of direction changing hands from that day on."""
    last = [facts.standing[key] for key in facts.life_domains if key in facts.standing]
    unknown = [key for key in facts.life_domains if key not in known_domains]
    same = [one for one in last if one.holder == facts.holder and one.from_on < facts.from_on]
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (bool(facts.life_domains), Obstacle("no_life_domain", field="life_domains")),
        (not unknown, Obstacle("unknown_life_domain", ",".join(unknown), "life_domains")),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
        (facts.from_on <= facts.today, Obstacle("in_the_future", field="from_on")),
        (facts.from_on >= facts.started_on, Obstacle("before_the_start", field="from_on")),
        (
            all(one.from_on <= facts.from_on for one in last),
            Obstacle("before_the_last", field="from_on"),
        ),
        (
            not facts.life_domains or len(same) < len(facts.life_domains),
            Obstacle("same_as_before", field="holder"),
        ),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def courses(rows: Iterable[Held]) -> dict[str, list[Stretch]]:
    """Return how direction went in each life domain that was spoken of, from the first day on.

    ``rows`` come in the order of their days; two after each other in one hand are one stretch.
    """
    found: dict[str, list[Stretch]] = {}
    for row in rows:
        course = found.setdefault(row.life_domain, [])
        if course and course[-1].holder == row.holder:
            continue
        if course:
            course[-1] = Stretch(course[-1].holder, course[-1].from_on, row.from_on)
        course.append(Stretch(row.holder, row.from_on, None))
    return found


def turn_of(before: str | None, after: str) -> Turn:
    """Return which way direction went: nearer the family is handed back, further taken over."""
    if before is None:
        return Turn.FIRST
    gone = _NEARNESS[after] - _NEARNESS[before]
    if gone > 0:
        return Turn.HANDED_BACK
    return Turn.TAKEN_OVER if gone < 0 else Turn.OTHER
