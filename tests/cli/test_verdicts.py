# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from gezinsregie.supervision.published.catalogue import VERDICTS
from tests.terminal import Terminal, refused


def test_the_verdicts_that_ship_are_right(terminal: Terminal) -> None:
    done = terminal.types("verdicts", "check")
    assert done.returncode == 0, done.stderr
    assert done.stdout == "Alle oordelen kloppen. Onderzoeken: 3.\n"


def test_a_file_with_faults_is_named_line_by_line(terminal: Terminal, tmp_path: Path) -> None:
    text = (VERDICTS / "alkmaar-hhw.yaml").read_text(encoding="utf-8")
    faulty = tmp_path / "alkmaar-hhw.yaml"
    faulty.write_text(text.replace('"3.4.2": improvement', '"3.4.2": goed'), encoding="utf-8")
    done = terminal.types("verdicts", "check", str(faulty))
    refused(done, "alkmaar-hhw.yaml, regel 20", "Fouten: 2. Er is niets geladen.")


def test_what_is_not_there_gets_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    refused(terminal.types("verdicts"))
    refused(terminal.types("verdicts", "check", str(tmp_path / "weg.yaml")), "weg.yaml")
    refused(terminal.types("verdicts", "check", str(tmp_path)))
