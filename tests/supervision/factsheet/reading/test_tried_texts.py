# SPDX-License-Identifier: EUPL-1.2
"""TZ8: texts with one irregularity each, written before the reader was looked at."""

import json
from typing import Any

import pytest

from gezinsregie.supervision.factsheet.reading import read_factsheet, reading_as_json
from gezinsregie.supervision.framework.definition import load_framework
from tests.supervision.factsheet.reading.tried_texts import (
    Tried,
    row_line,
    tried_texts,
    verdict_line,
)

TEXTS = tried_texts()


def read(text: str) -> dict[str, Any]:
    """As the command prints it."""
    reading = read_factsheet(text.encode(), load_framework())
    found: dict[str, Any] = json.loads(json.dumps(reading_as_json(reading)))
    return found


@pytest.mark.parametrize("tried", TEXTS, ids=[tried.name for tried in TEXTS])
def test_a_text_is_read_as_a_careful_reader_would(tried: Tried) -> None:
    found = read(tried.text)
    assert [row_line(row) for row in found["rows"]] == list(tried.rows)
    assert verdict_line(found["verdicts"]) == tried.verdicts
    assert [one["line"] for one in found["unplaced"]] == list(tried.unplaced)
    assert {key: found[key] for key in tried.head} == tried.head


@pytest.mark.parametrize("tried", TEXTS, ids=[tried.name for tried in TEXTS])
def test_each_line_that_is_not_blank_gets_one_role(tried: Tried) -> None:
    numbers = [number for number, line in enumerate(tried.text.split("\n"), 1) if line.strip()]
    assert [one["line"] for one in read(tried.text)["lines"]] == numbers


@pytest.mark.parametrize("tried", TEXTS, ids=[tried.name for tried in TEXTS])
def test_ends_of_lines_and_blank_lines_around_change_nothing(tried: Tried) -> None:
    plain = read(tried.text)
    windows = read(tried.text.replace("\n", "\r\n"))
    assert windows == plain
    lower = read(f"\n\n{tried.text}\n\n")
    assert lower["verdicts"] == plain["verdicts"]
    assert [row["line"] - 2 for row in lower["rows"]] == [row["line"] for row in plain["rows"]]


def test_there_are_texts_of_every_sort() -> None:
    assert {tried.name.partition("-")[0] for tried in TEXTS} == {
        "cells",
        "followups",
        "front",
        "rows",
    }
