# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed, in letters that paper can show: PDF/UA refuses a letter without a font.

Paper never fails on a text. A letter without a font (an emoji) becomes a box. An accent that makes
no letter together with the one before it, and what has no form of its own (a direction mark, half a
pair), are left out: next to a letter of another font they stop the typesetter.
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

BOX = "\u25a1"

# Each letter beyond the Latin ones costs the typesetter a question. A paper with more kinds of them
# than this is no paper that anybody reads; the rest become boxes.
MOST_ASKED = 300

Shows = Callable[[str], bool]

_LEFT_OUT = {"Cc", "Cf", "Cs", "Me", "Mn", "Mc"}
_NEW_LINE = {"Zl", "Zp"}
_NO_LETTER = {"Cn", "Co"}


def readable(value: Any, shows: Shows) -> Any:
    """Return plain values with every text in letters that can be shown.

    ``shows`` says of one letter whether there is a font for it; it is asked at most ``MOST_ASKED``
    times. A text of which nothing would be left becomes a box.
    """
    known: dict[str, bool] = {}

    def has_a_font(letter: str) -> bool:
        if letter not in known:
            known[letter] = len(known) < MOST_ASKED and shows(letter)
        return known[letter]

    return _each(value, has_a_font)


def _each(value: Any, shows: Shows) -> Any:
    if isinstance(value, str):
        text = "".join(_letter(one, shows) for one in unicodedata.normalize("NFC", value))
        return text if text.strip() or not value.strip() else BOX
    if isinstance(value, Mapping):
        return {key: _each(one, shows) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_each(one, shows) for one in value]
    return value


def _letter(letter: str, shows: Shows) -> str:
    if letter in "\n\t\xa0" or " " <= letter <= "~":
        return letter
    kind = _kind(letter)
    if kind in _LEFT_OUT:
        return ""
    if kind in _NEW_LINE:
        return "\n"
    if kind == "Zs":
        return " "
    if letter <= "\u017f":
        return letter
    return letter if kind not in _NO_LETTER and shows(letter) else BOX


@lru_cache(maxsize=4096)
def _kind(letter: str) -> str:
    return unicodedata.category(letter)
