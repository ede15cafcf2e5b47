# SPDX-License-Identifier: EUPL-1.2
"""Respondents that stand in one sentence instead of in a list (TZ2)."""

from __future__ import annotations

import re

_FILLED_IN = re.compile(r"\bvragenlijst\b.{0,200}?\bingevuld door\b\s*:?\s*", re.I | re.S)
_ENDS = re.compile(r"(?<=\w{3})\.(?=\s+[^\W\d_a-z]|\s*$)|(?<=\))\.(?=\s|$)")
_APART = re.compile(r"\s*[,;]\s*(?:en\s+)?")
_AND = re.compile(r"\s+(?:en|alsmede|evenals)\s+")
# Names that hold the word that otherwise parts the last two.
_ONE_NAME = re.compile(r"\b(?:jeugd|opvang|welzijn|zorg|werk|wonen|sport|veiligheid) en \w+", re.I)
_ARTICLE = re.compile(r"^(?:de|het|een)\s+", re.I)
_MOST_WORDS = 8


def enumerated_in(text: str) -> tuple[str, ...]:
    """Who filled in the questionnaire by a sentence such as "… is ingevuld door: A, B en C.";
    nothing when it names nobody, or only says how many they were."""
    begin = _FILLED_IN.search(text)
    if begin is None:
        return ()
    return names_in(_ENDS.split(text[begin.end() :], maxsplit=1)[0])


def names_in(text: str) -> tuple[str, ...]:
    """The names in "A, B en C"; nothing when a part of it is no name."""
    *parts, last = [part for part in _APART.split(text.strip().rstrip(".;,")) if part] or [""]
    kept = [match.span() for match in _ONE_NAME.finditer(last)]
    cuts = [m for m in _AND.finditer(last) if not any(a < m.start() < b for a, b in kept)]
    if cuts:
        parts += [last[: cuts[-1].start()], last[cuts[-1].end() :]]
    else:
        parts.append(last)
    names = tuple(_ARTICLE.sub("", part.strip()) for part in parts)
    return names if all(_is_name(name) for name in names) else ()


def _is_name(text: str) -> bool:
    return 0 < len(text.split()) <= _MOST_WORDS and any(sign.isupper() for sign in text)
