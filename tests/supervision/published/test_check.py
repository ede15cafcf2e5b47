# SPDX-License-Identifier: EUPL-1.2
"""Every fault of a file with verdicts is named with its line, and nothing of it is loaded."""

from pathlib import Path

import pytest

from gezinsregie.foundation.definitions import DefinitionFaults
from gezinsregie.supervision.published.catalogue import files_in, load_inquiries
from gezinsregie.supervision.published.check import check_files

SOUND = """# SPDX-License-Identifier: EUPL-1.2
key: lindewaard-itg
municipality: Lindewaard
approach: Interventieteam Gezinnen
framework: ggsr
framework_version: "2013"
source:
  title: Uitkomsten
  publisher: Een toezichthouder
  year: null
text_digest: 0000000000000000000000000000000000000000000000000000000000000000
tested:
  - year: 2013
    verdicts:
      "3.1.1": meets
      "3.1.2": meets
      "3.2.2": improvement
    shared:
      - ["3.1.1", "3.1.2"]
  - year: 2014
    verdicts:
      "3.2.2": no_finding
"""

PLANTED = [
    # a value, what is put in its place, the line, words of the fault
    ("key: lindewaard-itg", "key: lindewaard", 2, "lindewaard-itg"),
    ("approach: Interventieteam Gezinnen\n", "", 1, "ontbreekt"),
    ("framework: ggsr", "framework: gsgr", 5, "bedoelde u 'ggsr-2013'?"),
    ('"2013"', "2013", 6, "Verwacht werd tekst"),
    ("  year: null", "  year: 12", 10, "Verwacht werd 1990 of meer"),
    ("  year: null", "  yeer: null", 10, "bedoelde u 'year'?"),
    ("text_digest: 0", "text_digest: z", 11, "Verwacht werd tekst in de vorm"),
    ('"3.2.2": improvement', '"3.2.2": verbeterpunt', 17, "Verwacht werd een van: meets"),
    ('"3.2.2": improvement', '"3.2.9": improvement', 17, "Indicator '3.2.9' bestaat niet"),
    ('"3.2.2": improvement', '"3.2.x": improvement', 17, "Verwacht werd tekst in de vorm"),
    ('["3.1.1", "3.1.2"]', '["3.1.1", "3.2.3"]', 19, "heeft hier geen oordeel om te delen"),
    ('["3.1.1", "3.1.2"]', '["3.1.1", "3.2.2"]', 19, "voor alle indicatoren hetzelfde"),
    ('["3.1.1", "3.1.2"]', '["3.1.1", "3.1.1"]', 19, "deelt al een oordeel"),
    ("year: 2014", "year: 2013", 20, "Het oudste jaar staat eerst"),
    ("year: 2014", "year: null", 20, "Bij meer jaren heeft elk jaar een getal"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "lindewaard-itg.yaml"


def test_a_sound_file_is_loaded(file: Path) -> None:
    file.write_text(SOUND, encoding="utf-8")
    assert check_files([file]) == []
    (loaded,) = load_inquiries(file.parent)
    assert [one.year for one in loaded.tested] == [2013, 2014]
    assert loaded.tested[0].shared == (("3.1.1", "3.1.2"),)


@pytest.mark.parametrize(("value", "instead", "line", "words"), PLANTED)
def test_a_fault_is_found_on_its_line(
    file: Path, value: str, instead: str, line: int, words: str
) -> None:
    assert value in SOUND
    file.write_text(SOUND.replace(value, instead, 1), encoding="utf-8")
    faults = check_files([file])
    assert any(fault.line == line and words in fault.expected for fault in faults), faults


@pytest.mark.parametrize(
    "text", ["", "[]", "tested: 7", "tested: [{verdicts: [], shared: 3}]", "{"]
)
def test_what_is_no_inquiry_at_all_gets_a_sentence(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")
    assert check_files([file]) != []


def test_the_faults_of_all_files_come_at_once_and_nothing_is_loaded(tmp_path: Path) -> None:
    for name in ("een", "twee"):
        (tmp_path / f"{name}.yaml").write_text(SOUND, encoding="utf-8")
    with pytest.raises(DefinitionFaults) as found:
        load_inquiries(tmp_path)
    assert {fault.file.name for fault in found.value.faults} == {"een.yaml", "twee.yaml"}


def test_what_ships_is_right() -> None:
    assert len(files_in()) >= 3
    assert check_files(files_in()) == []
