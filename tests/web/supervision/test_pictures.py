# SPDX-License-Identifier: EUPL-1.2
from xml.etree import ElementTree  # our own pictures, nothing that came from outside

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.factsheet.reading.records import Verdict
from gezinsregie.web.supervision.pictures import (
    Count,
    ThemeLine,
    counts_in,
    in_words,
    verdict_bar,
    verdict_map,
)

_SVG = "{http://www.w3.org/2000/svg}"
_VALUES = st.sampled_from([str(value) for value in Verdict])
_THEMES = st.lists(
    st.builds(
        ThemeLine,
        st.text("<&é ab", min_size=1, max_size=9),
        st.lists(st.lists(st.tuples(st.just("1.1.1"), _VALUES), min_size=1), min_size=1),
    ),
    min_size=1,
)


@given(st.dictionaries(_VALUES, st.integers(1, 30), min_size=1))
def test_a_bar_has_a_part_for_each_verdict_and_fits(held: dict[str, int]) -> None:
    picture = ElementTree.fromstring(verdict_bar(counts_in(held)))  # noqa: S314
    parts = list(picture)
    assert len(parts) == len(held)
    assert picture.get("aria-hidden") == "true"
    last = parts[-1]
    assert float(last.get("x", "")) + float(last.get("width", "")) <= 201


@given(_THEMES)
def test_a_map_has_a_box_for_each_indicator_and_says_its_words(themes: list[ThemeLine]) -> None:
    picture = ElementTree.fromstring(  # noqa: S314
        verdict_map(themes).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    )
    boxes = picture.findall(f".//{_SVG}rect")
    values = [value for theme in themes for group in theme.groups for _key, value in group]
    assert len(boxes) == len(values)
    description = picture.find(f"{_SVG}desc")
    assert description is not None and description.text
    for value in set(values):
        assert f"{values.count(value)} {in_words([Count(value, 0)])[2:]}" in description.text
    assert "style=" not in ElementTree.tostring(picture).decode()


@pytest.mark.parametrize(
    ("counts", "words"),
    [({}, ""), ({"meets": 2, "undecided": 1, "unmarked": 0}, "2 voldoet, 1 nog te beslissen")],
)
def test_counts_as_words(counts: dict[str, int], words: str) -> None:
    assert in_words(counts_in(counts)) == words
