# SPDX-License-Identifier: EUPL-1.2
"""Sending a page's forms with nothing in them, to see the page that comes back."""

from collections.abc import Iterator

from playwright.sync_api import Page

# The forms of the page's own work that ask for something; those of the menu stay out.
_FORMS = """() => [...document.querySelectorAll("main form[method=post]")]
    .map((one, index) => [index, one.getAttribute("action") ?? "",
        one.querySelectorAll("input:not([type=hidden]), select, textarea").length])
    .filter(([, , fields]) => fields).map(([index, action]) => [index, action])"""
_SEND_BLANK = """index => {
    const form = document.querySelectorAll("main form[method=post]")[index];
    for (const one of form.elements) {
        if (one.type === "hidden" || ["BUTTON", "FIELDSET"].includes(one.tagName)) continue;
        if (one.type === "checkbox" || one.type === "radio") one.checked = false;
        else if (one.tagName === "SELECT") one.selectedIndex = -1;
        else one.value = "";
    }
    HTMLFormElement.prototype.submit.call(form);
}"""


def forms_of(page: Page) -> list[tuple[int, str]]:
    """Return the forms with fields on this page: which one, and where it goes."""
    return [(int(index), str(action)) for index, action in page.evaluate(_FORMS)]


def send_blank(page: Page, index: int) -> int:
    """Empty form ``index`` of this page, send it, and return the status of the answer."""
    with page.expect_navigation() as leaving:
        page.evaluate(_SEND_BLANK, index)
    return leaving.value.status if leaving.value else 0


def blanks(page: Page, addresses: list[str]) -> Iterator[tuple[str, str, int]]:
    """Send every form on these pages blank: the page, where the form goes, and the status."""
    for address in addresses:
        page.goto(address)
        for index, action in forms_of(page):
            page.goto(address)
            yield address, action, send_blank(page, index)
