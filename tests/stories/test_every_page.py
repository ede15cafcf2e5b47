# SPDX-License-Identifier: EUPL-1.2
"""Every page of everybody: it fits, it can be read and heard, and it needs no script or mouse."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from .conftest import DESKTOP, PHONE, Visitor

pytestmark = pytest.mark.browser

# Who works here, and pages that each of them must at least come to by following links.
PEOPLE = {
    "Meryem Yıldız": {"/aanmeldingen/", "/aanmeldingen/nieuw/", "/aanmeldingen/…/"},
    "Samira el Idrissi": {"/desk/", "/desk/…/"},
    "Joris van den Berg": {
        "/vandaag/",
        "/gezin/…/",
        "/gezin/…/plan/",
        "/gezin/…/plan/doel/…/",
        "/gezin/…/contacten/nieuw/",
        "/gezin/…/metingen/nieuw/",
        "/gezin/…/afsluiten/",
        "/gezin/…/afsluiten/eindrapport/",
    },
    "Anneke Hoekstra": {"/team/", "/woordenlijst/"},
    "Ruben Sewnarain": {"/toezicht/", "/toezicht/kader/", "/toezicht/factsheet/…/"},
    "Wei Chen": {"/beheer/", "/beheer/aanpakken/…/", "/beheer/logboek/", "/beheer/mensen/…/"},
}
MOST = 2
# The dark page has the same build as the light one, in other colours.
SCHEMES = {"light": {}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}
# What makes two addresses the same kind of page: an id, a number, the key of an approach.
SAME_KIND = (
    (re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "…"),
    (re.compile(r"/aanpakken/[a-z-]+/\d+/"), "/aanpakken/…/"),
    (re.compile(r"/\d+/"), "/…/"),
)

BUILT = """() => ({
    language: document.documentElement.lang,
    title: document.title.replace("· Gezinsregie", "").trim(),
    headings: document.querySelectorAll("h1").length,
    judged_by_the_browser: [...document.querySelectorAll("form[method=post]:not([novalidate])")]
        .filter(one => one.querySelector("input:not([type=hidden]), select, textarea")).length,
})"""
TOO_WIDE = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
FOCUS = """() => {
    const one = document.activeElement;
    const look = getComputedStyle(one), box = one.getBoundingClientRect();
    return {
        words: one.innerText?.trim() ?? "",
        main: one.closest("main") !== null,
        ring: look.outlineStyle !== "none" && parseFloat(look.outlineWidth) >= 2,
        seen: box.width > 0 && box.bottom > 0 && box.top < innerHeight,
    };
}"""


def kind_of(address: str) -> str:
    kind = address.partition("#")[0].partition("?")[0]
    for pattern, shown in SAME_KIND:
        kind = pattern.sub(shown, kind)
    return kind


def visits(page: Page, home: str) -> Iterator[tuple[str, int, int]]:
    """Open pages that links lead to, at most two of a kind: kind, status, how many before it."""
    seen: Counter[str] = Counter({kind_of(home + "/"): MOST})
    known: set[str] = set()
    waiting = [page.url]
    while waiting:
        address = waiting.pop(0).partition("#")[0]
        kind = kind_of(address)
        if address in known or seen[kind] == MOST or not address.startswith(home):
            continue
        known.add(address)
        if kind.endswith(".pdf"):
            continue
        answer = page.goto(address)
        assert answer is not None
        waiting += page.eval_on_selector_all("a[href]", "links => links.map(one => one.href)")
        yield kind.removeprefix(home), answer.status, seen[kind]
        seen[kind] += 1


def faults_of(page: Page, axe: Axe | None) -> list[str]:
    """Look at the open page on both screens, with ``axe`` light and dark; say all that is wrong."""
    built = page.evaluate(BUILT)
    right = {"language": "nl", "headings": 1, "judged_by_the_browser": 0}
    faults = [f"{key}: {built[key]}" for key in right if built[key] != right[key]]
    if not built["title"]:
        faults.append("no title")
    for screen in (PHONE, DESKTOP):
        page.set_viewport_size(screen)
        if (beyond := page.evaluate(TOO_WIDE)) > 0:
            faults.append(f"{beyond} px too wide at {screen['width']}")
        for scheme, options in SCHEMES.items() if axe else ():
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            faults += [
                f"{screen['width']} {scheme}: {one['id']} at {one['nodes'][0]['target']}"
                for one in axe.run(page, options=options).response["violations"]
            ]
    return faults


@pytest.mark.parametrize("name", PEOPLE)
def test_every_page_of_everybody_fits_and_can_be_read_by_all(visitor: Visitor, name: str) -> None:
    visitor.page.emulate_media(reduced_motion="reduce")
    page = visitor.signs_in(name)
    axe = Axe()
    wrong: dict[str, list[str]] = {}
    visited = set()
    for kind, status, before in visits(page, visitor.address):
        visited.add(kind)
        # The first of a kind is read by axe; its sisters are measured.
        faults = faults_of(page, None if before else axe)
        if status != 200:
            faults.append(f"status {status}")
        if faults:
            wrong[page.url] = faults
    assert wrong == {}
    assert visited >= PEOPLE[name]


def test_the_door_and_a_shut_door_fit_and_can_be_read_by_all(visitor: Visitor) -> None:
    axe = Axe()
    visitor.page.emulate_media(reduced_motion="reduce")
    visitor.page.goto(f"{visitor.address}/inloggen/")
    assert faults_of(visitor.page, axe) == []
    page = visitor.signs_in("Anneke Hoekstra")
    for address, status in (("/bestaat-niet/", 404), ("/beheer/", 403)):
        answer = page.goto(visitor.address + address)
        assert answer is not None
        assert answer.status == status
        assert faults_of(page, axe) == []


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


@pytest.mark.parametrize(
    ("name", "act", "leads_to"),
    [
        ("Meryem Yıldız", "Gezin aanmelden", "/aanmeldingen/nieuw/"),
        ("Samira el Idrissi", "Vermeulen", "/desk/"),
        ("Joris van den Berg", "Doe de beginmeting", "/metingen/nieuw/"),
        ("Ruben Sewnarain", "Factsheet inlezen", "/toezicht/inlezen/"),
        ("Wei Chen", "Account openen", "/beheer/mensen/nieuw/"),
    ],
)
def test_the_keyboard_reaches_the_main_act_in_sight(
    visitor: Visitor, name: str, act: str, leads_to: str
) -> None:
    page = visitor.signs_in(name)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUS)
    assert first["words"] == "Naar de inhoud"
    assert first["seen"]
    page.keyboard.press("Enter")
    for _ in range(40):
        page.keyboard.press("Tab")
        focused = page.evaluate(FOCUS)
        assert focused["main"], "past the skip link everything is in the work itself"
        assert focused["ring"], focused
        assert focused["seen"], focused
        if focused["words"] == act:
            break
    else:
        pytest.fail(f"{act} was not reached")
    before = page.url
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: address != before and leads_to in address)


def test_english_is_switched_on_and_off(visitor: Visitor) -> None:
    page = visitor.signs_in("Joris van den Berg")
    where = page.url
    for language, heading in (("English", "Today"), ("Nederlands", "Vandaag")):
        page.locator("[data-menu] > summary").click()
        page.get_by_role("button", name=language).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(heading)
        assert page.url == where
        said = page.evaluate("document.documentElement.lang")
        assert said == {"English": "en", "Nederlands": "nl"}[language]
