# SPDX-License-Identifier: EUPL-1.2
"""The product as a person meets it: the real server with the demonstration town, and a browser."""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.looking.chromium import DESKTOP, PHONE, launch
from tests.looking.serving import environment_of
from tests.prepared import copied_database, running, shared_folder, told_town
from tests.stories.daytime import in_the_morning

# As long as a click may wait: on a busy machine five seconds are short for a page.
expect.set_options(timeout=10_000)


@pytest.fixture(scope="session")
def new_town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a fresh town in it, built once, however many workers there are."""
    return told_town(shared_folder(tmp_path_factory))


@pytest.fixture(scope="session")
def own_town(new_town: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a fresh town of its own, in which the product's commands run."""
    home = tmp_path_factory.mktemp("stories") / "home"
    shutil.copytree(new_town, home)
    environment = in_the_morning(environment_of(home))
    copied_database(environment, (home / "database").read_text(encoding="utf-8") or None)
    return environment


@pytest.fixture(scope="session")
def server(own_town: dict[str, str]) -> Iterator[str]:
    """The address of a server with a fresh town of its own."""
    with running(Path(own_town["GEZINSREGIE_HOME"]), own_town) as address:
        yield address


@pytest.fixture
def sessions_end(own_town: dict[str, str]) -> Callable[[], None]:
    """Let every session on the server be over, as after a night."""
    program = str(Path(sys.executable).with_name("gezinsregie"))
    over = (
        "from django.contrib.sessions.models import Session as S; from datetime import *; "
        "S.objects.update(expire_date=datetime(2020, 1, 1, tzinfo=UTC))"
    )

    def end() -> None:
        command = [program, "manage", "shell", "-v", "0", "-c", over]
        subprocess.run(command, env=own_town, check=True, capture_output=True)

    return end


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = launch(playwright)
        yield chromium
        chromium.close()


class Visitor:
    """Somebody at a screen: signs in by a card, and goes where the product leads."""

    def __init__(self, context: BrowserContext, address: str) -> None:
        self.context = context
        self.address = address
        self.page: Page = context.new_page()
        self.page.set_default_timeout(10_000)
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda fault: self.complaints.append(str(fault)))
        self.page.on(
            "console",
            lambda said: (
                self.complaints.append(said.text)
                if said.type == "error" and "status of 4" not in said.text
                else None
            ),
        )

    def signs_in(self, name: str) -> Page:
        self.context.clear_cookies()
        self.page.goto(f"{self.address}/inloggen/")
        self.page.get_by_role("button", name=name).click()
        self.page.wait_for_load_state()
        return self.page


@pytest.fixture
def visitor(browser: Browser, server: str) -> Iterator[Visitor]:
    """A visitor with a wide screen; no page may complain in the browser's console."""
    context = browser.new_context(viewport=DESKTOP, locale="nl-NL", accept_downloads=True)
    somebody = Visitor(context, server)
    yield somebody
    context.close()
    assert somebody.complaints == []


@pytest.fixture
def phone(browser: Browser, server: str) -> Iterator[Visitor]:
    """A visitor with a phone of 360 by 740."""
    context = browser.new_context(viewport=PHONE, locale="nl-NL", has_touch=True, is_mobile=True)
    somebody = Visitor(context, server)
    yield somebody
    context.close()
    assert somebody.complaints == []
