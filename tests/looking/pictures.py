# SPDX-License-Identifier: EUPL-1.2
"""Pictures of pages, as small files that are the same every time."""

from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

_COLOURS = 128
# Nothing blinks, and the page is painted before it is taken.
_SETTLED = "() => document.fonts.ready.then(() => true)"


def take(page: Page, *, whole: bool) -> Image.Image:
    """Return the open page as a picture: the ``whole`` of it, or what the screen shows."""
    page.evaluate(_SETTLED)
    taken = page.screenshot(full_page=whole, animations="disabled", caret="hide", type="png")
    return Image.open(BytesIO(taken)).convert("RGB")


def write_small(picture: Image.Image, path: Path) -> int:
    """Write ``picture`` with as few colours as a page needs; return the size in bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    few = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    few.save(path, format="PNG", optimize=True)
    return path.stat().st_size
