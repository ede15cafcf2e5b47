# SPDX-License-Identifier: EUPL-1.2
"""The six looks at a page, three widths by light and dark, and what is wrong in each."""

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import product
from typing import Any, Literal
from zlib import crc32

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page, ViewportSize

from .chromium import DESKTOP, PHONE, TABLET

SCREENS = (PHONE, TABLET, DESKTOP)
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
Look = tuple[ViewportSize, Literal["light", "dark"]]
LOOKS: tuple[Look, ...] = tuple(product(SCREENS, SCHEMES))
# Two pairs that share neither the screen nor the colours: between them, the narrowest and the
# widest in both.
_CORNERS: tuple[tuple[Look, Look], ...] = (
    ((PHONE, "light"), (DESKTOP, "dark")),
    ((PHONE, "dark"), (DESKTOP, "light")),
)


def all_looks(kind: str) -> Sequence[Look]:
    """Return the six, whatever the kind of page."""
    return LOOKS


def corners(kind: str) -> Sequence[Look]:
    """Return one of the two pairs: for half of the kinds the one, for half the other."""
    return _CORNERS[_half(kind)]


def another_corner(kind: str) -> Sequence[Look]:
    """Return one look that ``corners`` does not give this kind of page."""
    return _CORNERS[1 - _half(kind)][:1]


def no_look(kind: str) -> Sequence[Look]:
    """Return none: somebody else had the page of this kind read."""
    return ()


def _half(kind: str) -> int:
    return crc32(kind.encode()) % 2


# What is folded is read too. The menu stays shut: it would cover what lies under it.
_UNFOLD = "() => document.querySelectorAll('main details').forEach(one => { one.open = true })"
_TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_AXE = """async () => (await axe.run(document, {resultTypes: ["violations"], preload: false}))
    .violations.map(one => ({
        rule: one.id, where: one.nodes[0].target.join(" "), times: one.nodes.length,
    }))"""
_BUILT = """() => ({
    language: document.documentElement.lang,
    title: document.title.replace("· Gezinsregie", "").trim(),
    headings: document.querySelectorAll("h1").length,
    judged_by_the_browser: [...document.querySelectorAll("form[method=post]:not([novalidate])")]
        .filter(one => one.querySelector("input:not([type=hidden]), select, textarea")).length,
})"""
_RIGHT = {"language": "nl", "headings": 1, "judged_by_the_browser": 0}


def build_faults(page: Page) -> list[str]:
    """Return what is wrong with the page however one looks: language, title, heading, forms."""
    built = page.evaluate(_BUILT)
    faults = [f"{key}: {built[key]}" for key in _RIGHT if built[key] != _RIGHT[key]]
    return faults if built["title"] else [*faults, "no title"]


def width_faults(page: Page) -> list[str]:
    """Return on which screens one has to scroll sideways, with everything unfolded."""
    page.evaluate(_UNFOLD)
    faults = []
    for screen in sorted(SCREENS, key=partial(_turns, page)):
        _turn_to(page, screen)
        if (beyond := page.evaluate(_TOO_WIDE)) > 0:
            faults.append(f"{beyond} px too wide at {screen['width']}")
    return faults


def _turns(page: Page, screen: ViewportSize) -> int:
    # The nearest first: to lay a page out anew costs more than to measure it.
    return abs(screen["width"] - (page.viewport_size or DESKTOP)["width"])


def _turn_to(page: Page, screen: ViewportSize) -> None:
    if page.viewport_size != screen:
        page.set_viewport_size(screen)


def axe_faults(page: Page, looks: Sequence[Look] = LOOKS) -> list[str]:
    """Return what axe finds in each of the looks, with everything unfolded."""
    return [
        f"{width} {scheme}: {one['rule']} at {one['where']} ({one['times']}×)"
        for width, scheme, found in _axe_runs(page, looks)
        for one in found
    ]


def _axe_runs(page: Page, looks: Sequence[Look]) -> Iterator[tuple[int, str, list[dict[str, Any]]]]:
    page.evaluate(AXE_SCRIPT)
    page.evaluate(_UNFOLD)
    for screen, scheme in sorted(looks, key=lambda one: _turns(page, one[0])):
        _turn_to(page, screen)
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        yield screen["width"], scheme, page.evaluate(_AXE)
