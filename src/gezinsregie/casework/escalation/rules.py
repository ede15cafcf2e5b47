# SPDX-License-Identifier: EUPL-1.2
"""When a knot goes up, too soon or too late, and what is needed to cut it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle

# Our own choice; no source gives a number. HHW-A4 asks that too soon and too long are visible.
STALLS_AT_LEAST = timedelta(days=14)
STALLED_AT_MOST = timedelta(days=42)
OPEN_AT_MOST = timedelta(days=14)

# The levels above the family's own, from below.
LEVELS = ("network", "administration")


class Mark(StrEnum):
    """What is remarkable about a knot. It refuses nothing; it is shown, and counted."""

    NOTHING_TRIED = "nothing_tried"
    STALLED_SHORTLY = "stalled_shortly"
    LEVEL_SKIPPED = "level_skipped"
    STALLED_TOO_LONG = "stalled_too_long"
    OPEN_TOO_LONG = "open_too_long"

    @property
    def is_too_soon(self) -> bool:
        return self in (Mark.NOTHING_TRIED, Mark.STALLED_SHORTLY, Mark.LEVEL_SKIPPED)


@dataclass(frozen=True)
class KnotFacts:
    """A knot: since when it stalls, when it went up, and when it was closed (None: it is open).

    ``skips_a_level``: the ladder has a lower level that this case was never brought to.
    """

    stalled_since: date
    raised_on: date
    closed_on: date | None
    was_tried: bool
    skips_a_level: bool = False


def marks(facts: KnotFacts, today: date) -> list[Mark]:
    """Return everything that makes a knot too soon or too long, on ``today``."""
    stalled = facts.raised_on - facts.stalled_since
    stood_open = (facts.closed_on or today) - facts.raised_on
    checks = (
        (facts.was_tried, Mark.NOTHING_TRIED),
        (stalled >= STALLS_AT_LEAST, Mark.STALLED_SHORTLY),
        (not facts.skips_a_level, Mark.LEVEL_SKIPPED),
        (stalled <= STALLED_AT_MOST, Mark.STALLED_TOO_LONG),
        (stood_open <= OPEN_AT_MOST, Mark.OPEN_TOO_LONG),
    )
    return [mark for fine, mark in checks if not fine]


def levels_offered(ladder: Sequence[str]) -> tuple[str, ...]:
    """Return to which levels a case can go up: those of its ladder (levels, from below), or both
    where the approach describes none."""
    return tuple(level for level in LEVELS if level in ladder) or LEVELS


def next_level(offered: Sequence[str], been: Collection[str]) -> str:
    """Return the level that comes next: the lowest where this case has not been, else the top."""
    return next((level for level in offered if level not in been), offered[-1])


def skips_a_level(level: str, offered: Sequence[str], been: Collection[str]) -> bool:
    """Tell whether a level below this one was offered and never used in this case."""
    return level in offered and any(
        below not in been for below in offered[: list(offered).index(level)]
    )


@dataclass(frozen=True)
class RaisingFacts:
    """A knot that is to go up. ``same_open``: one about the same partner is open at that level."""

    level: str
    offered: Collection[str]
    stalls: str
    stalled_since: date
    started_on: date
    today: date
    about_is_of_this_town: bool
    same_open: bool
    trajectory_closed: bool


def obstacles_to_raising(facts: RaisingFacts) -> list[Obstacle]:
    """Return why a knot cannot go up as it stands. Too soon is no obstacle: it is a mark."""
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (facts.level in facts.offered, Obstacle("level_not_on_the_ladder", field="level")),
        (bool(facts.stalls.strip()), Obstacle("stalls_missing", field="stalls")),
        (facts.stalled_since <= facts.today, Obstacle("in_the_future", field="stalled_since")),
        (
            facts.stalled_since >= facts.started_on,
            Obstacle("before_the_trajectory", field="stalled_since"),
        ),
        (facts.about_is_of_this_town, Obstacle("not_of_this_town", field="about")),
        (not facts.same_open, Obstacle("raised_already", field="about")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class ClosingFacts:
    """A knot that is to be closed, by a decision or sent back."""

    is_open: bool
    words: str
    raised_by_oneself: bool


def obstacles_to_closing_a_knot(facts: ClosingFacts) -> list[Obstacle]:
    """Return why a knot cannot be closed: it was, nothing is said, or by who raised it himself."""
    checks = (
        (facts.is_open, Obstacle("closed_already")),
        (not facts.raised_by_oneself, Obstacle("raised_by_oneself")),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class DecisionFacts:
    """A decision that binds a partner. ``mandate_held``: the one who decides holds a mandate in
    force for this decision over this partner."""

    decision_key: str
    known_decisions: Collection[str]
    over_is_of_this_town: bool
    mandate_held: bool
    words: str
    reason: str
    trajectory_closed: bool


def obstacles_to_deciding(facts: DecisionFacts) -> list[Obstacle]:
    """Return why a binding decision cannot be taken: above all without a mandate (ITG-L8)."""
    known = facts.decision_key in facts.known_decisions
    checks = (
        (not facts.trajectory_closed, Obstacle("trajectory_closed")),
        (known, Obstacle("decision_unknown", field="decision_key")),
        (facts.over_is_of_this_town, Obstacle("not_of_this_town", field="over")),
        (
            facts.mandate_held or not known or not facts.over_is_of_this_town,
            Obstacle("no_mandate", field="decision_key"),
        ),
        (bool(facts.words.strip()), Obstacle("words_missing", field="words")),
        (bool(facts.reason.strip()), Obstacle("reason_missing", field="reason")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class YearFigures:
    """How often knots went up and were cut in a year, and how many too soon or too long.

    ``families``: how many were under way at any time in that year, so that *rarely* can be seen.
    """

    raised: int
    decided: int
    sent_back: int
    open_now: int
    too_soon: int
    too_long: int
    families: int


def figures(knots: Sequence[tuple[KnotFacts, str]], *, families: int, today: date) -> YearFigures:
    """Return the figures over knots, each with how it was closed (empty while it is open)."""
    marked = [marks(facts, today) for facts, _how in knots]
    return YearFigures(
        raised=len(knots),
        decided=sum(how == "decided" for _facts, how in knots),
        sent_back=sum(how == "sent_back" for _facts, how in knots),
        open_now=sum(not how for _facts, how in knots),
        too_soon=sum(any(one.is_too_soon for one in found) for found in marked),
        too_long=sum(any(not one.is_too_soon for one in found) for found in marked),
        families=families,
    )
