# SPDX-License-Identifier: EUPL-1.2
"""By which words a family is found: whatever way a name is written, on paper or in a field."""

import re
from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.families.words import (
    LONGEST,
    MOST_OF_A_NAME,
    beginnings,
    folded,
    following,
    spelled_alike,
    words_of,
)

WORD = re.compile(r"[a-z0-9]+")


@dataclass
class Somebody:
    given_name: str
    family_name: str
    birth_date: date | None = None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("'t Hart", ["t", "hart"]),
        ("VAN DEN BERG", ["van", "den", "berg"]),
        ("El-Idrissi", ["el", "idrissi"]),
        ("Yıldız", ["yildiz"]),
        ("YILDIZ", ["yildiz"]),
        ("İnci", ["inci"]),
        ("Naïma", ["naima"]),
        ("Nai\u0308ma", ["naima"]),
        ("Dĳkstra", ["dijkstra"]),
        ("Dÿkstra", ["dijkstra"]),
        ("Dy\u0308kstra", ["dijkstra"]),
        ("Groß", ["gross"]),
        ("Øster Æbelø", ["oster", "aebelo"]),
        ("Wałęsa", ["walesa"]),
        ("O\u2019Neill", ["o", "neill"]),
        ("\u200fReza\u200f", ["reza"]),
        ("Ｔｏｍ", ["tom"]),
        ("𝐀nna", ["anna"]),
        ("٣-١١-٢٠١٤", ["3", "11", "2014"]),
        ("a\x00b", ["a", "b"]),
        ("%_\\*", []),
        ("", []),
        (" \t\n", []),
        ("😀", []),
    ],
)
def test_a_text_is_folded_to_plain_words(text: str, words: list[str]) -> None:
    assert folded(text) == words


def test_letters_without_a_latin_form_keep_a_word_of_their_own() -> None:
    (name,) = folded("محمد")
    assert WORD.fullmatch(name)
    assert folded("مح")[0] == name[: len(folded("مح")[0])]
    assert folded("سمد") != [name]
    assert folded("Ольга") == folded("ОЛЬГА") != folded("Ольма")


def test_a_name_is_found_from_each_of_its_words_on() -> None:
    assert beginnings("van den Berg") == ["vandenberg", "denberg", "berg"]
    assert beginnings("'t Hart") == ["thart", "hart"]
    assert beginnings("") == []


def test_the_words_of_a_family_say_which_are_its_own_name() -> None:
    members = [
        Somebody("Ilse", "'t Hart", date(1988, 5, 2)),
        Somebody("Noor", "El-Idrissi"),
    ]
    assert words_of("'t Hart", members) == {
        "thart": True,
        "hart": True,
        "ilse": False,
        "19880502": False,
        "noor": False,
        "elidrissi": False,
        "idrissi": False,
    }


@given(st.text(max_size=200))
def test_whatever_is_typed_folds_to_plain_words_that_fold_to_themselves(text: str) -> None:
    words = folded(text)
    assert all(WORD.fullmatch(word) for word in words)
    assert [again for word in words for again in folded(word)] == words


@given(st.text(max_size=150))
def test_a_name_is_found_by_its_words_and_by_their_beginnings(name: str) -> None:
    stored = beginnings(name)
    assert len(stored) <= MOST_OF_A_NAME
    assert all(0 < len(word) <= LONGEST for word in stored)
    for word in folded(name)[:MOST_OF_A_NAME]:
        for length in range(1, min(len(word), LONGEST) + 1):
            assert any(one.startswith(word[:length]) for one in stored)


@given(st.text("abcxyz09", min_size=1, max_size=8), st.text("abcxyz09", max_size=8))
def test_a_range_holds_what_begins_with_a_word_and_nothing_else(word: str, other: str) -> None:
    assert (word <= other < following(word)) == other.startswith(word)


@pytest.mark.parametrize(
    ("word", "ways"),
    [
        ("dijk", ("dijk", "dyk")),
        ("dyk", ("dyk", "dijk")),
        ("yildiz", ("yildiz", "ijildiz")),
        ("berg", ("berg",)),
    ],
)
def test_ij_and_y_are_held_for_the_same(word: str, ways: tuple[str, ...]) -> None:
    assert spelled_alike(word) == ways
