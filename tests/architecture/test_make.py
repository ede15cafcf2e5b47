# SPDX-License-Identifier: EUPL-1.2
"""The commands of ``make`` exist, and do what they are asked."""

import re
from pathlib import Path

import pytest

from tests import run

MAKEFILE = (Path(__file__).parents[2] / "Makefile").read_text("utf-8")


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
