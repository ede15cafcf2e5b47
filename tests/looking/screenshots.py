# SPDX-License-Identifier: EUPL-1.2
"""``make screenshots``: the pictures of README and manual, in ``docs/images``.

The town stands still, so a picture changes when the product does, and at no other time.
"""

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from .chromium import DESKTOP, PHONE, launch
from .pictures import take, write_small
from .serving import ROOT
from .still import still_town
from .walk import sign_in

IMAGES = ROOT / "docs" / "images"


# No page of the log: it shows ids, and those are new in every town.


@dataclass(frozen=True)
class Screenshot:
    """A picture: its name, who looks, the words of the links that lead there, and the screen."""

    name: str
    email: str
    links: tuple[str, ...] = ()
    phone: bool = False
    scheme: str = "light"


SCREENSHOTS = (
    Screenshot("sign-in", ""),
    Screenshot("today", "coach@lindewaard.example"),
    Screenshot("family-desktop", "coach@lindewaard.example", ("Kaya",)),
    Screenshot("family-phone", "coach@lindewaard.example", ("Kaya",), phone=True),
    Screenshot("family-dark", "coach@lindewaard.example", ("Kaya",), scheme="dark"),
    Screenshot("plan", "coach@lindewaard.example", ("Kaya", "Open het plan")),
    Screenshot("desk", "desk@lindewaard.example"),
    Screenshot("desk-referral", "desk@lindewaard.example", ("Vermeulen",)),
    Screenshot("team", "team@lindewaard.example"),
    Screenshot("refer-phone", "partner@lindewaard.example", ("Gezin aanmelden",), phone=True),
    Screenshot("rounds", "inspectie@toezicht.example"),
    Screenshot("comparison", "inspectie@toezicht.example", ("Vergelijken",)),
    Screenshot("agreements", "beheer@lindewaard.example", ("Afspraken",)),
    Screenshot("final-report", "coach@lindewaard.example", ("Eindrapport",)),
    Screenshot("approaches", "beheer@lindewaard.example", ("Aanpakken",)),
)


def make(browser: Browser, home: str, one: Screenshot, folder: Path) -> int:
    """Take one picture into ``folder``; return its size in bytes."""
    context = browser.new_context(
        viewport=PHONE if one.phone else DESKTOP,
        device_scale_factor=2 if one.phone else 1,
        locale="nl-NL",
        reduced_motion="reduce",
        color_scheme="dark" if one.scheme == "dark" else "light",
    )
    page = context.new_page()
    page.set_default_timeout(10_000)
    if one.email:
        sign_in(page, home, one.email)
    else:
        page.goto(f"{home}/inloggen/")
    for words in one.links:
        page.locator("main a, header a").filter(has_text=words).first.click()
        page.wait_for_load_state()
    size = write_small(take(page, whole=False), folder / f"{one.name}.png")
    context.close()
    return size


def make_all(folder: Path) -> dict[str, int]:
    """Take every picture of the list into ``folder``: the size of each in bytes."""
    with (
        tempfile.TemporaryDirectory(prefix="screenshots-") as data,
        still_town(Path(data)) as home,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        sizes = {one.name: make(browser, home, one, folder) for one in SCREENSHOTS}
        browser.close()
    return sizes


def main() -> int:
    sizes = make_all(IMAGES)
    for name, size in sizes.items():
        print(f"{name + '.png':<24}{size / 1024:>7.0f} kB")
    print(f"{len(sizes)} pictures in {IMAGES}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
