# SPDX-License-Identifier: EUPL-1.2
"""What is particular to an approach, in the browser; the first of the five is test_one_family."""

import re
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from tests.stories.daytime import TODAY

from .conftest import Visitor
from .test_one_family import open_all, refer, send, send_form

pytestmark = pytest.mark.browser


def accepted(visitor: Visitor, name: str, bsn: str, approach: str, *, judged: str = "") -> Page:
    """A family that was referred and accepted: the page of the coordinator, on that family."""
    refer(visitor.signs_in("Meryem Yıldız"), name, bsn)
    page = visitor.signs_in("Samira el Idrissi")
    page.get_by_role("link", name=name).click()
    page.wait_for_load_state()
    open_all(page)
    form = page.locator("form[action$='/aannemen/']")
    form.locator(f"[name=accept-approach][value^='{approach}']").check(force=True)
    if judged:
        form.locator(f"[name=accept-judgement_{judged}]").fill("Samen met de verwijzer gewogen.")
    form.locator("[name=accept-reason]").fill("De huur en de school kunnen niet wachten.")
    send_form(page, form)
    opening = page.locator("form[action$='/openen/']")
    opening.get_by_text("Joris van den Berg").click()
    send_form(page, opening)
    page = visitor.signs_in("Joris van den Berg")
    goes_to(page, name)
    return page


def said(page: Page, words: str) -> None:
    expect(page.locator("main")).to_contain_text(words)


def goes_to(page: Page, family: str) -> None:
    page.locator("main").get_by_role("link", name=family).first.click()
    page.wait_for_load_state()


def within(page: Page, path: str) -> None:
    """Open a page of the family that is open."""
    found = re.match(r".*/gezin/[0-9a-f-]{36}/", page.url)
    assert found
    page.goto(found.group() + path)


@pytest.mark.statement("VIG-L4", "VIG-L7")
def test_leeuwarden_gives_direction_back_and_stays_longer_within_the_norm(visitor: Visitor) -> None:
    page = accepted(visitor, "Bakari", "200000007", "vig-leeuwarden@")
    for holder, days, why in (
        ("coach", 2, "De post bleef liggen."),
        ("shared", 1, "Ada legt de post nu klaar."),
        ("family", 0, "Zij doet het zelf."),
    ):
        within(page, "regie/overdragen/")
        page.locator(f"[name=holder][value={holder}]").check(force=True)
        page.locator("[name=life_domains][value=finances]").check(force=True)
        page.fill("[name=from_on]", (TODAY - timedelta(days=days)).isoformat())
        page.fill("[name=words]", why)
        send(page, "Vastleggen")
    within(page, "regie/")
    said(page, "Geld en administratie")
    said(page, "Zij doet het zelf.")
    expect(page.locator("main svg.pic").first).to_be_visible()

    within(page, "traject/verlengen/")
    page.fill("[name=new_end]", (TODAY + timedelta(days=600)).isoformat())
    page.fill("[name=reason]", "De aanvraag schuldhulp loopt nog.")
    send(page, "Traject verlengen")
    # Beyond the norm of the approach: a sentence, and the reason is kept.
    expect(page.locator("[name=reason]")).to_have_value("De aanvraag schuldhulp loopt nog.")
    page.fill("[name=new_end]", (TODAY + timedelta(days=250)).isoformat())
    send(page, "Traject verlengen")
    said(page, "De aanvraag schuldhulp loopt nog.")


@pytest.mark.statement("ITG-L1", "ITG-L3")
def test_the_team_of_leeuwarden_stays_as_long_as_needed_and_a_crisis_comes_first(
    visitor: Visitor,
) -> None:
    refer(visitor.signs_in("Meryem Yıldız"), "Chukwu", "200000019")
    page = visitor.signs_in("Samira el Idrissi")
    page.get_by_role("link", name="Chukwu").click()
    page.wait_for_load_state()
    page.get_by_role("link", name="Dit is een crisis").click()
    page.fill("[name=words]", "Vannacht is er gevochten; de kinderen slapen bij buren.")
    page.locator("main .form-actions button").first.click()
    page.wait_for_load_state()
    said(page, "de kinderen slapen bij buren")
    page.get_by_role("link", name="Aanmelddesk").first.click()
    page.wait_for_load_state()
    rows = page.locator("main tbody tr").all_inner_texts()
    urgent = [number for number, row in enumerate(rows) if "crisis" in row]
    assert urgent == list(range(len(urgent)))
    assert "Chukwu" in " ".join(rows[: len(urgent)])

    page = accepted(
        visitor, "Diallo", "200000020", "itg-leeuwarden@", judged="itg-leeuwarden_complex-problems"
    )
    said(page, "de hulp duurt zolang die nodig is")
    within(page, "traject/verlengen/")
    page.fill("[name=new_end]", (TODAY + timedelta(days=60)).isoformat())
    page.fill("[name=reason]", "Nog even.")
    send(page, "Traject verlengen")
    expect(page.locator("[name=reason]")).to_have_value("Nog even.")


