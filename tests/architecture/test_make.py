# SPDX-License-Identifier: EUPL-1.2
"""The commands of ``make`` exist, and do what they are asked."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import run

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text("utf-8")


def test_every_promised_target_has_a_rule() -> None:
    promised = re.search(r"^\.PHONY: (.+)$", MAKEFILE, re.MULTILINE)
    assert promised
    targets = promised.group(1).split()
    assert len(targets) > 5
    assert [one for one in targets if not re.search(rf"^{one}:", MAKEFILE, re.MULTILINE)] == []


def test_the_browser_is_left_out_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_BROWSER", raising=False)
    monkeypatch.setattr(run, "CHROMIUM", "/usr/bin/chromium")
    assert run.install_chromium() == "/usr/bin/chromium"
    monkeypatch.setenv("NO_BROWSER", "1")
    assert run.install_chromium() == ""


def test_whatever_drives_a_browser_is_where_the_run_looks_for_it() -> None:
    # Written in two halves, or this file would be found too.
    mark = "mark" + ".browser"
    found = [file for file in (ROOT / "tests").rglob("*.py") if mark in file.read_text("utf-8")]
    assert len(found) > 5
    assert [file.name for file in found if not file.is_relative_to(ROOT / run.STORIES)] == []


def test_a_part_that_runs_beside_says_what_it_said_and_whether_it_was_good(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    for code, good in (("print('gedaan')", True), ("raise SystemExit('stuk')", False)):
        part = run.Beside("proef", [sys.executable, "-c", code], tmp_path / "said.txt")
        assert part.finish() is good
    told = capfdbinary.readouterr().out.decode()
    assert re.findall(r"gedaan|stuk|proef: \w+", told) == [
        *("gedaan", "proef: goed"),
        *("stuk", "proef: FOUT"),
    ]


def test_what_is_compiled_is_kept_where_it_lies_in_nobody_s_way(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "one.py").write_text("import two")
    (tmp_path / "two.py").write_text("")
    kept = tmp_path / "kept"
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONPYCACHEPREFIX"):
        monkeypatch.delenv(name, raising=False)
    run.keep_what_is_compiled(kept)
    assert "PYTHONPYCACHEPREFIX" not in os.environ, "Python keeps it beside the sources itself"
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("PYTHONPYCACHEPREFIX", "")
    run.keep_what_is_compiled(kept)
    subprocess.run([sys.executable, tmp_path / "one.py"], check=True)
    assert [path.name for path in kept.rglob("two.*")] != []
    assert not (tmp_path / "__pycache__").exists()
