# SPDX-License-Identifier: EUPL-1.2
"""What somebody typed to find a family: beginnings of names, a year or a day of birth."""

import re
from dataclasses import dataclass
from datetime import date

from .words import LONGEST, day_word, folded

# Day, month, year as people write them here, or the other way round as machines do.
_DAY = re.compile(
    r"(?<!\d)(?:(?P<d>\d{1,2})[-/.](?P<m>\d{1,2})[-/.](?P<y>\d{4})"
    r"|(?P<iso_y>\d{4})-(?P<iso_m>\d{1,2})-(?P<iso_d>\d{1,2}))(?!\d)"
)
_YEAR = re.compile(r"(19|20)\d\d")


@dataclass(frozen=True)
class Typed:
    """What was typed, as beginnings of the words of ``words.words_of``, each once.

    ``wrong_days`` and ``wrong_numbers`` count what looks like a day or a year and is none.
    """

    words: tuple[str, ...]
    wrong_days: int = 0
    wrong_numbers: int = 0


def read(text: str) -> Typed:
    """Read what was typed, whatever it is."""
    words: list[str] = []
    wrong_days = 0
    for found in _DAY.finditer(text):
        try:
            words.append(day_word(_day_of(found)))
        except ValueError:
            wrong_days += 1
    wrong_numbers = 0
    for word in folded(_DAY.sub(" ", text)):
        if word.isdigit() and not _YEAR.fullmatch(word):
            wrong_numbers += 1
        else:
            words.append(word[:LONGEST])
    return Typed(tuple(dict.fromkeys(words)), wrong_days, wrong_numbers)


def _day_of(found: re.Match[str]) -> date:
    iso = "iso_" if found["iso_y"] else ""
    year, month, day = (int(found[f"{iso}{part}"]) for part in "ymd")
    return date(year, month, day)
