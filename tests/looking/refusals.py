# SPDX-License-Identifier: EUPL-1.2
"""The pages that say no: each is brought about as it would be in life."""

from collections.abc import Iterator

from playwright.sync_api import Page, Route

_SPOIL_TOKEN = """() => {
    for (const one of document.querySelectorAll("[name=csrfmiddlewaretoken]")) one.value = "oud";
}"""


def at_the_door(page: Page, home: str) -> Iterator[tuple[str, int, int]]:
    """Open what somebody without a session meets: what it is, the status it must have and has."""
    page.context.clear_cookies()
    yield "/inloggen/", 200, _open(page, f"{home}/inloggen/")
    page.locator("main details").evaluate("one => { one.open = true }")
    page.fill("[name=username]", "niemand@lindewaard.example")
    page.fill("[name=password]", "niet het goede woord")
    with page.expect_navigation() as answer:
        page.keyboard.press("Enter")
    yield "a wrong password", 422, answer.value.status if answer.value else 0
    yield "/bestaat-niet/", 404, _open(page, f"{home}/bestaat-niet/")


def inside(page: Page, home: str) -> Iterator[tuple[str, int, int]]:
    """Open what somebody who is signed in meets, when something does not go."""
    yield "/bestaat-niet/", 404, _open(page, f"{home}/bestaat-niet/")
    yield "a button's address", 405, _open(page, f"{home}/uitloggen/")
    page.goto(f"{home}/woordenlijst/")
    page.evaluate(_SPOIL_TOKEN)
    page.locator("[data-menu] > summary").click()
    with page.expect_navigation() as answer:
        page.get_by_role("button", name="Uitloggen").click()
    yield "a form that was open too long", 403, answer.value.status if answer.value else 0


def out_of_order(page: Page, home: str, body: str) -> int:
    """Open the page for when nothing works: ``body``, as the product renders it."""

    def answer(route: Route) -> None:
        route.fulfill(status=500, content_type="text/html; charset=utf-8", body=body)

    page.route("**/kapot/", answer)
    status = _open(page, f"{home}/kapot/")
    page.unroute("**/kapot/")
    return status


def _open(page: Page, address: str) -> int:
    answer = page.goto(address)
    return answer.status if answer else 0
