# SPDX-License-Identifier: EUPL-1.2
"""Every page of everybody: it fits, it can be read and heard, and it needs no script or mouse."""

from collections.abc import Iterator

import pytest
from django.test import RequestFactory
from playwright.sync_api import Browser, Page, expect

from gezinsregie.demonstration.people import KWAME, MOTHER, PEOPLE
from gezinsregie.web.shell.errors import out_of_order
from tests.looking.chromium import DESKTOP
from tests.looking.firsts import Firsts
from tests.looking.looks import SCHEMES, axe_faults, build_faults, width_faults
from tests.looking.refusals import inside
from tests.looking.rounds import BRIEF, round_at_the_door, round_of
from tests.looking.walk import WHOLE, Part, Person, sign_in, visits
from tests.prepared import shared_folder

from .conftest import Visitor

pytestmark = pytest.mark.browser

EVERYBODY = [
    *(Person(one.email, one.name, str(one.role.label)) for one in PEOPLE if one.card),
    Person(MOTHER, "Abena Osei", "ouder"),
    Person(KWAME, "Kwame Vermeer", "kind"),
]
# Who meets most is walked in parts, so that no worker is left alone with it.
PARTS = {"Joris van den Berg": 4, "Rania el Amrani": 2, "Samira el Idrissi": 2, "Wei Chen": 2}
ROUNDS = [
    pytest.param(one, Part(number, of), id=one.name if of == 1 else f"{one.name} {number + 1}/{of}")
    for one in EVERYBODY
    for of in [PARTS.get(one.name, 1)]
    for number in range(of)
]
# Pages that somebody must at least come to by following links.
MUST_REACH = {
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
    "Abena Osei": {"/mijn-gezin/…/", "/mijn-gezin/…/zeggen/", "/mijn-gezin/…/wie-keek/"},
    "Kwame Vermeer": {"/mijn-gezin/…/", "/mijn-gezin/…/wie-keek/"},
    "Anneke Hoekstra": {"/team/", "/woordenlijst/"},
    "Ruben Sewnarain": {
        "/toezicht/",
        "/toezicht/ronde/…/",
        "/toezicht/vergelijken/",
        "/toezicht/kader/",
        "/toezicht/factsheet/…/",
    },
    "Wei Chen": {"/beheer/", "/beheer/aanpakken/…/", "/beheer/logboek/", "/beheer/mensen/…/"},
}

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


@pytest.fixture
def looker(browser: Browser, server: str) -> Iterator[Page]:
    """A page that is looked at, on every screen in turn, without motion."""
    context = browser.new_context(viewport=DESKTOP, locale="nl-NL", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def firsts(tmp_path_factory: pytest.TempPathFactory) -> Firsts:
    """What anybody met in this run, however many workers there are."""
    return Firsts(shared_folder(tmp_path_factory) / "firsts")


@pytest.mark.parametrize(("person", "part"), ROUNDS)
def test_every_page_of_everybody_fits_and_can_be_read_by_all(
    looker: Page, server: str, firsts: Firsts, person: Person, part: Part
) -> None:
    # Of a kind two are opened and measured, and one is read by axe: with two looks by whoever
    # comes there first; a form that comes back with a third. A form is sent blank by whoever meets
    # it first. `make axe` opens, reads with six looks and sends everything for everybody.
    found = round_of(looker, server, person, BRIEF, firsts, part)
    assert found.wrong == {}
    assert found.kinds >= MUST_REACH.get(person.name, set())


def test_a_walk_in_parts_opens_each_page_that_the_whole_opens_once(
    looker: Page, server: str
) -> None:
    def opened(part: Part) -> list[str]:
        sign_in(looker, server, KWAME)
        return sorted(one.address for one in visits(looker, server, 2, part) if one.shown)

    whole = opened(WHOLE)
    parts = [opened(Part(number, 3)) for number in range(3)]
    assert whole and all(parts)
    assert sorted(one for part in parts for one in part) == whole


def test_the_door_and_a_shut_door_fit_and_can_be_read_by_all(looker: Page, server: str) -> None:
    broken = out_of_order(RequestFactory().get("/")).content.decode()
    found = round_at_the_door(looker, server, broken)
    assert found.wrong == {}
    assert found.opened == 4
    sign_in(looker, server, "team@lindewaard.example")
    for what, wanted, status in inside(looker, server):
        assert (what, status) == (what, wanted)
        assert width_faults(looker) + axe_faults(looker) == []


PLANTED = {
    "an image without words": (
        '<img src="/static/gezinsregie/mark.svg">',
        {f"{width} {scheme}: image-alt" for width in (360, 768, 1280) for scheme in SCHEMES},
    ),
    "pale in the dark alone": (
        '<p class="pale">Bijna niet te lezen</p>',
        {f"{width} dark: color-contrast" for width in (360, 768, 1280)},
    ),
    "pale on a phone, folded away": (
        '<details><summary>Meer</summary><p class="faint">Bijna niet te lezen</p></details>',
        {f"360 {scheme}: color-contrast" for scheme in SCHEMES},
    ),
}
PAINT = """
    :root { color-scheme: light dark }
    body { background: light-dark(white, black); color: light-dark(black, white) }
    .pale { color: #444 }
    @media (max-width: 400px) { .faint { color: #888; background: #999 } }
"""


@pytest.mark.parametrize("planted", PLANTED)
def test_what_is_planted_is_found(looker: Page, planted: str) -> None:
    html, told = PLANTED[planted]
    looker.set_content(
        f'<html lang="nl"><head><title>Proef</title><style>{PAINT}</style></head>'
        f"<body><main><h1>Proef</h1>{html}</main></body></html>"
    )
    assert build_faults(looker) == width_faults(looker) == []
    assert {one.partition(" at ")[0] for one in axe_faults(looker)} == told


def test_a_page_that_is_wrongly_built_is_found(looker: Page) -> None:
    looker.set_content(
        '<html lang="en"><main><form method="post"><input aria-label="Naam"></form>'
        "<details><summary>Meer</summary><pre>"
        f"{'breed ' * 100}</pre></details></main></html>"
    )
    assert build_faults(looker) == [
        "language: en",
        "headings: 0",
        "judged_by_the_browser: 1",
        "no title",
    ]
    assert {one.partition(" px ")[2] for one in width_faults(looker)} == {
        f"too wide at {width}" for width in (360, 768, 1280)
    }


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
