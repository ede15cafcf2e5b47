# SPDX-License-Identifier: EUPL-1.2
"""``make contactsheet``: all pages of everybody in one picture, on a desk and on a phone.

Every picture on the sheet is kept beside it at its own size.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from . import refusals
from .chromium import DESKTOP, PHONE, launch
from .pictures import take
from .serving import ROOT
from .still import still_town
from .walk import people_at, sign_in, visits

FOLDER = ROOT / "var" / "contactsheet"
# On the sheet a page is shown to this depth, in points of its own screen; longer ones say so.
_DEEPEST = {DESKTOP["width"]: 2400, PHONE["width"]: 2400}
_WIDE, _NARROW = 440, 150
_SHEET = {"width": 2600, "height": 1200}
_STYLE = f"""
  body {{ background: #d8d3c8; color: #222; font: 15px/1.3 sans-serif; margin: 24px }}
  main {{ columns: 4; column-gap: 24px }}
  figure {{ background: #fff; break-inside: avoid; margin: 0 0 24px; padding: 10px }}
  figcaption {{ margin-bottom: 8px }}
  figcaption span {{ color: #555 }}
  div {{ align-items: start; display: flex; gap: 8px }}
  .wide {{ width: {_WIDE}px }} .narrow {{ width: {_NARROW}px }}
  img {{ display: block; outline: 1px solid #bbb; width: 100% }}
  small {{ color: #a33 }}
"""


@dataclass(frozen=True)
class Shot:
    """One page on one screen: whose, which, how wide, how long, and the file."""

    role: str
    kind: str
    width: int
    height: int
    file: str


def pages(page: Page, home: str) -> Iterator[tuple[str, str]]:
    """Open each kind of page once for everybody, and what says no: the role, and the page."""
    for what, _wanted, _status in refusals.at_the_door(page, home):
        yield "Nog niet ingelogd", what
    for person in people_at(page, home):
        sign_in(page, home, person.email)
        for visit in visits(page, home, 1):
            yield f"{person.role}, {person.name}", visit.kind
    for what, _wanted, _status in refusals.inside(page, home):
        yield "Ingelogd", what


def shots(browser: Browser, home: str, folder: Path, scheme: str) -> Iterator[Shot]:
    """Take every page on both screens into ``folder``."""
    context = browser.new_context(
        viewport=DESKTOP,
        locale="nl-NL",
        reduced_motion="reduce",
        color_scheme="dark" if scheme == "dark" else "light",
    )
    page = context.new_page()
    for role, kind in pages(page, home):
        for screen in (DESKTOP, PHONE):
            page.set_viewport_size(screen)
            picture = take(page, whole=True)
            file = f"{_plain(role)}-{_plain(kind)}-{screen['width']}.png"
            picture.save(folder / file)
            shown = min(picture.height, _DEEPEST[screen["width"]])
            width = _WIDE if screen is DESKTOP else _NARROW
            small = picture.crop((0, 0, picture.width, shown))
            small = small.resize((width * 2, width * 2 * shown // picture.width), Image.LANCZOS)
            small.save(folder / f"small-{file}")
            yield Shot(role, kind, screen["width"], picture.height, file)
        page.set_viewport_size(DESKTOP)
    context.close()


def sheet(taken: list[Shot]) -> str:
    """Return the page on which all pictures stand, each with its role and address."""
    figures = []
    for wide, narrow in zip(taken[::2], taken[1::2], strict=True):
        images = "".join(
            f'<div class="{name}"><span><img src="small-{escape(one.file)}" alt="">'
            f"{_length(one)}</span></div>"
            for name, one in (("wide", wide), ("narrow", narrow))
        )
        figures.append(
            f"<figure><figcaption><b>{escape(wide.role)}</b> <span>{escape(wide.kind)}</span>"
            f"</figcaption><div>{images}</div></figure>"
        )
    return (
        f'<!doctype html><html lang="nl"><meta charset="utf-8"><style>{_STYLE}</style>'
        f"<main>{''.join(figures)}</main></html>"
    )


def _length(shot: Shot) -> str:
    cut = shot.height > _DEEPEST[shot.width]
    return f"<small>{shot.height / PHONE['height']:.1f} schermen hoog</small>" if cut else ""


def _plain(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower().replace("…", "x")).strip("-")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scheme", choices=("light", "dark"), default="light")
    asked = parser.parse_args()
    folder = FOLDER / asked.scheme
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.png"):
        old.unlink()
    with (
        tempfile.TemporaryDirectory(prefix="sheet-") as data,
        still_town(Path(data)) as home,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        taken = list(shots(browser, home, folder, asked.scheme))
        (folder / "index.html").write_text(sheet(taken), encoding="utf-8")
        page = browser.new_page(viewport=_SHEET)
        page.goto((folder / "index.html").as_uri())
        page.screenshot(path=folder / "contactsheet.png", full_page=True)
        browser.close()
    print(f"{len(taken) // 2} pages at {DESKTOP['width']} and {PHONE['width']}:")
    print(folder / "contactsheet.png")
    return 0


if __name__ == "__main__":
    sys.exit(main())
