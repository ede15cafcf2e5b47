# SPDX-License-Identifier: EUPL-1.2
"""A plan is edited where it stands, by the keyboard alone and without a page that loads anew."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor

pytestmark = pytest.mark.browser

COACH = "Joris van den Berg"
Ends = Callable[[], None]


def open_plan(visitor: Visitor, page: Page) -> None:
    page.goto(f"{visitor.address}/vandaag/")
    page.locator("main a").filter(has_text="Kaya").first.click()
    page.locator("main a").filter(has_text="Open het plan").first.click()
    page.wait_for_load_state()
    # Whoever reloads the page loses this mark.
    page.evaluate("document.body.dataset.mark = 'stays'")


def at_first_goal(page: Page) -> None:
    """Go there as a keyboard does: by Tab, from the top of the page."""
    page.evaluate("document.activeElement.blur()")
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('details.goal > summary')"):
            return
    raise AssertionError("Tab leads to no goal.")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.innerText"))


def type_anew(page: Page, words: str) -> None:
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def test_a_goal_is_worded_judged_and_joined_by_another(visitor: Visitor) -> None:
    page = visitor.signs_in(COACH)
    open_plan(visitor, page)
    expect(page.get_by_text("Werken met het toetsenbord")).to_be_visible()
    at_first_goal(page)
    first = focused(page)
    page.keyboard.press("ArrowDown")
    assert focused(page) != first
    page.keyboard.press("ArrowUp")
    assert focused(page) == first

    page.keyboard.press("e")
    expect(page.locator("[name=specific]")).to_be_focused()
    type_anew(page, "")
    page.keyboard.press("Delete")
    page.keyboard.press("Control+Enter")
    # Refused in place, with the reason, and with the focus on it.
    expect(page.locator(".goal-body .error-summary")).to_be_focused()
    page.locator("[name=specific]").focus()
    page.keyboard.type("Om acht uur is het stil.")
    page.keyboard.press("Escape")
    assert "Doel" not in focused(page)
    expect(page.locator("[name=specific]")).to_have_value("Om acht uur is het stil.")
    page.locator("[name=specific]").focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator("details.goal > summary:focus")).to_contain_text("Om acht uur is het stil.")
    expect(page.locator("details.goal > summary:focus")).to_contain_text("Het doel is bijgewerkt.")

    page.keyboard.press("a")
    expect(page.locator("[name=words]")).to_be_focused()
    page.keyboard.type("Deur dicht, licht uit.")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.locator("[name=actor_name]").focus()
    page.keyboard.type("Elif")
    page.keyboard.press("Tab")
    page.keyboard.type("12312026")
    page.keyboard.press("Control+Enter")
    expect(page.locator("details.goal > summary:focus")).to_contain_text("De actie staat in het")
    expect(page.locator("details.goal[open]", has_text="Deur dicht, licht uit.")).to_have_count(1)

    page.keyboard.press("b")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+Enter")
    expect(page.locator("details.goal > summary:focus")).to_contain_text("Het oordeel")

    page.keyboard.press("n")
    expect(page.locator(".goal-new [name=specific]")).to_be_focused()
    page.keyboard.type("Iedere zondag pannenkoeken.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("details.goal > summary:focus")).to_contain_text("pannenkoeken")
    expect(page.locator(".goal-new form")).to_have_count(0)
    assert page.evaluate("document.body.dataset.mark") == "stays"


def test_two_at_once_and_a_session_that_ended_lose_nothing(
    visitor: Visitor, sessions_end: Ends
) -> None:
    page = visitor.signs_in(COACH)
    open_plan(visitor, page)
    beside = visitor.context.new_page()
    beside.goto(page.url)
    for one, words in ((beside, "Van de ander."), (page, "Van mij.")):
        at_first_goal(one)
        one.keyboard.press("e")
        expect(one.locator("[name=specific]")).to_be_focused()
        type_anew(one, words)
    beside.keyboard.press("Control+Enter")
    expect(beside.locator("summary:focus")).to_contain_text("Van de ander.")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kies wat er komt te staan")
    expect(page.get_by_text("Van mij.")).to_be_visible()
    page.get_by_text("Die van mij").click()
    page.get_by_role("button", name="Zo opslaan").click()
    expect(page).to_have_url(re.compile(r"/plan/#doel-\d+$"))
    expect(page.locator("details.goal > summary", has_text="Van mij.")).to_have_count(1)

    at_first_goal(page)
    page.keyboard.press("e")
    expect(page.locator("[name=specific]")).to_be_focused()
    type_anew(page, "Getypt tot na het eind.")
    sessions_end()
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name=COACH).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit typte u")
    page.get_by_role("button", name="Alsnog versturen").click()
    expect(page.locator("details.goal > summary", has_text="Getypt tot")).to_have_count(1)
