# SPDX-License-Identifier: EUPL-1.2
"""Files that cannot be read are refused with a sentence; all usual encodings are read."""

import pytest

from gezinsregie.supervision.factsheet.reading import (
    LARGEST_FILE,
    UnreadableFactsheet,
    read_factsheet,
)
from gezinsregie.supervision.factsheet.reading.headings import municipality_in
from gezinsregie.supervision.factsheet.reading.source import read_lines
from gezinsregie.supervision.framework.definition import Framework

TEXT = "Coördinatie\n\n✓ Eén regel"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_ends_of_line(encoding: str, newline: str) -> None:
    lines = read_lines(TEXT.replace("\n", newline).encode(encoding))
    assert [(line.number, line.text) for line in lines] == list(enumerate(TEXT.split("\n"), 1))


def test_windows_text_and_mixed_lines() -> None:
    mixed = "Coördinatie\n".encode("cp1252") + "één ✓\n".encode()
    assert [line.text for line in read_lines(mixed)] == ["Coördinatie", "één ✓", ""]


def test_text_that_was_misread_before() -> None:
    broken = "✓ Coördinatie".encode().decode("cp1252")
    assert read_lines(broken.encode())[0].text == "✓ Coördinatie"


QUESTIONS = (
    "Vragenlijst toezichtonderzoek GGSR\n\nNaam gemeente: x\nAanpak: ....\n\nVraag\tAntwoord\n"
    "Is de doorzettingsmacht voor de regisseur geregeld?\tja / nee\n"
    "De gemeente heeft zicht op de populatie GGSR\tja / nee\n"
)


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (b"", "Het bestand is leeg"),
        (b" \r\n\t", "Het bestand is leeg"),
        (b"\xef\xbb\xbf", "Het bestand is leeg"),
        (b"x" * (LARGEST_FILE + 1), "te groot: 1,1 MB, en meer dan 1 MB"),
        (b"x" * 50_000_000, "te groot: 50 MB"),
        (b"%PDF-1.7 ...", "een PDF"),
        (b"PK\x03\x04....", "een Word-, Excel- of zipbestand"),
        (b"Aanpak\n\x00\x01\x02\x03\x04", "op regel 2 staan tekens"),
        (b"Boodschappen\n\nmelk\nbrood\n", "geen factsheet. De tekst begint op regel 1"),
        (b"Indicator;2013\na;b", "geen factsheet"),
        (QUESTIONS.encode(), "geen factsheet"),
        (QUESTIONS.replace("Vraag\tAntwoord", "Indicator\tBevinding").encode(), "geen factsheet"),
        (f"Beste collega,\n\n{QUESTIONS.partition('x')[2]}".encode(), "geen factsheet"),
        (b"Geachte heer,\n\nAanpak: wij bellen u.\n\nMet groet\n", "geen factsheet"),
    ],
)
def test_refusals(framework: Framework, source: bytes, told: str) -> None:
    with pytest.raises(UnreadableFactsheet, match=told):
        read_factsheet(source, framework)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Uitkomsten toezichtonderzoek Waterlinge", "Waterlinge"),
        ("Uitkomsten verbeterpunten toezichtonderzoek Waterlinge 2015", "Waterlinge"),
        ("Uitkomsten toezichtonderzoek gemeente Bergen aan de Vliet", "Bergen aan de Vliet"),
        ("Uitkomsten toezichtonderzoek in de gemeente Duin en Meer", "Duin en Meer"),
        ("Uitkomsten toezichtonderzoek GGSR 's-Gravenmeer", "'s-Gravenmeer"),
        ("Uitkomsten toezichtonderzoek Oud-Zuilerveld – juni 2014", "Oud-Zuilerveld"),
        ("Uitkomsten toezichtonderzoek", None),
        ("Uitkomsten toezichtonderzoek naar de hulp aan gezinnen", None),
        ("Ministerie van Volksgezondheid", None),
        ("Aanpak: Waterlinge", None),
    ],
)
def test_the_municipality_of_a_title(title: str, name: str | None) -> None:
    assert municipality_in(title) == name
