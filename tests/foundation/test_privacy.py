# SPDX-License-Identifier: EUPL-1.2
"""Every stored field has a privacy class, and what must be protected is."""

from collections.abc import Callable
from pathlib import Path

import pytest

from gezinsregie.audit.models import Entry
from gezinsregie.cli import main
from gezinsregie.cli.privacy import table
from gezinsregie.foundation.definitions import DefinitionFaults
from gezinsregie.foundation.privacy import PRIVACY_FILE, PrivacyClass, load_privacy, privacy
from gezinsregie.foundation.stored_fields import stored_fields
from tests.cast import Town
from tests.proofs.contents import contents
from tests.whole_case import whole_case

ROOT = Path(__file__).parents[2]
HEAD = PRIVACY_FILE.read_text("utf-8").partition("\nmodels:")[0]
MEMBER = """
models:
  families.Member:
    people: [family]
    person: [name]
    number: [bsn]
    protected: { bsn: encrypted }
"""
STORED = {"families.Member": ("name", "bsn")}


def test_every_field_of_every_model_has_a_class(
    record_property: Callable[[str, object], None],
) -> None:
    stored = stored_fields()
    assert Entry._meta.label in stored
    assert len(stored) > 25
    register = load_privacy(PRIVACY_FILE, stored)
    classes = [one for model in register.models.values() for one, _name in model.fields()]
    assert len(classes) == sum(map(len, stored.values()))
    for one in PrivacyClass:
        record_property("figure", (f"fields: {one}", classes.count(one)))


def faults(tmp_path: Path, models: str, stored: dict[str, tuple[str, ...]] = STORED) -> list[str]:
    file = tmp_path / "privacy.yaml"
    file.write_text(HEAD + models, encoding="utf-8")
    try:
        load_privacy(file, stored)
    except DefinitionFaults as found:
        return [f"{one.key}: {one.expected}" for one in found.faults]
    return []


def test_a_register_that_fits_has_no_faults(tmp_path: Path) -> None:
    assert faults(tmp_path, MEMBER) == []


def test_a_field_without_a_class_is_caught(tmp_path: Path) -> None:
    assert faults(tmp_path, MEMBER, {"families.Member": ("name", "bsn", "nickname")}) == [
        "models.families.Member: Het veld 'nickname' heeft nog geen klasse."
    ]


def test_a_class_without_a_field_is_caught(tmp_path: Path) -> None:
    assert faults(tmp_path, MEMBER, {"families.Member": ("names", "bsn")}) == [
        "models.families.Member: Het veld 'names' heeft nog geen klasse.",
        "models.families.Member.person: Het veld 'name' bestaat niet; bedoelde u 'names'?",
    ]


def test_a_model_that_is_forgotten_and_one_that_is_gone_are_caught(tmp_path: Path) -> None:
    assert faults(tmp_path, MEMBER, {"families.Members": ("name",)}) == [
        "models: Het model families.Members ontbreekt hier; geef elk veld een klasse.",
        "models.families.Member: Het model families.Member bestaat niet; "
        "bedoelde u 'families.Members'?",
    ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ("protected: { bsn: slow_hash }", "Zeg bij protected hoe 'bsn' is beschermd"),
        ("protected: {}", "Zeg bij protected hoe 'bsn' is beschermd"),
        ("protected: { bsn: keyed_hash }", "moet versleuteld bewaard worden"),
        ("protected: { bsn: encrypted, bns: encrypted }", "'bns' staat bij geen klasse; bedoelde"),
        ("protected: { bsn: rot13 }", "Verwacht werd een van"),
        ("special: [name]\n    protected: { bsn: encrypted }", "'name' staat ook bij person"),
        ("medical: [x]\n    protected: { bsn: encrypted }", "Deze sleutel is hier onbekend"),
    ],
)
def test_each_fault_is_named_with_its_mend(tmp_path: Path, wrong: str, said: str) -> None:
    found = faults(tmp_path, MEMBER.replace("protected: { bsn: encrypted }", wrong))
    assert any(said in one for one in found), found


def test_data_about_people_says_about_whom(tmp_path: Path) -> None:
    [fault] = faults(tmp_path, MEMBER.replace("    people: [family]\n", ""))
    assert "over wie" in fault


@pytest.mark.parametrize("text", ["[]", "\nmodels: []", "\nmodels:\n  a.B: 3", "\nmodels: {}"])
def test_what_is_no_register_is_refused_in_words(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text, {}) != []


def test_no_table_holds_an_identifying_number_in_the_clear(town: Town) -> None:
    """Whatever the register says: the BSN of the cast is looked for in every row of every table."""
    whole_case(town)
    rows = [row for table_rows in contents().values() for row in table_rows]
    assert any("'t Hart" in row for row in rows), "the rows are read"
    assert [row for row in rows if "111222333" in row] == []


def test_the_page_in_the_documents_is_the_register() -> None:
    """Bring it up to date with: gezinsregie privacy table --language en > docs/privacy.md"""
    assert (ROOT / "docs/privacy.md").read_text("utf-8") == table(privacy(), "en")


def test_the_table_names_how_a_value_is_protected() -> None:
    assert "| bsn_encrypted (versleuteld), bsn_hash (vingerafdruk met sleutel) |" in table(
        privacy(), "nl"
    )


def test_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["privacy", "check"]) == 0
    assert "Elk veld heeft een klasse" in capsys.readouterr().out
    assert main(["privacy", "table"]) == 0
    assert capsys.readouterr().out == table(privacy(), "nl")
