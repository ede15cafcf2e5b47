# SPDX-License-Identifier: EUPL-1.2
"""What is in a file decides whether it is taken in; whatever it is, nothing breaks."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gezinsregie.documents.rules import (
    DOCX,
    JPEG,
    MOST_BYTES,
    PDF,
    PNG,
    cleaned_name,
    kind_of,
    obstacles_to_storing,
)
from gezinsregie.web.documents.words import OBSTACLES

from .making import docx, pdf, picture, with_script_in_objects

TODAY = date(2026, 3, 3)
GOOD = {
    "pdf": (pdf(), PDF),
    "pdf with packed objects": (pdf("picture", in_streams=True), PDF),
    "png": (picture("PNG"), PNG),
    "jpeg": (picture("JPEG"), JPEG),
    "jpeg with a smaller one behind it": (picture("JPEG") * 2, JPEG),
    "docx": (docx(), DOCX),
}


def keys(content: bytes) -> list[str]:
    return [one.key for one in obstacles_to_storing(content, dated_on=None, today=TODAY)]


@pytest.mark.parametrize("name", GOOD)
def test_what_people_send_is_taken_in(name: str) -> None:
    content, kind = GOOD[name]
    assert keys(content) == []
    assert kind_of(content) == kind


BAD = {
    "nothing": (b"", "file_empty"),
    "text": (b"Geachte heer", "file_of_another_kind"),
    "a page": (b"<html><script>alert(1)</script>", "file_of_another_kind"),
    "a program": (b"MZ\x90\x00", "file_of_another_kind"),
    "an old Word document": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "file_of_another_kind"),
    "a pdf behind something": (b"\n" + pdf(), "file_of_another_kind"),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "file_of_another_kind"),
    "half a pdf": (pdf()[:-30], "file_broken"),
    "half a png": (picture("PNG")[:-20], "file_broken"),
    "half a jpeg": (picture("JPEG")[:-20], "file_broken"),
    "half a docx": (docx()[:-30], "file_broken"),
    "a pdf with a script": (pdf("script"), "pdf_active"),
    "a pdf with a script, packed": (pdf("script", in_streams=True), "pdf_active"),
    "a pdf with a script, hidden": (with_script_in_objects(), "pdf_active"),
    "a pdf with a script, coded": (with_script_in_objects(coded=True), "pdf_active"),
    "a pdf that begins a program": (pdf("launch"), "pdf_active"),
    "a pdf with a file in it": (pdf("file"), "pdf_carries_files"),
    "a pdf on slot": (pdf("locked"), "file_locked"),
    "a pdf that is a zip": (pdf() + docx(), "file_of_two_kinds"),
    "a pdf that is a page": (
        pdf().replace(b"\n", b"\n%<html><script>\n", 1),
        "file_of_two_kinds",
    ),
    "a png that is a zip": (picture("PNG") + docx(), "file_of_two_kinds"),
    "a jpeg that is a zip": (picture("JPEG") + docx(), "file_of_two_kinds"),
    "a jpeg with words behind it": (picture("JPEG") + b"<?php", "file_of_two_kinds"),
    "a jpeg that is a pdf": (
        picture("JPEG")[:2] + b"\xff\xfe\x00\x0b%PDF-1.7\n" + picture("JPEG")[2:],
        "file_of_two_kinds",
    ),
    "a docx with words behind it": (docx() + b"more", "file_of_two_kinds"),
    "a spreadsheet": (docx().replace(b"word/document", b"xl/workbook-a"), "file_of_another_kind"),
    "a docx with macros": (docx(word__vbaProject_DOT_bin="x"), "docx_macros"),
    "a docm by another name": (
        docx(kind="application/vnd.ms-word.document.macroEnabled.main+xml"),
        "docx_macros",
    ),
    "a docx with a template from elsewhere": (
        docx(
            word___rels__settings_DOT_xml_DOT_rels='<Relationship Type="x/attachedTemplate" '
            'Target="https://kwaad.example/a.dotm" TargetMode="External"/>'
        ),
        "docx_macros",
    ),
    "a docx that leaves its folder": (docx(**{"..__..__etc": "x"}), "file_broken"),
}


@pytest.mark.parametrize("name", BAD)
def test_what_could_do_harm_is_refused_in_words(name: str) -> None:
    content, key = BAD[name]
    assert key in keys(content)
    assert set(keys(content)) <= set(OBSTACLES)


@pytest.mark.parametrize("by", [b"/LZWDecode", b"[/ASCIIHexDecode /FlateDecode]"])
def test_objects_that_are_packed_strangely_are_refused(by: bytes) -> None:
    content = with_script_in_objects(by)
    start = content.index(b"stream\n") + 7
    assert "file_broken" in keys(content[:start] + b"0A" + content[start:])


def test_a_predictor_hides_no_script() -> None:
    by = b"/FlateDecode /DecodeParms << /Predictor 12 >>"
    assert "file_broken" in keys(with_script_in_objects(by))


def test_no_comment_hides_a_packed_script() -> None:
    content = with_script_in_objects().replace(b"/N 1", b"%stream\nendstream\n/N 1")
    assert keys(content) != []


def test_a_bomb_is_refused_without_unpacking_it() -> None:
    out = BytesIO(docx())
    with ZipFile(out, "a", 8) as made:
        for number in range(21):
            made.writestr(f"word/{number}.xml", b"\x00" * 10_000_000)
    assert "file_too_large_inside" in keys(out.getvalue())


def test_ten_megabytes_go_in_and_no_more() -> None:
    head, tail = pdf()[:-20], pdf()[-20:]
    assert len(head) < 100_000
    assert "file_too_large" in keys(head + b" " * MOST_BYTES + tail)
    room = MOST_BYTES - len(head) - len(tail)
    assert "file_too_large" not in keys(head + b" " * room + tail)


def test_the_day_on_a_document_has_been() -> None:
    def found(day: date | None) -> list[tuple[str, str]]:
        obstacles = obstacles_to_storing(pdf(), dated_on=day, today=TODAY)
        return [(one.key, one.field) for one in obstacles]

    assert found(None) == found(TODAY) == []
    assert found(date(2026, 3, 4)) == [("document_day_to_come", "dated_on")]


BEGINNINGS = st.sampled_from([content for content, _kind in GOOD.values()] + [b""])


@given(BEGINNINGS, st.binary(max_size=200), st.integers(0, 3000), st.integers(0, 40))
def test_whatever_is_sent_is_taken_in_or_refused_in_words(
    good: bytes, noise: bytes, at: int, less: int
) -> None:
    content = good[:at] + noise + good[at + less :]
    assert set(keys(content)) <= set(OBSTACLES)


@given(
    st.binary(max_size=400),
    st.sampled_from([b"%PDF-", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"PK\x03\x04"]),
)
def test_a_right_beginning_with_anything_behind_it_breaks_nothing(
    noise: bytes, begins: bytes
) -> None:
    assert set(keys(begins + noise)) <= set(OBSTACLES)


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("Convenant 2026.pdf", "Convenant 2026.pdf"),
        ("C:\\Users\\wei\\Convenant.PDF", "Convenant.pdf"),
        ("../../etc/passwd", "passwd.pdf"),
        ("brief.docx", "brief.pdf"),
        ("a\u202efdp.exe", "afdp.exe.pdf"),
        ("a\r\nContent-Type: x", "aContent-Type x.pdf"),
        ("", "document.pdf"),
        (".pdf", "document.pdf"),
        ("...", "document.pdf"),
        ("a" * 300, "a" * 100 + ".pdf"),
    ],
)
def test_a_name_is_cleaned(given: str, shown: str) -> None:
    assert cleaned_name(given, PDF) == shown


@given(st.text())
def test_every_name_can_be_shown_and_saved(given: str) -> None:
    name = cleaned_name(given, DOCX)
    assert name.endswith(".docx") and len(name) <= 120
    assert name.isprintable() and not set(name) & set('/\\<>:"|?*')
    assert cleaned_name(name, DOCX) == name
