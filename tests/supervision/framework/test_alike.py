# SPDX-License-Identifier: EUPL-1.2
"""The wording that is most like a text, against looking at all of them."""

from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.framework.alike import Alike
from gezinsregie.supervision.framework.wording import Pattern, plain

words = st.text("abc ", min_size=1, max_size=9).map(plain).filter(bool)


@given(st.lists(words, max_size=6), words, st.sampled_from([0.5, 0.8, 1.0]))
def test_the_nearest_is_the_first_of_the_best(wordings: list[str], text: str, least: float) -> None:
    patterns = [Pattern(wording) for wording in wordings]
    scores = [pattern.likeness(text) for pattern in patterns]
    found = Alike(enumerate(patterns)).nearest(text, least)
    if max(scores, default=0.0) < least:
        assert found is None
    else:
        assert found == scores.index(max(scores))
