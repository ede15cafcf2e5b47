# SPDX-License-Identifier: EUPL-1.2
"""The approaches as an administrator reads them, and the check of a definition."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils.html import strip_tags

from gezinsregie.accounts.models import User
from gezinsregie.approaches.catalogue import catalogue
from gezinsregie.approaches.pins import APPROACHES
from gezinsregie.audit.models import Entry, Outcome
from tests.cast import Town

As = Callable[[User], Client]
VIG = (APPROACHES / "vig-den-haag@1.yaml").read_text(encoding="utf-8")


@pytest.fixture
def shown(town: Town, as_user: As) -> Callable[[str], str]:
    def read(key: str) -> str:
        page = as_user(town.administrator).get(f"/beheer/aanpakken/{key}/1/")
        assert page.status_code == 200
        return " ".join(strip_tags(page.content.decode()).split())

    return read


def test_all_approaches_stand_in_the_list(town: Town, as_user: As) -> None:
    text = as_user(town.administrator).get("/beheer/aanpakken/").content.decode()
    for one in catalogue():
        assert one.name in text and f"/beheer/aanpakken/{one.key}/{one.version}/" in text


SHOWN = [
    pytest.param(
        "vig-den-haag",
        ("Samen 16 maanden", "Er komt een melding bij de Raad", "De Raad doet onderzoek"),
        marks=pytest.mark.statement("VIG-H2"),
    ),
    pytest.param(
        "vig-den-haag",
        ("OCW, Jeugdbeleid, Bestuursdienst", "in de plaats van een indicatiebesluit"),
        marks=pytest.mark.statement("VIG-H5"),
    ),
    pytest.param(
        "vig-den-haag",
        ("Controle", "BIZ", "AMK → nu Veilig Thuis", "WBV → nu woningcorporatie"),
        marks=pytest.mark.statement("VIG-H6"),
    ),
    pytest.param(
        "vig-den-haag",
        (
            "Maatregel op de uitkering",
            "Schriftelijke aanwijzing bij een OTS",
            "Uitzetting uit de woning",
            "artikel 9 WWB",
            "gewaarschuwd, aangekondigd, opgelegd, opgeheven",
        ),
        marks=pytest.mark.statement("VIG-H7"),
    ),
    pytest.param(
        "vig-den-haag",
        ("Volwassenenreclassering", "Reclassering", "Consultatiebureaus", "GGD Den Haag", "MEE"),
        marks=pytest.mark.statement("VIG-H10"),
    ),
    pytest.param(
        "vig-den-haag",
        ("5 gezinnen bij 36 uur per week",),
        marks=pytest.mark.statement("VIG-H11"),
    ),
    pytest.param(
        "vig-leeuwarden", ("Meldpunt", "Veiligheidshuis"), marks=pytest.mark.statement("VIG-L3")
    ),
    pytest.param(
        "itg-leeuwarden",
        ("Geen norm afgesproken", "Zo lang als nodig, zonder maximum"),
        marks=pytest.mark.statement("ITG-L3"),
    ),
    pytest.param(
        "crg-eindhoven",
        (
            "Praktische gespecialiseerde thuisbegeleiding (PGTB)",
            "ZuidZorg",
            "Lumens Groep",
            "Gezinscoaching in een gedwongen kader",
            "Radar Uitvoering",
            "Het gezin kan de hulp niet zelf sturen",
        ),
        marks=pytest.mark.statement("CRG-E2"),
    ),
    pytest.param(
        "crg-eindhoven",
        ("1.000 tot 1.500", "400 komen in aanmerking"),
        marks=pytest.mark.statement("CRG-E3"),
    ),
    pytest.param(
        "crg-eindhoven",
        ("Casusoverleg Jeugd op Risico", "Novadic-Kentron", "samenwerkingsafspraken van 2009"),
        marks=pytest.mark.statement("CRG-E7"),
    ),
    pytest.param("hhw-alkmaar", ("rocesregisseur",), marks=pytest.mark.statement("HHW-A4")),
]


@pytest.mark.parametrize(("key", "words"), SHOWN)
def test_an_approach_shows_what_its_source_says(
    shown: Callable[[str], str], key: str, words: tuple[str, ...]
) -> None:
    text = shown(key)
    for one in words:
        assert one in text


@pytest.mark.parametrize("approach", list(catalogue()), ids=lambda one: one.key)
def test_nothing_of_a_definition_is_left_out(shown: Callable[[str], str], approach: Any) -> None:
    text = shown(approach.key).replace("&#x27;", "'").replace("&quot;", '"')
    told = [approach.summary, approach.target_group.text]
    told += [one.text for one in approach.criteria]
    told += [one.text for form in approach.forms for one in form.criteria]
    told += [form.name for form in approach.forms]
    told += [one.name for one in (*approach.phases, *approach.levers, *approach.ladder)]
    told += [one.name.then for one in approach.partners]
    told += [one.then for one in (*approach.reporting_points, *approach.control_bodies)]
    told += [one.then for one in approach.referrers]
    told += [one.text for one in (*approach.working_method, *approach.notes, *approach.aims)]
    assert [one for one in told if " ".join(one.split()) not in text] == []


@pytest.mark.parametrize(
    "place", ["vig-den-haag/2", "onbekend/1", "vig-den-haag/0", "vig-den-haag/" + "9" * 30]
)
def test_an_approach_that_is_not_there(town: Town, as_user: As, place: str) -> None:
    assert as_user(town.administrator).get(f"/beheer/aanpakken/{place}/").status_code == 404


def check(client: Client, text: str = "", file: bytes | None = None) -> Any:
    data: dict[str, Any] = {"text": text}
    if file is not None:
        data["file"] = SimpleUploadedFile("aanpak.yaml", file)
    return client.post("/beheer/aanpakken/", data)


@pytest.mark.parametrize("as_file", [True, False])
def test_a_definition_without_faults(town: Town, as_user: As, as_file: bool) -> None:
    client = as_user(town.administrator)
    answer = check(client, file=VIG.encode()) if as_file else check(client, VIG)
    assert answer.status_code == 200
    assert "Geen fouten gevonden" in answer.content.decode()


def test_every_fault_comes_at_once_with_its_line(town: Town, as_user: As) -> None:
    text = VIG.replace("families: 5", "families: vijf").replace("fact: addiction", "fact: adiction")
    text = text.replace("caseload:", "caselaod:")
    before = Entry.objects.count()
    answer = check(as_user(town.administrator), text)
    assert answer.status_code == 422
    faults = {one.key: one for one in answer.context["faults"]}
    lines = text.splitlines()
    wrong = faults["caselaod"]
    assert lines[wrong.line - 1].startswith("caselaod")
    assert "bedoelde u 'caseload'?" in wrong.expected
    assert "caseload" in faults  # and the right key is missing
    assert answer.context["form"]["text"].value() == text
    # Nothing was done and nothing was kept: the page was read, no more.
    assert Entry.objects.latest("sequence").outcome == Outcome.READ
    assert Entry.objects.count() == before + 1


def test_a_reference_to_nothing_is_a_fault(town: Town, as_user: As) -> None:
    answer = check(as_user(town.administrator), VIG.replace("fact: addiction", "fact: adiction"))
    assert [one.key for one in answer.context["faults"]] == ["criteria.7.rule.fact"]
    assert "addiction" in answer.content.decode()


@pytest.mark.parametrize(
    "source",
    [
        b"",
        b"\x00\x01\x02",
        b"\xff\xfe\xfa",
        b"a: [1, 2",
        b"- - - -",
        b"tekst zonder sleutels",
        b"a: &a [*a]",
        b"%PDF-1.7",
        b"key: x\nkey: y",
    ],
    ids=repr,
)
def test_what_is_no_definition_is_a_sentence(town: Town, as_user: As, source: bytes) -> None:
    answer = check(as_user(town.administrator), file=source)
    assert answer.status_code == 422
    assert answer.context["faults"] or answer.context["form"].errors
    assert "Traceback" not in answer.content.decode()


def test_nothing_both_and_too_much(town: Town, as_user: As) -> None:
    client = as_user(town.administrator)
    assert "Plak hier de tekst" in check(client).content.decode()
    assert "niet allebei" in check(client, "key: x", b"key: y").content.decode()
    assert "hooguit 1 MB" in check(client, file=b"#" * 1_000_001).content.decode()


def test_nothing_of_a_check_stays_behind(
    town: Town, as_user: As, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    check(as_user(town.administrator), "key: x")
    assert list(tmp_path.iterdir()) == []
