# SPDX-License-Identifier: EUPL-1.2
"""The command line says what it did, or what is wrong and how to mend it; never a traceback."""

import errno
import os
import socket
import sqlite3
from datetime import date
from pathlib import Path

import pytest

from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.cli.run import _why_not
from tests.terminal import Terminal, refused


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "er ontbreekt iets"),
        (("vlieg",), "vlieg ken ik niet"),
        (("approaches",), "er ontbreekt iets"),
        (("approaches", "wis"), "wis ken ik niet"),
        (("factsheets", "import"), "er ontbreekt iets"),
        (("run", "--port", "acht"), "vraagt een getal"),
        (("run", "--port", "99999"), "Poort 99999 bestaat niet"),
        (("log", "verify", "--snel"), "--snel"),
        (("manage", "createsuperuser"), "kent geen superuser"),
    ],
)
def test_what_is_not_understood_gets_a_sentence(
    terminal: Terminal, words: tuple[str, ...], said: str
) -> None:
    done = terminal.types(*words)
    refused(done)
    assert said.casefold() in done.stderr.casefold()
    assert done.stdout == ""


@pytest.mark.parametrize(
    "words", [("log", "verify"), ("figures", "refresh"), ("demo", "load")], ids=" ".join
)
def test_without_a_database_the_way_to_one_is_told(
    terminal: Terminal, words: tuple[str, ...]
) -> None:
    refused(terminal.types(*words), "make run")


def test_every_definition_that_ships_is_right(terminal: Terminal) -> None:
    done = terminal.types("approaches", "check")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Alle definities kloppen.\n"


