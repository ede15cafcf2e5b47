# SPDX-License-Identifier: EUPL-1.2
"""Going through the product as somebody would: in by a card, and on by links."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import urljoin
from zlib import crc32

from playwright.sync_api import Page

# What makes two addresses the same kind of page: an id, a number, the key of a definition.
_SAME_KIND = (
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "…"),
    (re.compile(r"/aanpakken/[a-z-]+/\d+/"), "/aanpakken/…/"),
    (re.compile(r"/\d+/"), "/…/"),
)


@dataclass(frozen=True)
class Person:
    """Somebody with a card on the sign-in page."""

    email: str
    name: str
    role: str


@dataclass(frozen=True)
class Visit:
    """A page that was opened; ``before`` tells how many of its kind were seen before it.

    ``shown`` is False where only its links were read: another part of the walk opens it.
    """

    kind: str
    address: str
    status: int
    before: int
    shown: bool = True


@dataclass(frozen=True)
class Part:
    """Part ``number`` of ``of`` that a walk is cut in: each kind of page falls in one of them."""

    number: int = 0
    of: int = 1

    def has(self, kind: str) -> bool:
        """Whether pages of this kind are opened in this part."""
        return crc32(kind.encode()) % self.of == self.number


WHOLE = Part()


_LINK = re.compile(r"<a\b[^>]*?\shref=[\"']([^\"']*)", re.I)

# What ends so is a file to keep and no page to look at.
A_FILE = (".pdf", "/document/", "/bestand/")


def people_at(page: Page, home: str) -> list[Person]:
    """Return everybody who can sign in with one click."""
    page.goto(f"{home}/inloggen/")
    cards = page.eval_on_selector_all(
        ".role-card",
        """cards => cards.map(one => [one.value,
            one.querySelector(".role-card-who").innerText.split(",")[0].trim(),
            one.querySelector(".role-card-role").innerText.trim()])""",
    )
    return [Person(*card) for card in cards]


def sign_in(page: Page, home: str, email: str) -> None:
    page.context.clear_cookies()
    page.goto(f"{home}/inloggen/")
    page.click(f'.role-card[value="{email}"]')
    page.wait_for_load_state()


def kind_of(address: str, home: str) -> str:
    """Return the path of ``address`` without what differs between pages of one kind."""
    kind = address.removeprefix(home).partition("#")[0].partition("?")[0]
    for pattern, shown in _SAME_KIND:
        kind = pattern.sub(shown, kind)
    return kind


def visits(page: Page, home: str, of_a_kind: int, part: Part = WHOLE) -> Iterator[Visit]:
    """Open the pages that links lead to from here, at most so many of a kind.

    Of kinds outside ``part`` the links alone are followed.
    """
    seen: Counter[str] = Counter({"/": of_a_kind})
    known: set[str] = set()
    waiting = [page.url]
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        kind = kind_of(address, home)
        known_or_enough = address in known or seen[kind] == of_a_kind
        if known_or_enough or not address.startswith(home) or kind.endswith(A_FILE):
            continue
        known.add(address)
        if shown := part.has(kind):
            answer = page.goto(address)
            assert answer is not None
            status = answer.status
            waiting += page.eval_on_selector_all("a[href]", "links => links.map(one => one.href)")
        else:
            read = page.request.get(address)
            status = read.status
            waiting += [urljoin(read.url, unescape(link)) for link in _LINK.findall(read.text())]
        yield Visit(kind, address, status, seen[kind], shown)
        seen[kind] += 1