@pytest.mark.statement("CRG-E1", "CRG-E6")
def test_eindhoven_decides_at_one_table_and_what_is_decided_is_in_the_plan(
    visitor: Visitor,
) -> None:
    page = accepted(
        visitor,
        "Eze",
        "200000032",
        "crg-eindhoven@1:family-coaching",
        judged="crg-eindhoven_complex",
    )
    within(page, "plan/zorg/nieuw/")
    page.fill("[name=words]", "De huur is drie maanden niet betaald.")
    page.locator("[name=named_by][value=member]").check(force=True)
    page.fill("[name=named_by_name]", "Ada")
    page.select_option("[name=life_domain]", "finances")
    page.check("[name=serious]")
    send(page, "In het plan zetten")

    within(page, "overleg/nieuw/")
    page.locator("[name=kind][value=first]").check(force=True)
    page.fill("[name=starts_on]", TODAY.isoformat())
    page.fill("[name=starts_at]", "23:59")
    page.locator("[name=place][value=office]").check(force=True)
    page.fill("[name=place_words]", "Stadhuis, kamer 2")
    for member in page.locator("[name=members]").all():
        member.check(force=True)
    send(page, "Plannen")
    said(page, "De huur is drie maanden niet betaald.")
    page.get_by_role("link", name="Besluit opschrijven").first.click()
    page.fill("[name=decision]", "De verhuurder krijgt vandaag een voorstel.")
    page.fill("[name=words]", "Het voorstel sturen.")
    page.fill("[name=aim]", "De huur wordt elke maand op tijd betaald.")
    page.locator("[name=actor_kind][value=coach]").check(force=True)
    page.fill("[name=actor_name]", "Joris van den Berg")
    page.fill("[name=due_on]", (TODAY + timedelta(days=3)).isoformat())
    send(page, "Opschrijven")

    # Nobody of the family was there or heard: the minutes wait, and say so.
    page.get_by_role("link", name="Verslag vastleggen").click()
    page.fill("[name=words]", "Iedereen wil blijven wonen.")
    send(page, "Vastleggen")
    expect(page.locator("[name=words]")).to_have_value("Iedereen wil blijven wonen.")
    page.get_by_role("link", name="Wie was erbij?").click()
    for present in page.locator("[name^=was_][value=present]").all():
        present.check(force=True)
    page.locator("main .form-actions button").first.click()
    page.wait_for_load_state()
    page.get_by_role("link", name="Verslag vastleggen").click()
    page.fill("[name=words]", "Iedereen wil blijven wonen.")
    send(page, "Vastleggen")
    said(page, "Iedereen wil blijven wonen.")

    within(page, "plan/")
    open_all(page)
    said(page, "De huur wordt elke maand op tijd betaald.")
    said(page, "Het voorstel sturen.")


@pytest.mark.statement("HHW-A2", "HHW-A3")
def test_alkmaar_maps_first_and_weighs_when_the_family_wants_to_stop(visitor: Visitor) -> None:
    page = accepted(visitor, "Fofana", "200000044", "hhw-alkmaar@")
    said(page, "In kaart brengen")
    within(page, "stoppen/")
    page.fill("[name=asked_on]", TODAY.isoformat())
    page.fill("[name=family_words]", "Ik wil geen vreemden meer in huis.")
    page.fill("[name=for_go_on]", "De huur loopt net weer.")
    page.fill("[name=against_go_on]", "Zij is moe van ons.")
    page.locator("[name=outcome][value=pause]").check(force=True)
    page.fill("[name=reason]", "Een maand rust; de huisarts houdt contact.")
    send(page, "Besluit vastleggen")
    # One way alone is no weighing.
    expect(page.locator("[name=family_words]")).to_have_value("Ik wil geen vreemden meer in huis.")
    page.fill("[name=for_pause]", "Zij komt op adem.")
    page.fill("[name=against_pause]", "De brieven stapelen zich op.")
    send(page, "Besluit vastleggen")
    said(page, "Een maand rust; de huisarts houdt contact.")
    said(page, "Ik wil geen vreemden meer in huis.")
