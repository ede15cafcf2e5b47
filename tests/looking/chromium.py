# SPDX-License-Identifier: EUPL-1.2
"""The browser, and the screens it shows."""

import os
import shutil

from playwright.sync_api import Browser, Playwright, ViewportSize

PHONE: ViewportSize = {"width": 360, "height": 740}
TABLET: ViewportSize = {"width": 768, "height": 1024}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}

_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # A letter has the same edge on every machine.
    "--font-render-hinting=none",
    "--disable-lcd-text",
)


def launch(playwright: Playwright) -> Browser:
    """Start Chromium: the one that ``CHROMIUM`` names, or Debian's."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
    return playwright.chromium.launch(executable_path=found, args=list(_QUIET))
