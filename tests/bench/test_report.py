# SPDX-License-Identifier: EUPL-1.2
"""What a measurement says: the table, the misses, and two of them side by side."""

import json
from pathlib import Path
from typing import Any

import pytest
from bench.pages import BETWEEN_SIZES, LEAST, LIST, PAGE

from bench import compare, report


def page(kind: str, p50: float, *, p95: float = 0, ratio: float = 1, queries: int = 5) -> dict:
    figures = {"p50": p50, "p95": p95 or p50 * 1.2, "ratio": ratio, "queries": queries}
    return {"kind": kind, "a_second": 100, "a_second_by_eight": 150, "size": 4000, **figures}


def measured(**of_family: Any) -> dict[str, Any]:
    """A measurement at two sizes in which all is well, but for what is given of one page."""
    sizes = {}
    for size in ("1500", "40000"):
        pages = {
            "Vloer": page(LEAST, 3.0),
            "Lijst": page(LIST, 6.0, ratio=2.0),
            "Gezin": page(PAGE, 9.0, ratio=3.0),
        }
        sizes[size] = {"start_seconds": 1.5, "worker_megabytes": 60.0, "pages": pages}
    sizes["40000"]["pages"]["Gezin"] |= of_family
    machine = {"database": "SQLite", "cores": 2, "python": "3.11", "django": "5.2"}
    return {"version": "1.0", "machine": machine, "sizes": sizes}


def test_all_is_well() -> None:
    assert list(report.misses(measured())) == []
    assert report.between_sizes(measured()) == {"Vloer": 1, "Lijst": 1, "Gezin": 1}
    table = report.table(measured())
    assert "Alle doelen gehaald." in table
    assert "40.000 gezinnen" in table
    assert "Gezin                             1.00" in table


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        ({"ratio": 4.01}, "Gezin, 40000 gezinnen: 4.01 keer de vloer, doel 4.0"),
        ({"queries": 13}, "Gezin, 40000 gezinnen: 13.00 vragen aan de database, doel 12"),
        ({"p95": 18.1}, "Gezin, 40000 gezinnen: 2.01 keer p50 voor p95, doel 2.0"),
        (
            {"p50": 10.9, "p95": 11},
            f"Gezin: 1.21 keer zo lang bij de grootste, doel {BETWEEN_SIZES}",
        ),
    ],
)
def test_a_miss_is_named(figures: dict[str, float], said: str) -> None:
    assert [one.strip() for one in report.misses(measured(**figures))] == [said]


def test_the_floor_is_held_against_nothing_but_growing() -> None:
    slow = measured()
    slow["sizes"]["1500"]["pages"]["Vloer"] |= {"ratio": 9, "queries": 30, "p95": 90}
    assert list(report.misses(slow)) == []


def test_a_measurement_is_kept_and_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(report, "RESULTS", tmp_path)
    report.keep(measured(), "een")
    report.keep({**measured(ratio=1.5), "version": "2.0"}, "twee")
    assert report.read("een") == measured()
    assert compare.main(["een", "twee"]) == 0
    said = capsys.readouterr().out
    assert "-50%" in said.replace(" ", "")
    assert "+0%" in said.replace(" ", "")


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sizes": 3}', "geen json", "null"])
def test_what_is_no_measurement_is_said_to_be_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(report, "RESULTS", tmp_path)
    (tmp_path / "kapot.json").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit, match="geen meting"):
        report.read("kapot")
    with pytest.raises(SystemExit, match=r"Bewaard zijn: kapot\."):
        report.read("weg")


def test_two_names_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert compare.main(["een"]) == 2
    assert "make bench-compare A B" in capsys.readouterr().err


def test_what_is_kept_with_this_version_can_be_read() -> None:
    for path in report.RESULTS.glob("*.json"):
        kept = json.loads(path.read_text(encoding="utf-8"))
        assert report.table(kept)
