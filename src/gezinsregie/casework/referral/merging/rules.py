# SPDX-License-Identifier: EUPL-1.2
"""When two families can be taken for one, and when that can be undone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from gezinsregie.foundation.obstacles import Obstacle


class Help(StrEnum):
    """What help a family had here."""

    NEVER = "never"
    EARLIER = "earlier"
    NOW = "now"


@dataclass(frozen=True)
class MergingFacts:
    """What is known when the family of a referral is taken into another.

    ``in_another``: either of the two was taken into a third already; ``took_in``: the family of the
    referral took in another itself.
    """

    said_same: bool
    same_town: bool
    in_another: bool
    took_in: bool
    help_of_absorbed: Help
    help_of_kept: Help
    words: str


def obstacles_to_merging(facts: MergingFacts) -> list[Obstacle]:
    """Return all that stands in the way of it."""
    checks = (
        (facts.same_town, Obstacle("other_town")),
        (facts.said_same, Obstacle("not_said_same")),
        (not facts.in_another, Obstacle("merged_already")),
        (not facts.took_in, Obstacle("took_in_others")),
        (bool(facts.words.strip()), Obstacle("merging_words_missing", field="words")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    if facts.help_of_absorbed is not Help.NEVER:
        found.append(Obstacle(_HELPED[facts.help_of_kept, facts.help_of_absorbed]))
    return found


# A family with a trajectory of its own is not taken into another: what was written in it stays
# where those may read it who could.
_HELPED = {
    (Help.NEVER, Help.NOW): "begin_with_the_other",
    (Help.NEVER, Help.EARLIER): "begin_with_the_other",
    (Help.NOW, Help.NOW): "both_under_way",
    (Help.NOW, Help.EARLIER): "both_were_helped",
    (Help.EARLIER, Help.NOW): "both_were_helped",
    (Help.EARLIER, Help.EARLIER): "both_were_helped",
}


@dataclass(frozen=True)
class UndoingFacts:
    """What is known when a merging is undone. ``written``: the given names of those who were
    brought along and of whom something was written since."""

    stands: bool
    later_one_stands: bool
    trajectory_opened: bool
    written: Sequence[str]
    words: str


def obstacles_to_undoing(facts: UndoingFacts) -> list[Obstacle]:
    """Return all that stands in the way of it."""
    checks = (
        (facts.stands, Obstacle("undone_already")),
        (not facts.later_one_stands, Obstacle("later_one_first")),
        (not facts.trajectory_opened, Obstacle("trajectory_opened")),
        (bool(facts.words.strip()), Obstacle("undoing_words_missing", field="words")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    return found + [Obstacle("written_since", about=name) for name in facts.written]
