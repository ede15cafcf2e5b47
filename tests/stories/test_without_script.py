# SPDX-License-Identifier: EUPL-1.2
"""A phone whose browser runs no script: everything can still be done, and what is folded opens."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.looking.chromium import PHONE

from .conftest import Visitor

pytestmark = pytest.mark.browser


@pytest.fixture
def without_script(browser: Browser, server: str) -> Iterator[Visitor]:
    """A visitor whose browser runs no script."""
    context = browser.new_context(viewport=PHONE, locale="nl-NL", java_script_enabled=False)
    yield Visitor(context, server)
    context.close()


def test_somebody_is_added_to_a_referral_without_a_script(without_script: Visitor) -> None:
    page = without_script.signs_in("Meryem Yıldız")
    page.goto(f"{without_script.address}/aanmeldingen/nieuw/")
    page.fill("[name=family_name]", "Baptiste")
    page.fill("[name=member-1-given_name]", "Océane")
    expect(page.get_by_role("group", name="Gezinslid 3")).to_have_count(0)
    page.get_by_role("button", name="Nog iemand toevoegen").click()
    expect(page.get_by_role("group", name="Gezinslid 3")).to_be_visible()
    expect(page.locator("[name=family_name]")).to_have_value("Baptiste")
    expect(page.locator("[name=member-1-given_name]")).to_have_value("Océane")
    # What was seen is asked once a concern is chosen, and what was typed is never hidden.
    words = page.locator("[name=domain-housing-words]")
    expect(words).to_be_hidden()
    page.select_option("[name=domain-housing-weight]", "serious")
    words.fill("De verwarming doet het niet.")
    page.select_option("[name=domain-housing-weight]", "")
    page.get_by_role("button", name="Aanmelding versturen").click()
    expect(page.get_by_role("heading", name=re.compile("te herstellen"))).to_be_visible()
    expect(page.locator("[name=domain-housing-words]")).to_have_value(
        "De verwarming doet het niet."
    )
    expect(page.locator("[name=domain-housing-words]")).to_be_visible()


def test_a_contact_is_noted_without_a_script(without_script: Visitor) -> None:
    page = without_script.signs_in("Joris van den Berg")
    page.get_by_role("link", name="Bouali").first.click()
    page.get_by_role("link", name="Contact noteren").first.click()
    page.get_by_text("gebeld", exact=True).click()
    page.get_by_text("op afstand", exact=True).click()
    page.get_by_text("Naïma", exact=True).click()
    page.fill("[name=note]", "Naïma belde zelf terug.")
    page.fill("[name=happened_at]", "00:01")
    page.get_by_role("button", name="Noteren", exact=True).click()
    expect(page.get_by_text("Naïma belde zelf terug.").first).to_be_visible()


def test_what_is_to_weigh_is_asked_once_its_approach_is_chosen(without_script: Visitor) -> None:
    page = without_script.signs_in("Samira el Idrissi")
    page.get_by_role("link", name="Vermeulen").first.click()
    page.get_by_text("Aannemen", exact=True).last.click()
    weigh = page.locator("[name=accept-judgement_vig-den-haag_addiction]")
    expect(weigh).to_be_hidden()
    page.locator("[name=accept-approach][value^=vig-den-haag]").check()
    expect(weigh).to_be_visible()
    weigh.fill("Vader is in behandeling.")
    page.locator("[name=accept-approach][value^=hhw-alkmaar]").check()
    expect(weigh).to_be_hidden()
    page.get_by_role("button", name="Gezin aannemen").click()
    expect(page.get_by_role("heading", name=re.compile("te herstellen"))).to_be_visible()
    expect(weigh).to_have_value("Vader is in behandeling.")
    expect(weigh).to_be_visible()


def test_the_matrix_on_a_phone_shows_signs_first_and_words_when_asked(
    without_script: Visitor,
) -> None:
    page = without_script.signs_in("Samira el Idrissi")
    page.get_by_role("link", name="Vermeulen").first.click()
    matrix = page.locator(".matrix")
    words = matrix.get_by_text("Verslaving in het gezin").first
    expect(matrix.get_by_text("speelt: zelf wegen")).to_be_visible()
    expect(words).to_be_hidden()
    page.get_by_label("Toon elk criterium in woorden").check()
    expect(words).to_be_visible()


def test_where_somebody_lives_is_asked_once_there_are_two_addresses(
    without_script: Visitor,
) -> None:
    page = without_script.signs_in("Meryem Yıldız")
    page.goto(f"{without_script.address}/aanmeldingen/nieuw/")
    where = page.locator("[name=member-0-household]")
    expect(where).to_be_hidden()
    page.get_by_text("Het gezin woont op twee adressen").click()
    expect(where).to_be_visible()
    benefit = page.locator("[name=fact-social_assistance_benefit][value=yes]")
    expect(benefit).to_be_hidden()
    page.get_by_text("Wonen en inkomen").click()
    benefit.check()
    page.get_by_role("button", name="Nog iemand toevoegen").click()
    expect(benefit).to_be_checked()
    expect(benefit).to_be_visible()
