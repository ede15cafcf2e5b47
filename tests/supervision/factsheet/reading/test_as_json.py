# SPDX-License-Identifier: EUPL-1.2
"""The JSON in exactly the agreed shape."""

import json
from pathlib import Path

import pytest

from gezinsregie.supervision.factsheet.reading import read_factsheet, reading_as_json
from gezinsregie.supervision.framework.definition import Framework

FOLDER = Path(__file__).parents[3] / "factsheets"
KEYS = [
    "kind",
    "title",
    "approach",
    "municipality",
    "description",
    "respondents",
    "rows",
    "verdicts",
    "lines",
    "unplaced",
]
ROW_KEYS = ["line", "theme", "criterion", "indicators", "findings", "decided", "shared"]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_shape(framework: Framework, path: Path) -> None:
    reading = reading_as_json(read_factsheet(path.read_bytes(), framework))
    assert json.loads(json.dumps(reading)) == reading
    assert list(reading) == KEYS
    years = ["years"] if reading["kind"] == "followup" else []
    for row in reading["rows"]:
        assert list(row) == ROW_KEYS + years
        for cell in [row, *row.get("years", {}).values()]:
            assert all(list(one) == ["mark", "text", "attention"] for one in cell["findings"])
            assert all(one["mark"] in ("✓", "✗", None) for one in cell["findings"])
        assert not (row.get("years") and row["findings"])
    assert set(reading["verdicts"].values()) <= {
        "meets",
        "improvement",
        "unmarked",
        "no_finding",
        "undecided",
    }
    assert all(list(line) == ["line", "role"] for line in reading["lines"])
    assert all(list(one) == ["line", "text"] for one in reading["unplaced"])
