# SPDX-License-Identifier: EUPL-1.2
"""The name of a theme as it is printed above a table."""

from __future__ import annotations

import re

from gezinsregie.supervision.factsheet.reading.cells import without_emphasis

_AROUND = re.compile(
    r"^(?:vervolg\s+)?(?:thema\s*)?(?:\d{1,2}\s*[.:)–-]?\s*)?[:–-]?\s*|\s*[(\[–-]?\s*\bvervolg\b\s*[)\]]?$"
    r"|\s*:$",
    re.I,
)


def theme_name(printed: str) -> str:
    """A printed theme without its number, the word "Thema" and the word "vervolg"."""
    text = without_emphasis(printed)
    return _AROUND.sub("", text) if len(text) <= 80 else text
