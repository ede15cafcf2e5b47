# SPDX-License-Identifier: EUPL-1.2
"""A partner is writing when the coordinator shuts what was open: the words are not lost."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.stories.daytime import TODAY

from .conftest import Visitor

pytestmark = pytest.mark.browser

WORDS = "De bank belde: het beslag kan eraf.\nZeg het nog niet tegen de verhuurder."


def send(page: Page, name: str) -> None:
    page.locator("main").get_by_role("button", name=name, exact=True).click()
    page.wait_for_load_state()


def test_what_was_typed_comes_back(visitor: Visitor, phone: Visitor) -> None:
    partner = visitor.signs_in("Ravi Jagroep")
    expect(partner.get_by_role("heading", level=1)).to_have_text("Mijn gezinnen")
    partner.locator(".card--link").get_by_role("link", name="Kaya").click()
    partner.get_by_role("link", name="Uw deel van het plan").click()
    family = partner.url.split("/partner/")[1].split("/")[0]
    partner.get_by_role("link", name="Iets melden").click()
    partner.fill("[name=words]", WORDS)

    coach = phone.signs_in("Joris van den Berg")
    helping = scopes_of(coach, f"{phone.address}/gezin/{family}/betrokken/")
    for scope in helping:
        coach.goto(scope)
        coach.get_by_text("Dit laten stoppen").click()
        coach.fill("[name=last_day]", str(TODAY - timedelta(days=1)))
        send(coach, "Laten stoppen")

    with partner.expect_response(lambda answer: answer.request.method == "POST") as answered:
        partner.locator("main").get_by_role("button", name="Aan de coach melden").click()
    assert answered.value.status == 404
    expect(partner.get_by_role("heading", level=1)).to_have_text("Dit is niet opgeslagen")
    expect(partner.locator("main textarea")).to_have_count(1)
    expect(partner.locator("main textarea")).to_have_value(WORDS)
    assert "Kaya" not in partner.locator("main").inner_text()
    partner.goto(f"{visitor.address}/partner/")
    expect(partner.get_by_text("deurwaarder")).to_have_count(0)
    open_again(coach, f"{phone.address}/gezin/{family}/betrokken/")
    partner.reload()
    expect(partner.get_by_role("link", name="De deurwaarder bellen")).to_be_visible()


def scopes_of(page: Page, address: str) -> list[str]:
    """The pages of what is open to the debt counsellor."""
    page.goto(address)
    card = page.locator(".card").filter(has_text="Ravi Jagroep").first
    links = card.locator("a").evaluate_all("all => all.map(one => one.href)")
    return sorted({link for link in links if re.search(r"/deling/\d+/$", link)})


def open_again(page: Page, address: str) -> None:
    """Leave the town as it was."""
    page.goto(address)
    card = page.locator(".card").filter(has_text="Ravi Jagroep").first
    card.locator("a[href$='/delen/']").first.click()
    page.select_option("[name=life_domain]", "finances")
    page.select_option("[name=member]", label="Martijn")
    page.select_option("[name=purpose]", "debt_help")
    page.select_option("[name=legal_ground]", "youth_act_task")
    send(page, "Opschrijven")
