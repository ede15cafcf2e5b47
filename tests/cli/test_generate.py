# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie generate``, as somebody types it."""

import sqlite3

import pytest

from gezinsregie.cli import FAULT, main
from tests.terminal import Terminal, refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--families", "0"), "0 gezinnen kan niet"),
        (("--families", "-4"), "-4 gezinnen kan niet"),
        (("--families", "9000000"), "9000000 gezinnen kan niet"),
        (("--families", "veel"), "vraagt een getal"),
        ((), "--families"),
        (("--families", "3", "--seed", "-1"), "--seed -1 kan niet"),
        (("--families", "3", "--seed", "appel"), "vraagt een getal"),
        (("--families", "3", "--day", "gisteren"), "is geen dag"),
        (("--families", "3", "--day", "2026-02-30"), "is geen dag"),
        (("--families", "3", "--day", "1826-02-03"), "zo ver weg"),
    ],
)
def test_what_cannot_be_is_refused_in_a_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    try:
        status = main(["generate", *words])
    except SystemExit as stop:
        status = int(stop.code or 0)
    assert status == FAULT
    told = capsys.readouterr()
    assert said in told.err
    assert told.out == ""


def test_a_population_is_there_in_one_go(terminal: Terminal) -> None:
    done = terminal.types("generate", "--families", "9", "--seed", "2", "--day", "2026-03-03")
    assert done.returncode == 0, done.stderr
    assert "families_family" in done.stdout
    assert "9 gezinnen:" in done.stdout.splitlines()[-1]
    assert "\r" not in done.stdout
    assert terminal.types("log", "verify").returncode == 0
    refused(terminal.types("generate", "--families", "9"), "al een verzonnen bevolking")


def test_never_beside_anything_real(installed: Terminal) -> None:
    with sqlite3.connect(installed.home / "gezinsregie.sqlite3") as database:
        database.execute(
            "INSERT INTO accounts_user (id, password, email, name, is_active, "
            "on_demonstration_card) VALUES ('1', '!', 'jan@gemeente.nl', 'Jan', 1, 0)"
        )
    refused(installed.types("generate", "--families", "9"), "echte accounts")
