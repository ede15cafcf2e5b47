# SPDX-License-Identifier: EUPL-1.2
"""Pictures of pages: what is promised in the docs is on the list, and the day stands still."""

import re
import shutil
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser, expect

from tests.looking.chromium import DESKTOP, PHONE
from tests.looking.contact_sheet import Shot, sheet
from tests.looking.screenshots import IMAGES, SCREENSHOTS, Screenshot, make
from tests.looking.serving import environment_of, free_port, serving
from tests.looking.still import gunicorn
from tests.looking.walk import sign_in
from tests.stories.daytime import in_the_morning

TEXTS = [IMAGES.parents[1] / "README.md", *sorted(IMAGES.parent.rglob("*.md"))]
MOST_BYTES = 90 * 1024


def test_every_picture_in_the_docs_is_on_the_list_and_small() -> None:
    listed = {f"{one.name}.png" for one in SCREENSHOTS}
    shown = {
        name for text in TEXTS for name in re.findall(r"images/([\w-]+\.png)", text.read_text())
    }
    assert shown <= listed
    assert {one.name for one in IMAGES.iterdir()} == listed
    assert {one.name for one in IMAGES.iterdir() if one.stat().st_size > MOST_BYTES} == set()


@pytest.mark.browser
def test_a_picture_is_the_same_each_time_on_a_day_that_stands_still(
    browser: Browser, new_town: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(new_town, home)
    environment = {**in_the_morning(environment_of(home)), "GEZINSREGIE_DEMONSTRATION": "1"}
    environment.pop("GEZINSREGIE_DATABASE", None)
    if not (home / "gezinsregie.sqlite3").exists():
        pytest.skip("the town of this run is not in a folder")
    port = free_port()
    with serving(gunicorn(port), port, environment, tmp_path / "log") as address:
        page = browser.new_page()
        sign_in(page, address, "coach@lindewaard.example")
        expect(page.get_by_text("dinsdag 3 maart")).to_be_visible()
        wanted = Screenshot("today", "coach@lindewaard.example", phone=True)
        for folder in ("one", "two"):
            make(browser, address, wanted, tmp_path / folder)
    first, second = ((tmp_path / folder / "today.png").read_bytes() for folder in ("one", "two"))
    assert first == second
    with Image.open(tmp_path / "one" / "today.png") as picture:
        assert picture.width == 2 * PHONE["width"]


def test_the_sheet_names_every_page_and_says_how_long_it_is() -> None:
    taken = [
        Shot("Coach <1>", "/gezin/…/", DESKTOP["width"], 1500, "a-1280.png"),
        Shot("Coach <1>", "/gezin/…/", PHONE["width"], 7400, "a-360.png"),
    ]
    told = sheet(taken)
    assert "Coach &lt;1&gt;" in told
    assert "/gezin/…/" in told
    assert "small-a-1280.png" in told
    assert "10.0 schermen hoog" in told
