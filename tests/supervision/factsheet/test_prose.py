# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.supervision.factsheet.prose import Block, blocks_of, without_marks


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("- **Toeleiding:** in beeld", "Toeleiding: in beeld"),
        ("• een *klein* team", "een klein team"),
        ("<p>Een <b>coach</b>.</p>", "Een coach ."),
        ("zo'n 3 * 4 = 12", "zo'n 3 * 4 = 12"),
        ("drang & dwang < 5", "drang & dwang < 5"),
    ],
)
def test_marks_go_and_words_stay(line: str, words: str) -> None:
    assert without_marks(line) == words


def test_points_that_follow_each_other_are_one_list() -> None:
    text = "Eerst dit.\n\n- een\n- twee\n\nDan dat.\n- drie"
    assert blocks_of(text) == (
        Block(False, ("Eerst dit.",)),
        Block(True, ("een", "twee")),
        Block(False, ("Dan dat.",)),
        Block(True, ("drie",)),
    )


@given(st.lists(st.text("abc -*<>é", max_size=12)))
def test_no_letter_is_lost(lines: list[str]) -> None:
    text = "\n".join(lines)
    kept = "".join(line for block in blocks_of(text) for line in block.lines)
    assert [letter for letter in kept if letter in "acé"] == [
        letter for letter in text if letter in "acé"
    ]
