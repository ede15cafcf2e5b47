# SPDX-License-Identifier: EUPL-1.2
"""A published text becomes a factsheet: read in, looked at line by line, decided, established."""

import io
from pathlib import Path

import pikepdf
import pytest
from playwright.sync_api import expect

from .conftest import Visitor

pytestmark = pytest.mark.browser

TEXT = (Path(__file__).with_name("factsheet_zandmeer.txt")).read_text(encoding="utf-8")


@pytest.mark.statement("TZ1", "TZ3", "TZ6", "TZ8")
def test_a_text_becomes_a_factsheet(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.signs_in("Ruben Sewnarain")
    page.get_by_role("link", name="Inlezen").first.click()

    # Something that is no factsheet: a sentence, and what was pasted is still there.
    page.fill("textarea[name=text]", "Beste buren, zondag is er koffie.")
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
    expect(page.locator("textarea[name=text]")).to_have_value("Beste buren, zondag is er koffie.")
    expect(page.locator("[aria-invalid=true], .errors, [role=alert]").first).to_be_visible()

    file = tmp_path / "zandmeer.txt"
    file.write_text(TEXT, encoding="utf-8")
    page.fill("textarea[name=text]", "")
    page.set_input_files("input[type=file]", file)
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()

    # Every line of the source shows what became of it.
    preview = page.locator("main").inner_text()
    for line in TEXT.splitlines():
        for part in line.replace("<p>", "\t").replace("</p>", "\t").split("\t"):
            assert " ".join(part.split())[:60] in " ".join(preview.split()), part
    # Two findings for three indicators are not guessed: a person decides.
    assert page.locator("input[type=radio][value=improvement]").count() == 3
    page.get_by_role("button", name="Stel deze factsheet vast").click()
    page.wait_for_load_state()
    assert "3.1.1" in page.locator("main").inner_text()
    expect(page.get_by_role("button", name="Stel deze factsheet vast")).to_be_visible()

    for key, value in (("3.1.1", "meets"), ("3.1.2", "no_finding"), ("3.1.3", "improvement")):
        page.locator(f"[name='{key}'][value={value}]").check(force=True)
    page.locator("textarea[name=reason]").first.fill("De nota gaat over beleid, niet over doelen.")
    page.locator("form:has([name='3.1.1']) button[type=submit]").first.click()
    page.wait_for_load_state()
    page.get_by_role("button", name="Stel deze factsheet vast").click()
    page.wait_for_load_state()

    page.goto(page.url.split("voorbeeld/")[0])
    factsheet = page.locator("main").inner_text()
    for words in (
        "Iedereen zegt hetzelfde.",
        "De huisarts niet.",
        "Bibliotheek Zandmeer",
        "Een verzonnen aanpak voor een verzonnen stad.",
        "De nota gaat over beleid, niet over doelen.",
    ):
        assert words in factsheet, words

    answer = page.request.get(page.url + "factsheet.pdf")
    with pikepdf.open(io.BytesIO(answer.body())) as paper:
        assert paper.Root.MarkInfo.Marked
        assert str(paper.Root.Lang) == "nl"
        with paper.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"


def test_fifty_megabytes_are_answered_with_a_sentence(visitor: Visitor, tmp_path: Path) -> None:
    page = visitor.signs_in("Ruben Sewnarain")
    page.get_by_role("link", name="Inlezen").first.click()
    file = tmp_path / "groot.txt"
    file.write_bytes(b"x" * (50 * 1024 * 1024))
    page.set_input_files("input[type=file]", file)
    page.locator("main form button[type=submit]").click()
    page.wait_for_load_state()
    told = page.locator("main").inner_text()
    assert "MB" in told
    assert page.locator("input[type=file]").count() == 1
