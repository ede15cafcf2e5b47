# SPDX-License-Identifier: EUPL-1.2
"""What the documents name exists."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "gezinsregie"
NAMED = re.findall(r"`([a-z_/]+\.py)(?::(\w+))?`", (ROOT / "docs/tour.md").read_text("utf-8"))
PAGES = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]


@pytest.mark.parametrize(("path", "name"), NAMED, ids=lambda value: value or "file")
def test_the_tour_names_what_is_there(path: str, name: str) -> None:
    found = [file for file in SOURCE.rglob("*.py") if file.as_posix().endswith(f"/{path}")]
    assert found, path
    if name:
        text = "".join(file.read_text("utf-8") for file in found)
        assert re.search(rf"(def|class) {name}\b", text), f"{name} in {path}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_tests_that_pages_name_are_there(page: Path) -> None:
    named = re.findall(r"`(tests/[\w./]+)(?:::\w+)?`", page.read_text("utf-8"))
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_each_row_of_the_threats_names_its_tests() -> None:
    rows = [
        line
        for line in (ROOT / "docs/security.md").read_text("utf-8").splitlines()
        if line.startswith("| **")
    ]
    assert len(rows) >= 5
    assert [row for row in rows if "`tests/" not in row] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)", page.read_text("utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_tour_was_read() -> None:
    assert len(NAMED) > 15
