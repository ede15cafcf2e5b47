# SPDX-License-Identifier: EUPL-1.2
"""The product as a person meets it: the real server with the demonstration town, and a browser."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1280, "height": 900}
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _own_database(environment: dict[str, str]) -> str | None:
    """Make a database of our own on the PostgreSQL that the run uses; None on SQLite."""
    address = environment.get("GEZINSREGIE_DATABASE")
    if not address:
        return None
    import psycopg

    name = f"stories_{uuid4().hex[:12]}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    environment["GEZINSREGIE_DATABASE"] = address.rsplit("/", 1)[0] + "/" + name
    return name


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server with a fresh town, started by the product's own command."""
    port = _free_port()
    home = tmp_path_factory.mktemp("home")
    # The product chooses its own settings, not those of the tests.
    inherited = {k: v for k, v in os.environ.items() if k != "DJANGO_SETTINGS_MODULE"}
    environment = {**inherited, "GEZINSREGIE_HOME": str(home)}
    _own_database(environment)
    log = (home / "server.log").open("wb")
    process = subprocess.Popen(
        [str(Path(sys.executable).with_name("gezinsregie")), "run", "--port", str(port)],
        env=environment,
        stdout=log,
        stderr=subprocess.STDOUT,
        cwd=ROOT,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        _wait_until_it_answers(address, process, home / "server.log")
        yield address
    finally:
        process.terminate()
        process.wait(timeout=30)
        log.close()
    # A page that broke would say so here, even when the story did not look at it.
    told = (home / "server.log").read_text(encoding="utf-8", errors="replace")
    assert "Traceback" not in told, told[-4000:]


def _wait_until_it_answers(address: str, process: subprocess.Popen, log: Path) -> None:
    for _ in range(600):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=2)  # noqa: S310 - our own server
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
    pytest.fail(f"the server did not start: {log.read_text(encoding='utf-8')[-3000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
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
