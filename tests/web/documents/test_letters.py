# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed, in letters that paper can show."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.web.documents.letters import BOX, MOST_ASKED, readable


def greek_alone(letter: str) -> bool:
    return "\u0370" <= letter <= "\u03ff"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("Meryem Yıldız, ’t Hart – één", "Meryem Yıldız, □t Hart □ één"),
        ("αβ я", "αβ □"),
        ("e\u0301e\u0301n", "één"),
        ("b\ufe0f", "b"),
        ("een\u2028twee\u2029drie", "een\ntwee\ndrie"),
        ("een\u2003twee\xa0drie", "een twee\xa0drie"),
        ("\u202eom\u202c a\u00adb \ud800\x00", "om ab "),
        ("\ue000\uffff", BOX * 2),
        ("\u200b\u0301", BOX),
        ("", ""),
        (" \n", " \n"),
    ],
)
def test_a_text_is_brought_back_to_what_can_be_shown(typed: str, shown: str) -> None:
    assert readable(typed, greek_alone) == shown


def test_every_text_in_the_values_is_and_nothing_else() -> None:
    values = {"я": [("я", 3, None), {"a": True}], "b": 1.5}
    assert readable(values, greek_alone) == {"я": [[BOX, 3, None], {"a": True}], "b": 1.5}


def test_a_paper_asks_no_more_than_so_many_questions_however_many_letters() -> None:
    asked: list[str] = []

    def shows(letter: str) -> bool:
        asked.append(letter)
        return True

    many = "".join(chr(0x4E00 + number) for number in range(3 * MOST_ASKED))
    shown = readable([many, many], shows)
    assert len(asked) == MOST_ASKED
    assert shown == [many[:MOST_ASKED] + BOX * 2 * MOST_ASKED] * 2


@given(st.text())
def test_what_is_shown_has_a_form(text: str) -> None:
    shown = readable(text, greek_alone)
    assert all(one in "\n\t" or unicodedata.category(one)[0] in "LNPSZ" for one in shown), ascii(
        shown
    )
    assert readable(shown, lambda letter: letter == BOX or greek_alone(letter)) == shown
    assert bool(shown.strip()) == bool(text.strip()) or not text.isprintable()
