# SPDX-License-Identifier: EUPL-1.2
"""Somebody's hands at the desk: what is pressed is counted, and nothing is done but by them."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Locator, Page


@dataclass(frozen=True)
class Effort:
    """What it took: clicks; keys beside those of what is told; letters of what is told; pages."""

    clicks: int = 0
    keys: int = 0
    letters: int = 0
    pages: int = 0

    def __add__(self, other: "Effort") -> "Effort":
        return Effort(
            self.clicks + other.clicks,
            self.keys + other.keys,
            self.letters + other.letters,
            self.pages + other.pages,
        )


class Hands:
    """A mouse and a keyboard on a page that goes where they lead."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self._clicks = self._keys = self._letters = self._pages = 0
        page.on("framenavigated", self._came_to_a_page)

    def _came_to_a_page(self, frame: object) -> None:
        self._pages += frame == self.page.main_frame

    def click(self, where: Locator) -> None:
        """Click once with the mouse, and wait for a page when it leads to one."""
        where.click()
        self._clicks += 1
        self.page.wait_for_load_state()

    def tell(self, where: Locator, words: str) -> None:
        """Click in a field and type what somebody has to tell, letter by letter."""
        self.click(where)
        self.page.keyboard.type(words)
        self._letters += len(words)

    def gives_a_day(self, where: Locator, day: date) -> None:
        """Type a day: eight keys, in the order in which this browser asks for them."""
        where.fill(day.isoformat())
        self._keys += 8

    def gives_an_hour(self, where: Locator, hour: str) -> None:
        """Type an hour, as ``10:00``: four keys."""
        where.fill(hour)
        self._keys += 4

    def taken(self) -> Effort:
        """Return what it took since this was last asked."""
        effort = Effort(self._clicks, self._keys, self._letters, self._pages)
        self._clicks = self._keys = self._letters = self._pages = 0
        return effort
