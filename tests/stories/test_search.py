# SPDX-License-Identifier: EUPL-1.2
"""A family is found from any page, on a phone too, and the way back asks nothing."""

import pytest
from playwright.sync_api import expect

from .conftest import Visitor

pytestmark = pytest.mark.browser


def test_a_family_is_found_opened_and_left_again(phone: Visitor) -> None:
    page = phone.signs_in("Joris van den Berg")
    page.get_by_role("searchbox", name="Zoek een gezin").fill("naima")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Gezin zoeken")
    assert "naima" not in page.url
    expect(page.get_by_text("Naïma", exact=True)).to_be_visible()
    page.get_by_role("link", name="Bouali").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bouali")
    page.go_back()
    expect(page.get_by_role("searchbox")).to_have_value("")
    expect(page.get_by_text("Naïma")).to_have_count(0)


def test_a_fault_is_told_and_what_was_typed_stays(visitor: Visitor) -> None:
    page = visitor.signs_in("Samira el Idrissi")
    page.get_by_role("searchbox").fill("v")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="te herstellen")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_value("v")
    page.get_by_role("searchbox").fill("vermeu")
    page.get_by_role("button", name="Zoeken").click()
    expect(page.get_by_role("link", name="Vermeulen")).to_be_visible()
