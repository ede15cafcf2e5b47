# SPDX-License-Identifier: EUPL-1.2
"""How alike a printed wording and a wording of the framework must be to count as the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import log

from gezinsregie.supervision.framework.wording import Pattern

#: Edits per sign of the framework's wording that a printed sentence may need. The two indicators
#: that are most alike (3.1.5 and 3.1.6) lie 0.25 apart.
SENTENCE_ERRORS = 0.2
#: The same for a place where no indicator is expected.
SENTENCE_TYPING_ERRORS = 0.12
#: How much better the best wording must be than the second best in the same place; else no choice.
SENTENCE_MARGIN = 0.08
#: The same two for wordings that were shortened or lengthened, weighed by how telling a word is.
WORDS_LIKENESS = 0.72
WORDS_MARGIN = 0.15
#: Of a wording that was cut short, how much must be printed (by the weight of its words).
PART_OF_WORDING = 0.25
#: A wording that looks this much like the text, sign by sign, may not lose to another by its words.
LOOKS_LIKE = 0.7
LOOKS_MARGIN = 0.1
#: Short texts (themes, criteria, headings): likeness of the whole.
TITLE_LIKENESS = 0.8
#: A word of five or more signs may hold one error per five signs.
SIGNS_PER_ERROR = 5


def clearly_best(scores: Sequence[float], *, least: float, margin: float) -> int | None:
    """The place of the highest score, or None when it is too low or the second is too near."""
    if not scores:
        return None
    order = sorted(range(len(scores)), key=lambda place: -scores[place])
    best = order[0]
    second = scores[order[1]] if len(order) > 1 else 0.0
    return best if scores[best] >= least and scores[best] - second >= margin else None


def word_weights(wordings: Iterable[Sequence[str]]) -> dict[str, float]:
    """How telling each word is: the fewer wordings it stands in, the more (at least 0.1)."""
    lists = [set(words) for words in wordings]
    found: dict[str, int] = {}
    for words in lists:
        for word in words:
            found[word] = found.get(word, 0) + 1
    return {word: max(0.1, log(len(lists) / times)) for word, times in found.items()}


def words_likeness(
    printed: Sequence[Sequence[str]], wording: Sequence[str], weights: Mapping[str, float]
) -> float:
    """Shared weight of two lists of words, 0.0 to 1.0 (Dice).

    A printed word is given as the words it can be, the likeliest first; one without a weight is
    strange to the framework and weighs most. Each word is used once; order does not count, because
    shorter wordings are often turned around.
    """
    strange = max(weights.values())
    left = list(wording)
    shared = 0.0
    for spellings in printed:
        word = next((word for word in spellings if word in left), None)
        if word:
            left.remove(word)
            shared += weights[word]
    total = sum(weights[word] for word in wording)
    total += sum(weights.get(spellings[0], strange) for spellings in printed)
    return 2 * shared / total if total else 0.0


def same_word(pattern: Pattern, word: str) -> bool:
    """Equal but for typing errors."""
    if pattern.text == word:
        return True
    allowed = min(len(pattern), len(word)) // SIGNS_PER_ERROR
    if not allowed or abs(len(pattern) - len(word)) > allowed:
        return False
    return pattern.may_be(word, allowed) and pattern.distance(word) <= allowed
