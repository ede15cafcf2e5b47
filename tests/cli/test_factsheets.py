# SPDX-License-Identifier: EUPL-1.2
"""``gezinsregie factsheets import``: as somebody types it, with whatever file comes along."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from tests.supervision import samples
from tests.terminal import GEZINSREGIE, Terminal, refused

_MADE = """
from gezinsregie.partners.models import Organisation
for name in {names!r}:
    Organisation.objects.create(name=name, kind="inspectorate")
"""
_COUNTED = """
from gezinsregie.supervision.models import Factsheet
for one in Factsheet.objects.all():
    print("held", one.title, "|", one.approach, "|", one.inspectorate.name, one.is_draft)
"""


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "lindewaard.txt"
    file.write_text(samples.FACTSHEET, encoding="utf-8")
    return file


def _shell(terminal: Terminal, code: str) -> str:
    done = terminal.types("manage", "shell", "--no-imports", "--command", code)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.statement("TZ8")
def test_json_shows_the_reading_and_needs_no_database(terminal: Terminal, text: Path) -> None:
    done = terminal.types("factsheets", "import", str(text), "--json", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    assert list(read) == [
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
    assert (read["kind"], read["municipality"]) == ("factsheet", "Lindewaard")
    assert read["verdicts"]["3.1.2"] == "undecided"
    assert "één partner denkt van wel." in done.stdout  # letters, no escapes
    assert '\n  "kind"' in done.stdout
    assert list(terminal.home.glob("*.sqlite3")) == []


@pytest.mark.statement("TZ8")
def test_a_text_is_stored_as_a_draft_and_summed_up(installed: Terminal, text: Path) -> None:
    _shell(installed, _MADE.format(names=["Toezicht Sociaal Domein"]))
    done = installed.types("factsheets", "import", str(text))
    assert done.returncode == 0, done.stderr
    for said in (
        "concept voor Toezicht Sociaal Domein: Uitkomsten toezichtonderzoek Lindewaard",
        "indicatoren: 9",
        "voldoet: 3",
        "nog te beslissen: 3",
        "Een mens beslist nog over: 3.1.1, 3.1.2, 3.1.3.",
        "Geen plaats gevonden voor regel 33.",
        "/voorbeeld/",
    ):
        assert said in done.stdout
    again = installed.types("factsheets", "import", str(text))
    refused(again, "al ingelezen", "niets bewaard")
    held = _shell(installed, _COUNTED)
    assert held.count("held") == 1
    assert "Samen aan de Keukentafel | Toezicht Sociaal Domein True" in held
    assert installed.types("log", "verify").returncode == 0


def test_with_more_inspectorates_one_is_named(installed: Terminal, text: Path) -> None:
    _shell(installed, _MADE.format(names=["Inspectie Noord", "Inspectie Zuid"]))
    command = ("factsheets", "import", str(text))
    refused(installed.types(*command), "--inspectorate", "Inspectie Noord", "Inspectie Zuid")
    refused(installed.types(*command, "--inspectorate", "Inspectie Oost"), "Inspectie Oost")
    assert "held" not in _shell(installed, _COUNTED)
    done = installed.types(*command, "--inspectorate", "inspectie zuid")
    assert done.returncode == 0, done.stderr
    assert "| Inspectie Zuid True" in _shell(installed, _COUNTED)


def test_without_a_database_the_way_is_told(terminal: Terminal, text: Path) -> None:
    refused(terminal.types("factsheets", "import", str(text)), "make run")


def test_without_an_inspectorate_the_way_is_told(installed: Terminal, text: Path) -> None:
    refused(installed.types("factsheets", "import", str(text)), "toezichthouder", "make run")


@pytest.mark.parametrize("extra", [(), ("--json",)], ids=["store", "json"])
@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (bytes(range(256)) * 9, "geen platte tekst"),
        (b"PK\x03\x04rest", "zipbestand"),
        (b"Geachte heer, mevrouw,\nhierbij.\n", "geen factsheet"),
        (b"a" * 50_000_000, "te groot: 50 MB"),
    ],
    ids=["empty", "binary", "zip", "letter", "large"],
)
def test_a_file_that_is_no_factsheet_gets_a_sentence(
    terminal: Terminal, tmp_path: Path, content: bytes, said: str, extra: tuple[str, ...]
) -> None:
    file = tmp_path / "iets.txt"
    file.write_bytes(content)
    done = terminal.types("factsheets", "import", str(file), *extra)
    refused(done, said, "iets.txt")
    assert done.stdout == ""


def test_a_name_without_a_file_gets_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    refused(terminal.types("factsheets", "import", str(tmp_path / "weg.txt")), "weg.txt is er niet")
    refused(terminal.types("factsheets", "import", str(tmp_path)), "is een map")
    below_a_file = tmp_path / "bestand"
    below_a_file.touch()
    refused(terminal.types("factsheets", "import", str(below_a_file / "x.txt")), "bestand")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read every file")
def test_a_file_that_may_not_be_read_gets_a_sentence(terminal: Terminal, text: Path) -> None:
    text.chmod(0)
    refused(terminal.types("factsheets", "import", str(text)), "mag ik niet lezen")


def test_a_reader_that_leaves_is_no_fault(tmp_path: Path, text: Path) -> None:
    command = [GEZINSREGIE, "factsheets", "import", text, "--json"]
    home = {**os.environ, "GEZINSREGIE_HOME": str(tmp_path / "home")}
    with subprocess.Popen(
        command, env=home, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as going:
        assert going.stdout is not None and going.stderr is not None
        going.stdout.close()
        assert b"Traceback" not in going.stderr.read()
