# SPDX-License-Identifier: EUPL-1.2
"""TZ8, for any text at all: every line gets one role, every word is kept, nothing breaks."""

import html
import json
import re
from cProfile import Profile
from difflib import get_close_matches
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gezinsregie.supervision.factsheet.reading import (
    LARGEST_FILE,
    Reading,
    Role,
    UnreadableFactsheet,
    Verdict,
    read_factsheet,
    reading_as_json,
)
from gezinsregie.supervision.factsheet.reading.cells import split_cells
from gezinsregie.supervision.factsheet.reading.source import read_lines
from gezinsregie.supervision.framework.definition import load_framework
from gezinsregie.supervision.framework.lookup import Care, lookup_in
from gezinsregie.supervision.framework.wording import plain

from .large import KINDS, large_factsheet

FRAMEWORK = load_framework()
OWN = [
    path.read_bytes() for path in sorted((Path(__file__).parents[3] / "factsheets").glob("*.txt"))
]
TELLING = {Role.ROW, Role.FINDING, Role.ATTENTION, Role.UNPLACED}

PARTS = st.sampled_from(
    [
        *(indicator.title for indicator in FRAMEWORK.indicators),
        *(criterion.title for criterion in FRAMEWORK.criteria),
        *(theme.title for theme in FRAMEWORK.themes),
        "Criteria\tIndicatoren\tBevindingen",
        "Indicator\t2013\t2014",
        "Uitkomsten toezichtonderzoek Duinwijk",
        "Aanpak: Samen Thuis",
        "Beschrijving",
        "Inleiding",
        "Bevindingen toezichtonderzoek",
        "Vervolg bevindingen toezichtonderzoek",
        "- Politie",
        "is ingevuld door:",
        "LET OP: Eén partij twijfelt.",
        "Let op: nog niet",
        "✓ Er is een plan.",
        "✗ Er is geen plan.",
        "X Niet geregeld.",
        "<p>",
        "</p>",
        "<br>",
        "|",
        "---",
        "Er is overleg geweest met de school.",
        "en dat gaat door",
        "2",
        "Pagina 3",
        "x",
        "✓",
    ]
)
PIECES = st.one_of(PARTS, PARTS, st.text(max_size=25))
LINES = st.lists(
    st.tuples(st.lists(PIECES, max_size=4), st.sampled_from(["\t", " ", "\t\t", " | ", "  "])),
    max_size=25,
)
DOCUMENTS = LINES.map(lambda lines: "\n".join(between.join(parts) for parts, between in lines))


def words(text: str) -> list[str]:
    bare = re.sub(r"</?p>|<br>", " ", html.unescape(text))
    return re.findall(r"[^\W_]+", bare.casefold())


def texts(value: object) -> list[str]:
    """All texts in a JSON value."""
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in texts(part)]
    return [value] if isinstance(value, str) else []


def kept_words(reading: Reading, source: str) -> set[str]:
    """All words of the reading, and those of lines whose role says where they are."""
    lines = source.split("\n")
    told = texts(reading_as_json(reading))
    told += [lines[one.line - 1] for one in reading.lines if one.role not in TELLING]
    return set(words(" ".join(told)))


def is_of_an_indicator(word: str, reading: Reading) -> bool:
    """Misspelled words of recognised indicators live on in their keys."""
    if not any(row.indicators for row in reading.rows):
        return False
    titles = [part.title for part in (*FRAMEWORK.indicators, *FRAMEWORK.criteria)]
    known = words(" ".join(titles))
    short = len(word) == 1 or len(plain(word)) == 2
    return short or word in "".join(known) or bool(get_close_matches(word, known, cutoff=0.5))


def without_indicators(line: str) -> str:
    """A line without the cells that hold indicators: those live on as keys, not as wordings."""
    find = lookup_in(FRAMEWORK).indicators
    cells = split_cells(line)
    return " ".join(
        cell for cell in cells if not any(piece.key for piece in find(cell, care=Care.LOOSE))
    )


