# SPDX-License-Identifier: EUPL-1.2
"""The fast distance against the plain one that everybody can check."""

from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.framework.wording import Pattern, plain

words = st.text("abc ", min_size=1, max_size=9).map(plain).filter(bool)
texts = st.text("abcd ", max_size=12).map(plain)


def edits(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        above, row = row, [i]
        for j, opposite in enumerate(other, 1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (sign != opposite)))
    return row[-1]


@given(words, texts)
def test_distance(pattern: str, text: str) -> None:
    assert Pattern(pattern).distance(text) == edits(pattern, text)


@given(words, texts)
def test_lengths_and_letters_never_deny_what_the_edits_allow(pattern: str, text: str) -> None:
    needed = edits(pattern, text)
    assert Pattern(pattern).may_be(text, needed)
    longest = max(len(pattern), len(text))
    likeness = 1 - needed / longest
    assert Pattern(pattern).likeness(text, likeness) == likeness


@given(words, texts, st.integers(0, 6), st.integers(0, 12))
def test_best_occurrence_in_a_part(pattern: str, text: str, first: int, last: int) -> None:
    found = Pattern(pattern).best_occurrence(text, first, max(first, last))
    whole = Pattern(pattern).best_occurrence(text[first : max(first, last)])
    assert found.errors == whole.errors
    assert (found.start, found.end) == (whole.start + first, whole.end + first)


@given(words, texts)
def test_best_occurrence(pattern: str, text: str) -> None:
    best = Pattern(pattern).best_occurrence(text)
    places = ((i, j) for i in range(len(text) + 1) for j in range(i, len(text) + 1))
    assert best.errors == min(edits(pattern, text[i:j]) for i, j in places)
    assert edits(pattern, text[best.start : best.end]) == best.errors


def test_plain_words() -> None:
    assert plain("  Coördinatie:  één out-reachend 'plan'. ") == "coordinatie een outreachend plan"
    assert plain("✓ – ") == ""
