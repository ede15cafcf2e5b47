# SPDX-License-Identifier: EUPL-1.2
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
import typst
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gezinsregie.web.documents.typst import WEB, pdf

_TEMPLATE = """#import "/documents/house.typ": *
#let d = json(bytes(sys.inputs.data))
#show: paper.with(title: d.title, over: "Proef", foot: d.name)
#facts((("Naam", d.name),))
#said(d.name)
#picture(d.svg, d.alt)
"""
_SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></svg>'


@pytest.fixture
def template(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("gezinsregie.web.documents.typst.WEB", tmp_path)
    (tmp_path / "documents").mkdir()
    (tmp_path / "documents/house.typ").write_text((WEB / "documents/house.typ").read_text())
    file = tmp_path / "proef.typ"
    file.write_text(_TEMPLATE)
    return file


def _data(**changes: object) -> dict[str, object]:
    return {"title": "Proefstuk", "name": "Ilse", "svg": _SVG, "alt": "Een driehoek", **changes}


def test_a_pdf_is_tagged_and_says_its_language_and_title(template: Path) -> None:
    with pikepdf.open(BytesIO(pdf(template, _data()))) as made:
        assert made.Root.Lang == "nl"
        assert bool(made.Root.MarkInfo.Marked)
        with made.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == "Proefstuk"


@pytest.mark.parametrize(
    "name", ['#read("/etc/passwd")', "$x$ @a *b* _c_ <d> \\", "\ud800 \x00", "陈伟 😀 محمد"]
)
def test_a_name_is_letters_and_never_markup(template: Path, name: str) -> None:
    assert pdf(template, _data(name=name)).startswith(b"%PDF")


@pytest.mark.parametrize(
    "name",
    [
        "b\ufe0f",  # a sign that asks for a picture of a letter
        "\uac06\u0352",  # an accent on a letter of another font
        "❤️ 👨‍👩‍👧‍👦 🇳🇱",
        "\u202eomgekeerd\u202c",
        "\u2028\u2029\x85\x0b",
        "\uffff\ue000\U000e0041",
        "".join(chr(0x4E00 + number) for number in range(3000)),
    ],
)
@pytest.mark.parametrize("field", ["name", "title", "alt"])
def test_no_letter_that_somebody_typed_stops_the_paper(
    template: Path, field: str, name: str
) -> None:
    assert pdf(template, _data(**{field: name})).startswith(b"%PDF")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(name=st.text(max_size=60), title=st.text(max_size=20).filter(str.strip))
def test_whatever_is_typed_becomes_paper(template: Path, name: str, title: str) -> None:
    assert pdf(template, _data(name=name, title=title)).startswith(b"%PDF")


def test_a_picture_without_words_is_refused(template: Path) -> None:
    with pytest.raises(typst.TypstError, match="alt"):
        pdf(template, _data(alt=None))


def test_the_same_values_make_the_same_paper(template: Path) -> None:
    assert pdf(template, _data()) == pdf(template, _data())
