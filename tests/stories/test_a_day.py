# SPDX-License-Identifier: EUPL-1.2
"""A coordinator's day, with everything that is pressed counted and kept in ``docs/a_day.md``.

Five visits, three calls, one conference and one new family, from *Vandaag* and back to it. The
day may take fewer clicks and keys than the page says, never more. To write it anew:
``A_DAY=write python -m pytest -m browser tests/stories/test_a_day.py``.
"""

import os
import re
from collections.abc import Callable
from dataclasses import fields
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.stories.daytime import TODAY

from .conftest import Visitor
from .hands import Effort, Hands
from .test_one_family import refer, weigh_and_accept

pytestmark = pytest.mark.browser

WRITTEN = Path(__file__).parents[2] / "docs" / "a_day.md"
VISITS = (
    ("Bouali", 1, "Samen de post geopend. De brief van de school is beantwoord."),
    ("Kaya–de Boer", 2, "De avond ging goed. Het kaartje hangt nu bij het bed."),
    ("Kowalska", 1, "Koffie gedronken. Zij redt het, en belt zelf als het niet lukt."),
    ("Rozenberg", 1, "Kennisgemaakt met oma. Zij past op dinsdag op."),
    ("Wiersma–Tesfaye", 2, "De ruit is vervangen. De buurman komt zaterdag helpen."),
)
# On that visit an action of the plan was done as well: it is ticked off in the same form.
TICKED_OFF_AT = "Rozenberg"
CALLS = (
    ("Bouali", "De school gebeld met moeder erbij. Maandag is er een gesprek."),
    ("Kaya–de Boer", "Elif belde: de afspraak bij de schuldhulp staat."),
    ("Rozenberg", "Gebeld over het huurcontract. Zij brengt het morgen mee."),
)


