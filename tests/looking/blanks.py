# SPDX-License-Identifier: EUPL-1.2
"""Sending a page's forms with nothing in them, to see the page that comes back."""

import re

from playwright.sync_api import Page

# The forms of the page's own work that ask for something; those of the menu stay out.
_FORMS = """() => [...document.querySelectorAll("main form[method=post]")]
    .map((one, index) => [index, one.getAttribute("action") ?? "",
        [...one.querySelectorAll("input:not([type=hidden]), select, textarea")]
            .map(field => field.name).join(" ")])
    .filter(([, , fields]) => fields)"""
_NUMBER = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+")
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


def forms_of(page: Page) -> list[tuple[int, str, str]]:
    """Return the forms with fields on this page: which one, where it goes, and the fields' names.

    Names that differ by a number or an id alone, as in the rows of a table, count as one.
    """
    return [
        (
            int(index),
            str(action),
            " ".join(sorted({_NUMBER.sub("…", name) for name in names.split()})),
        )
        for index, action, names in page.evaluate(_FORMS)
    ]


def send_blank(page: Page, index: int) -> int:
    """Empty form ``index`` of this page, send it, and return the status of the answer."""
    with page.expect_navigation() as leaving:
        page.evaluate(_SEND_BLANK, index)
    return leaving.value.status if leaving.value else 0
