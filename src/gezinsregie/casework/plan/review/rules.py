# SPDX-License-Identifier: EUPL-1.2
"""When a goal that was judged again asks for a new choice."""

from gezinsregie.casework.plan.rules import MET, WORST
from gezinsregie.foundation.obstacles import Obstacle

# What is let go, and what goes on as it went, is explained: the rest shows in the plan itself.
EXPLAINED = frozenset({"go_on", "stop"})


def is_without_progress(before: int | None, now: int) -> bool:
    """Tell whether a judgement shows no progress: not met, and no better than the one of an earlier
    day. A first judgement shows none only where it is worse than at the start."""
    if now >= MET:
        return False
    return now == WORST if before is None else now <= before


def obstacles_to_choosing(asks: bool, choice: str, words: str) -> list[Obstacle]:
    """Return what is wrong with a choice about a goal. ``asks``: its last judgement shows no
    progress; another asks for no choice."""
    found = [] if asks else [Obstacle("no_choice_asked")]
    if choice in EXPLAINED and not words.strip():
        found.append(Obstacle("choice_without_words", field="choice_words"))
    return found