class Day:
    """The coordinator at work: what each act took, in order."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.page = hands.page
        self.took: dict[str, Effort] = {}

    def main(self, role: str, name: str) -> Locator:
        return self.page.locator("main").get_by_role(role, name=name).first  # type: ignore[arg-type]

    def link(self, name: str) -> Locator:
        return self.page.get_by_role("link", name=name).first

    def goes_to(self, family: str) -> None:
        self.hands.click(self.page.locator("main").get_by_role("link", name=family).first)

    def field(self, name: str) -> Locator:
        return self.page.locator(f"main [name={name}]").first

    def picks(self, name: str, value: str) -> None:
        self.hands.click(self.page.locator(f"main label:has([name={name}][value='{value}'])").first)

    def sends(self) -> None:
        self.hands.click(self.page.locator("main .form-actions button").first)

    def goes_back(self) -> None:
        self.hands.click(self.link("Vandaag"))

    def notes(self, what: str, act: Callable[[], None]) -> None:
        """Do an act from *Vandaag* and back, and keep what it took under ``what``."""
        act()
        self.goes_back()
        self.took[what] = self.took.get(what, Effort()) + self.hands.taken()

    def visits(self, family: str, people: int, words: str) -> None:
        self.goes_to(family)
        self.hands.click(self.link("Contact noteren"))
        for number in range(people):
            self.hands.click(self.page.locator("main label:has([name=members])").nth(number))
        self.hands.tell(self.field("note"), words)
        if family == TICKED_OFF_AT:
            self.hands.click(self.page.get_by_text("Ook in het plan zetten"))
            self.hands.click(self.page.locator("main label:has([name=plan-done])").first)
        self.hands.click(self.main("button", "Noteren"))
        expect(self.page.get_by_text(words).first).to_be_visible()

    def calls(self, family: str, words: str) -> None:
        self.goes_to(family)
        self.hands.click(self.link("Contact noteren"))
        self.picks("kind", "call")
        self.picks("place", "distance")
        self.hands.click(self.page.locator("main label:has([name=members])").first)
        self.hands.tell(self.field("note"), words)
        self.hands.click(self.main("button", "Noteren"))
        expect(self.page.get_by_text(words).first).to_be_visible()

    def holds_a_conference(self, family: str) -> None:
        """At the table: who is there, a decision that becomes an action, and the minutes."""
        self.goes_to(family)
        self.hands.click(self.link("Overleg"))
        # A whole number: the first of a month is not found in the twenty-first.
        today = re.compile(rf"(?<!\d){TODAY.day} ")
        self.hands.click(self.page.locator("main a", has_text=today).first)
        self.hands.click(self.link("Wie was erbij?"))
        for guest in self.page.locator("main label:has([name^=was_][value=present])").all():
            self.hands.click(guest)
        self.sends()
        self.hands.click(self.link("Besluit opschrijven"))
        self.hands.tell(self.field("decision"), "Joris belt de mentor, met Deniz erbij.")
        self.hands.tell(self.field("words"), "De mentor bellen.")
        self.picks("actor_kind", "coach")
        self.hands.tell(self.field("actor_name"), "Joris van den Berg")
        self.hands.gives_a_day(self.field("due_on"), TODAY + timedelta(days=7))
        self.sends()
        self.hands.click(self.link("Verslag vastleggen"))
        self.hands.tell(self.field("words"), "Iedereen was er. Het ging over de avonden.")
        self.hands.click(self.main("button", "Vastleggen"))


def conference_of_today(day: Day, family: str) -> None:
    """Called some days before: not a part of this day."""
    day.goes_to(family)
    page = day.page
    day.link("Overleg").click()
    day.link("Overleg plannen").click()
    page.fill("[name=starts_on]", TODAY.isoformat())
    page.fill("[name=starts_at]", "23:59")
    page.locator("[name=place][value=at_home]").check(force=True)
    for member in page.locator("[name=members]").all():
        member.check(force=True)
    page.locator("main button[type=submit]").first.click()
    page.wait_for_load_state()
    day.goes_back()
    day.hands.taken()


def plans_the_first_visit(day: Day, family: str) -> None:
    """A family that the desk gave today: who they are, what was referred, and when to go."""
    day.goes_to(family)
    day.hands.click(day.link("Afspraak plannen"))
    for member in day.page.locator("main label:has([name=members])").all():
        day.hands.click(member)
    day.hands.gives_a_day(day.field("starts_on"), TODAY + timedelta(days=1))
    day.hands.gives_an_hour(day.field("starts_at"), "10:00")
    day.hands.click(day.main("button", "Plannen"))


def test_a_day_takes_no_more_than_is_written(visitor: Visitor) -> None:
    refer(visitor.signs_in("Meryem Yıldız"))
    weigh_and_accept(visitor.signs_in("Samira el Idrissi"))
    day = Day(Hands(visitor.signs_in("Joris van den Berg")))
    conference_of_today(day, "Kaya–de Boer")
    day.notes("new", lambda: plans_the_first_visit(day, "Okonkwo"))
    day.notes("conference", lambda: day.holds_a_conference("Kaya–de Boer"))
    for family, people, words in VISITS:
        day.notes("visit", lambda f=family, p=people, w=words: day.visits(f, p, w))
    for family, words in CALLS:
        day.notes("call", lambda f=family, w=words: day.calls(f, w))
    if os.environ.get("A_DAY") == "write":
        write(day.took)
    for what, most in written().items():
        for one in fields(Effort):
            counted, allowed = getattr(day.took[what], one.name), getattr(most, one.name)
            assert counted <= allowed, f"{what}: {counted} {one.name}, written are {allowed}"
    assert set(written()) == set(day.took)


ROWS = {
    "visit": "Five visits written down, an action ticked off on one",
    "call": "Three calls written down",
    "conference": "A conference: who was there, a decision with its action, the minutes",
    "new": "A new family: the first visit planned",
}
SUM = "The whole day"


def write(took: dict[str, Effort]) -> None:
    """Put the counted figures in the table of the page."""
    rows = {**{ROWS[what]: took[what] for what in ROWS}, SUM: sum(took.values(), Effort())}
    lines = [
        f"| {name} | {one.clicks} | {one.keys} | {one.letters} | {one.pages} |"
        for name, one in rows.items()
    ]
    text = WRITTEN.read_text(encoding="utf-8")
    head, _, rest = text.partition("|---|---|---|---|---|\n")
    after = rest[rest.index("\n\n") :]
    WRITTEN.write_text(
        head + "|---|---|---|---|---|\n" + "\n".join(lines) + after, encoding="utf-8"
    )


def written() -> dict[str, Effort]:
    """Return what the page says that each act takes."""
    found: dict[str, Effort] = {}
    for line in WRITTEN.read_text(encoding="utf-8").splitlines():
        name, *figures = [cell.strip() for cell in line.strip("|").split("|")]
        found |= {what: Effort(*map(int, figures)) for what, row in ROWS.items() if row == name}
    return found
