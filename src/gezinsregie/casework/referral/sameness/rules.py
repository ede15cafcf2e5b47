# SPDX-License-Identifier: EUPL-1.2
"""When somebody can say of two families whether they are the same."""

from dataclasses import dataclass

from gezinsregie.foundation.obstacles import Obstacle


@dataclass(frozen=True)
class SayingFacts:
    """What is known when somebody says of two families whether they are the same.

    ``said_meanwhile``: a colleague said something of them that this person has not read.
    """

    same_family: bool
    same_town: bool
    words: str
    said_meanwhile: bool = False


def obstacles_to_saying(facts: SayingFacts) -> list[Obstacle]:
    """Return all that stands in the way of saying it."""
    checks = (
        (not facts.same_family, Obstacle("one_family")),
        (facts.same_town, Obstacle("other_town")),
        (bool(facts.words.strip()), Obstacle("likeness_words_missing", field="words")),
        (not facts.said_meanwhile, Obstacle("said_meanwhile")),
    )
    return [obstacle for holds, obstacle in checks if not holds]
