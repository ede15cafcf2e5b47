# SPDX-License-Identifier: EUPL-1.2
"""A coordinator writes for longer than the session lasts: the words come back, to nobody else."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visitor

pytestmark = pytest.mark.browser

WORDS = "Ze durft de post niet open te maken.\nHaar zus weet ervan."
COACH = "Joris van den Berg"
Ends = Callable[[], None]


def write(page: Page, address: str, words: str) -> str:
    """Fill in a new concern for the first family of today; return the address of its plan."""
    page.goto(f"{address}/vandaag/")
    links = page.locator("main a").evaluate_all("all => all.map(one => one.href)")
    families = re.findall(r"/gezin/[0-9a-f-]{36}/", " ".join(links))
    plan = f"{address}{families[0]}plan/"
    page.goto(f"{plan}zorg/nieuw/")
    page.fill("[name=words]", words)
    page.check("[name=named_by][value=member]")
    page.fill("[name=named_by_name]", "Haar zus")
    page.select_option("[name=life_domain]", "finances")
    return plan


def send(page: Page, name: str) -> int:
    with page.expect_response(lambda answer: answer.request.method == "POST") as answered:
        page.locator("main").get_by_role("button", name=name).first.click()
    page.wait_for_load_state()
    return answered.value.status


def test_the_words_come_back_and_are_sent_after_all(visitor: Visitor, sessions_end: Ends) -> None:
    page = visitor.signs_in(COACH)
    plan = write(page, visitor.address, WORDS)
    sessions_end()
    assert send(page, "In het plan zetten") == 200
    expect(page.get_by_text("Wat u typte, is bewaard")).to_be_visible()
    assert "Haar zus weet ervan" not in page.content()
    page.get_by_role("button", name=COACH).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit typte u")
    expect(page.locator("main textarea").first).to_have_value(WORDS)
    assert send(page, "Alsnog versturen") == 302
    expect(page.locator(".said", has_text="Haar zus weet ervan")).to_have_count(1)
    # Back, and on again: what was sent stays what it is.
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vandaag")
    page.goto(plan)
    expect(page.locator(".said", has_text="Haar zus weet ervan")).to_have_count(1)


def test_somebody_else_who_signs_in_gets_nothing(visitor: Visitor, sessions_end: Ends) -> None:
    page = visitor.signs_in(COACH)
    plan = write(page, visitor.address, "Alleen voor wie dit schreef.")
    sessions_end()
    send(page, "In het plan zetten")
    page.get_by_role("button", name="Samira el Idrissi").click()
    page.wait_for_load_state()
    assert "/desk/" in page.url
    assert "Alleen voor wie dit schreef" not in page.content()
    page.goto(f"{visitor.address}/")
    assert "Alleen voor wie dit schreef" not in page.content()
    coach = visitor.signs_in(COACH)
    coach.goto(plan)
    expect(coach.get_by_text("Alleen voor wie dit schreef")).to_have_count(0)


def test_a_page_left_open_while_signing_in_beside_it(visitor: Visitor, sessions_end: Ends) -> None:
    page = visitor.signs_in(COACH)
    write(page, visitor.address, "Getypt in een oude pagina.")
    sessions_end()
    beside = visitor.context.new_page()
    beside.goto(f"{visitor.address}/inloggen/")
    beside.get_by_role("button", name=COACH).click()
    beside.wait_for_load_state()
    assert send(page, "In het plan zetten") == 403
    expect(page.get_by_role("heading", level=1)).to_have_text("Dit typte u")
    assert send(page, "Alsnog versturen") == 302
    expect(page.locator(".said", has_text="Getypt in een oude pagina.")).to_have_count(1)