def check(source: str, reading: Reading) -> None:
    lines = source.split("\n")
    assert [one.line for one in reading.lines] == [
        number for number, line in enumerate(lines, start=1) if line.strip()
    ]
    missing = {
        word
        for one in reading.lines
        if one.role in TELLING
        for word in words(without_indicators(lines[one.line - 1]))
        if word not in MARKS_AND_LABELS and not word.isdigit()
    } - kept_words(reading, source)
    assert not [word for word in missing if not is_of_an_indicator(word, reading)]
    printed = {key for row in reading.rows for key in row.indicators}
    assert set(reading.verdicts) == printed
    placed = {one.line for one in reading.unplaced}
    for row in reading.rows:
        assert row.indicators or (row.line in placed and not row.decided)
    assert {one.line for one in reading.lines if one.role is Role.UNPLACED} <= placed
    undecided = {key for row in reading.rows if not row.decided for key in row.indicators}
    for key, verdict in reading.verdicts.items():
        assert verdict is not Verdict.UNDECIDED or key in undecided or repeated(reading, key)


MARKS_AND_LABELS = {"x", "v", "let", "op", "letop"}


def repeated(reading: Reading, key: str) -> bool:
    return sum(key in row.indicators for row in reading.rows) > 1


def text_of(document: str) -> str:
    """The text with the ends of line that reading knows."""
    return document.replace("\r", " ").replace("\x00", "")


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
def test_every_line_and_every_word(document: str) -> None:
    source = text_of(document) + "\n\nAanpak: Samen Thuis\n\nBeschrijving\n\nKort."
    try:
        sent = source.encode("utf-8", "ignore")
        reading = read_factsheet(sent, FRAMEWORK)
    except UnreadableFactsheet:
        return
    # As it is read: signs that nobody sees are gone, what is written in two ways is one.
    check("\n".join(line.text for line in read_lines(sent)), reading)


@settings(max_examples=150, deadline=None)
@given(st.data(), st.sampled_from(OWN))
def test_our_factsheets_with_lines_moved_cut_and_repeated(
    data: st.DataObject, whole: bytes
) -> None:
    source = "\n".join(line.text for line in read_lines(whole))
    lines = source.split("\n")
    for _ in range(data.draw(st.integers(1, 6))):
        at = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(CHANGES))
        lines = change(lines, at, data.draw(st.integers(0, 60)))
    mutated = "\n".join(lines)
    try:
        reading = read_factsheet(mutated.encode(), FRAMEWORK)
    except UnreadableFactsheet:
        return
    check(mutated, reading)


CHANGES = [
    lambda lines, at, n: [*lines[:at], *lines[at + 1 :]] or [""],
    lambda lines, at, n: [*lines[:at], lines[at], *lines[at:]],
    lambda lines, at, n: [*lines[:at], lines[at][:n], lines[at][n:], *lines[at + 1 :]],
    lambda lines, at, n: [*lines[:at], lines[at].replace("\t", "", 1), *lines[at + 1 :]],
    lambda lines, at, n: [*lines[:at], "\t" + lines[at], *lines[at + 1 :]],
    lambda lines, at, n: [*lines[at:], *lines[:at]],
]


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=400),
        st.builds(bytes.__add__, st.sampled_from(OWN), st.binary(max_size=9)),
    )
)
def test_any_bytes_are_read_or_refused_with_a_sentence(source: bytes) -> None:
    try:
        reading = read_factsheet(source, FRAMEWORK)
    except UnreadableFactsheet as refusal:
        assert str(refusal).endswith(".")
        assert len(str(refusal)) > 60
    else:
        json.dumps(reading_as_json(reading))


@pytest.mark.parametrize("kind", KINDS)
def test_the_work_grows_no_faster_than_the_text(kind: str) -> None:
    # Calls are counted, for seconds depend on what else the machine does; `python -m bench.reading`
    # has the seconds.
    small, large = (calls_for(kind, size) for size in (20_000, 160_000))
    assert large < 10 * small


def test_the_largest_file_is_read() -> None:
    source = large_factsheet("the same row", LARGEST_FILE - 500)
    assert LARGEST_FILE - 1_000 < len(source) <= LARGEST_FILE
    rows = [line for line in read_factsheet(source, FRAMEWORK).lines if line.role is Role.ROW]
    header = 7
    assert [row.line for row in rows] == list(range(header + 1, source.count(b"\n") + 1))


def calls_for(kind: str, size: int) -> int:
    """Return how many calls, of functions of Python and of C, reading a text of a size takes."""
    source = large_factsheet(kind, size)
    with Profile() as profile:
        assert read_factsheet(source, FRAMEWORK).approach == "Groot"
    return sum(one.callcount for one in profile.getstats())
