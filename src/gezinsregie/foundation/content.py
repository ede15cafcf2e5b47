# SPDX-License-Identifier: EUPL-1.2
"""Where the definitions that ship with the product stand, and the plain types they share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from gezinsregie.foundation.definitions import Definition

CONTENT = Path(__file__).resolve().parent.parent / "content"

Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*([-_][a-z0-9]+)*$")]


class Bilingual(Definition):
    """The same words in Dutch and in English."""

    nl: Text
    en: Text

    def in_language(self, language: str) -> str:
        """The words for a language code such as "nl" or "en-gb"; Dutch for any other language."""
        return self.en if language.split("-")[0] == "en" else self.nl
