# SPDX-License-Identifier: EUPL-1.2
"""What ships as published verdicts is what the product's own reader finds in the real texts."""

import pytest

from gezinsregie.supervision.factsheet.reading import Finding, Reading, read_factsheet
from gezinsregie.supervision.factsheet.reading.source import read_lines
from gezinsregie.supervision.factsheet.reading.verdicts import assign
from gezinsregie.supervision.factsheet.storing import digest_of
from gezinsregie.supervision.framework.definition import Framework
from gezinsregie.supervision.published.catalogue import published_inquiries
from tests.seeds import seed

TEXTS = {"leeuwarden-vig": "000", "leeuwarden-itg": "002", "alkmaar-hhw": "004"}


def test_every_inquiry_that_ships_is_held_against_its_text() -> None:
    assert {one.key for one in published_inquiries()} == set(TEXTS)


@pytest.mark.parametrize("key", TEXTS)
def test_the_marks_are_those_of_the_text(key: str, framework: Framework) -> None:
    source = seed(TEXTS[key])
    reading = read_factsheet(source, framework)
    held = next(one for one in published_inquiries() if one.key == key)
    assert held.text_digest == digest_of(read_lines(source))
    assert held.approach == reading.approach
    assert held.municipality == (reading.municipality or "Leeuwarden")
    assert held.source.title == reading.title
    years = [str(one.year) if one.year else "" for one in held.tested]
    assert years == (sorted({year for row in reading.rows for year in row.years}) or [""])
    for year, one in zip(years, held.tested, strict=True):
        assert dict(one.verdicts) == read_in_year(reading, year)
        assert [list(group) for group in one.shared] == shared_in_year(reading, year)
    assert dict(held.tested[-1].verdicts) == dict(reading.verdicts)


def test_the_marks_were_counted_by_hand() -> None:
    counted = {
        (one.key, year.year): [
            sum(verdict == value for verdict in year.verdicts.values())
            for value in ("meets", "improvement", "unmarked", "no_finding")
        ]
        for one in published_inquiries()
        for year in one.tested
    }
    assert counted == {
        ("leeuwarden-vig", None): [24, 5, 1, 0],
        ("leeuwarden-itg", None): [24, 5, 0, 1],
        ("alkmaar-hhw", 2013): [0, 7, 0, 0],
        ("alkmaar-hhw", 2014): [0, 6, 0, 1],
    }


def cell(reading: Reading, line: int, year: str) -> tuple[Finding, ...]:
    row = next(row for row in reading.rows if row.line == line)
    return row.years[year] if year else row.findings


def read_in_year(reading: Reading, year: str) -> dict[str, str]:
    return {
        key: verdict
        for row in reading.rows
        for key, verdict in zip(
            row.indicators,
            assign(len(row.indicators), cell(reading, row.line, year)).verdicts,
            strict=True,
        )
    }


def shared_in_year(reading: Reading, year: str) -> list[list[str]]:
    return [
        list(row.indicators)
        for row in reading.rows
        if assign(len(row.indicators), cell(reading, row.line, year)).shared
    ]
