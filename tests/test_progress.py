# SPDX-License-Identifier: EUPL-1.2
"""Something long says how far it is: not at every step, and with what is left."""

import pytest

from tests.progress import Progress


def test_it_is_said_every_few_seconds(capsys: pytest.CaptureFixture[str]) -> None:
    seconds = 0.0
    progress = Progress("permits", 8, passed=lambda: seconds)
    for _ in progress.over(range(8)):
        seconds += 2
    assert capsys.readouterr().err.splitlines() == [
        "permits: 3 of 8, 6 s, about 10 s to go",
        "permits: 6 of 8, 12 s, about 4 s to go",
    ]
    assert progress.done == 8


def test_what_is_soon_done_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(Progress("few", 2, passed=lambda: 0.0).over("ab")) == ["a", "b"]
    assert capsys.readouterr().err == ""