def test_a_definition_with_faults_is_named_line_by_line(terminal: Terminal, tmp_path: Path) -> None:
    source = (APPROACHES / "vig-leeuwarden@1.yaml").read_text(encoding="utf-8")
    lines = source.replace("\ntarget_group:", "\ntarget_grop:").replace(
        "\nlevers: []", "\nlevers: 7"
    )
    faulty = tmp_path / "vig-leeuwarden@1.yaml"
    faulty.write_text(lines, encoding="utf-8")
    done = terminal.types("approaches", "check", str(faulty))
    refused(done, "target_grop", "target_group", "levers")
    number = lines.splitlines().index("target_grop:") + 1
    assert f"regel {number}, target_grop" in done.stderr
    assert "Er is niets geladen" in done.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("leeg.yaml", b""),
        ("binair.yaml", bytes(range(256))),
        ("kapot.yaml", b"key: [1,\n  name: 'x"),
        ("lijst.yaml", b"- 1\n- 2\n"),
    ],
)
def test_what_is_no_definition_is_refused(
    terminal: Terminal, tmp_path: Path, name: str, content: bytes
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    refused(terminal.types("approaches", "check", str(file)), name)


def test_a_definition_that_is_not_there_is_refused(terminal: Terminal, tmp_path: Path) -> None:
    refused(terminal.types("approaches", "check", str(tmp_path / "weg.yaml")), "weg.yaml")
    refused(terminal.types("approaches", "check", str(tmp_path)))


def test_a_taken_port_is_told_before_anything_is_made(terminal: Terminal) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        refused(terminal.types("run", "--port", str(port)), f"Poort {port} is bezet")
    assert not (terminal.home / "gezinsregie.sqlite3").exists()


def test_a_key_that_is_too_short_is_told(terminal: Terminal) -> None:
    done = terminal.types("log", "verify", GEZINSREGIE_MASTER_KEY="kort")
    refused(done, "GEZINSREGIE_MASTER_KEY", "32 tekens")


def test_an_unknown_kind_of_database_is_told(terminal: Terminal) -> None:
    done = terminal.types("log", "verify", GEZINSREGIE_DATABASE="mysql://localhost/x")
    refused(done, "GEZINSREGIE_DATABASE", "postgresql://")


DEMONSTRATION = {"GEZINSREGIE_DEMONSTRATION": "1"}
TOLD, LATER = date(2026, 11, 3), date(2026, 11, 22)


@pytest.fixture(scope="module")
def told_town(migrated: Terminal, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A home with a town of one family, told for one day and built once; a test copies it."""
    made = migrated.copied_to(tmp_path_factory.mktemp("told") / "home")
    done = made.types_on(TOLD, "demo", "load", **DEMONSTRATION)
    assert "staat er." in done.stdout, done.stderr
    assert "Zij is verteld voor 3 november 2026." in done.stdout
    return made


def test_the_town_is_loaded_once_verified_and_given_back(
    told_town: Terminal, tmp_path: Path
) -> None:
    """Load again, tamper with the log behind its back, see it, and reset."""
    terminal = told_town.copied_to(tmp_path / "home")
    assert "staat er al" in terminal.types("demo", "load", **DEMONSTRATION).stdout
    assert "keten van het logboek klopt" in terminal.types("log", "verify").stdout
    assert "trajecten in de cijfers" in terminal.types("figures", "refresh").stdout

    database = sqlite3.connect(terminal.home / "gezinsregie.sqlite3")
    with pytest.raises(sqlite3.DatabaseError, match="append-only"):
        database.execute("UPDATE audit_entry SET actor_id = 'x' WHERE sequence = 7")
    database.execute("DROP TRIGGER audit_entry_no_update")
    database.execute("UPDATE audit_entry SET actor_id = 'x' WHERE sequence = 7")
    database.commit()
    database.close()
    refused(terminal.types("log", "verify"), "verbroken bij regel 7")

    assert "als nieuw" in terminal.types_on(TOLD, "demo", "reset", **DEMONSTRATION).stdout
    assert "klopt" in terminal.types("log", "verify").stdout


def test_a_town_of_an_earlier_day_is_given_back_as_new(told_town: Terminal, tmp_path: Path) -> None:
    """Told for one day, met on another: kept when asked, and else as new, with a sentence."""
    terminal = told_town.copied_to(tmp_path / "home")
    there = {**DEMONSTRATION, "PORT": str(_free_port())}
    done = terminal.types_on(TOLD, "run", **there)
    assert done.returncode == 0, done.stderr
    assert "verteld voor" not in done.stdout, "on its own day there is nothing to say"

    done = terminal.types_on(LATER, "demo", "load", **there)
    assert "staat er al, verteld voor 3 november 2026." in done.stdout
    assert "gezinsregie demo reset" in done.stdout

    done = terminal.types_on(LATER, "run", "--keep", **there)
    assert "blijft zoals zij is: verteld voor 3 november 2026." in done.stdout
    assert terminal.newest_contact() < "2026-11-04"

    done = terminal.types_on(LATER, "run", **there)
    assert done.returncode == 0, done.stderr
    assert "verteld voor 3 november 2026; zij wordt als nieuw gemaakt, voor vandaag" in done.stdout
    assert "gezinsregie run --keep" in done.stdout
    assert terminal.newest_contact() > "2026-11-19"
    done = terminal.types_on(LATER, "demo", "load", **there)
    assert "staat er al, verteld voor 22 november 2026." in done.stdout


@pytest.mark.parametrize(
    ("port", "number", "words"),
    [
        (8000, errno.EADDRINUSE, ("Poort 8000 is bezet", "PORT=8001 ")),
        (65535, errno.EADDRINUSE, ("Poort 65535 is bezet", "PORT=8001 ")),
        (80, errno.EADDRINUSE, ("Poort 80 is bezet", "PORT=8001 ")),
        (80, errno.EACCES, ("onder 1024", "PORT=8001 ")),
        (9000, errno.EADDRNOTAVAIL, ("gaat niet open", "PORT=9001 ")),
    ],
)
def test_why_a_port_stays_shut_is_told(port: int, number: int, words: tuple[str, ...]) -> None:
    sentence = _why_not(port, OSError(number, os.strerror(number)))
    for word in words:
        assert word in sentence


@pytest.mark.parametrize("words", [("demo", "load"), ("demo", "reset"), ("run",)], ids=" ".join)
def test_a_real_installation_is_left_alone(installed: Terminal, words: tuple[str, ...]) -> None:
    database = sqlite3.connect(installed.home / "gezinsregie.sqlite3")
    database.execute(
        "INSERT INTO accounts_user (id, password, email, name, is_active, on_demonstration_card)"
        " VALUES ('7b0e0a1c8d4e4c63a4dd3c6a9e2f0b11', '!', 'jan@gemeente.nl', 'Jan', 1, 0)"
    )
    database.commit()
    port = {"PORT": str(_free_port())}
    refused(installed.types(*words, **port), "echte accounts", "niets veranderd")
    assert database.execute("SELECT count(*) FROM accounts_user").fetchone() == (1,)
    assert database.execute("SELECT count(*) FROM partners_organisation").fetchone() == (0,)
    database.close()


def test_the_database_of_another_program_gets_no_tables(terminal: Terminal) -> None:
    terminal.home.mkdir()
    database = sqlite3.connect(terminal.home / "gezinsregie.sqlite3")
    database.execute("CREATE TABLE invoices (amount integer)")
    database.commit()
    refused(terminal.types("run", PORT=str(_free_port())), "invoices", "ander programma")
    assert database.execute("SELECT name FROM sqlite_master").fetchall() == [("invoices",)]
    database.close()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
