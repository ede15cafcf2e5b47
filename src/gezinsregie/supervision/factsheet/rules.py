# SPDX-License-Identifier: EUPL-1.2
"""What stands in the way of deciding a verdict, and of establishing a factsheet (TZ3, TZ8)."""

from collections.abc import Mapping
from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle

from .reading.records import Verdict

#: What a person can decide where the reading could not.
DECIDABLE = (Verdict.MEETS, Verdict.IMPROVEMENT, Verdict.UNMARKED, Verdict.NO_FINDING)
#: Signs; a reason is a sentence or a few, no essay.
LONGEST_REASON = 2_000


@dataclass(frozen=True)
class DraftFacts:
    """Where a factsheet stands.

    ``undecided``: indicators on which nobody decided yet. ``open_to_decision``: those that the
    reading left open, decided since or not. ``unplaced``: numbers of lines that found no place.
    """

    established: bool
    undecided: tuple[str, ...]
    open_to_decision: frozenset[str]
    unplaced: tuple[int, ...]


def obstacles_to_establishing(facts: DraftFacts, *, unplaced_seen: bool) -> list[Obstacle]:
    """Return every reason why this factsheet cannot be established; empty when it can.

    A line without a place is no reason once a person says to have seen it: nothing is thrown away.
    """
    if facts.established:
        return [Obstacle("already_established")]
    obstacles = [Obstacle("undecided", about=indicator) for indicator in facts.undecided]
    if facts.unplaced and not unplaced_seen:
        lines = ", ".join(str(number) for number in facts.unplaced)
        obstacles.append(Obstacle("unplaced_not_seen", about=lines, field="unplaced_seen"))
    return obstacles


def obstacles_to_deciding(
    facts: DraftFacts, *, values: Mapping[str, str], reason: str
) -> list[Obstacle]:
    """Return every reason why these verdicts, a value per indicator, cannot be decided so."""
    if facts.established:
        return [Obstacle("already_established")]
    obstacles = [
        Obstacle("not_open_to_decision", about=indicator, field=indicator)
        for indicator in values
        if indicator not in facts.open_to_decision
    ]
    obstacles += [
        Obstacle("no_such_verdict", about=indicator, field=indicator)
        for indicator, value in values.items()
        if value not in DECIDABLE
    ]
    if not values:
        obstacles.append(Obstacle("nothing_decided"))
    if not reason.strip():
        obstacles.append(Obstacle("no_reason", field="reason"))
    if len(reason) > LONGEST_REASON:
        obstacles.append(Obstacle("reason_too_long", field="reason"))
    return obstacles
