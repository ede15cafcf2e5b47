# SPDX-License-Identifier: EUPL-1.2
"""What is needed to say that one is too close to a family."""

from collections.abc import Collection
from datetime import date

from gezinsregie.families.words import folded
from gezinsregie.foundation.obstacles import Obstacle


def obstacles_to_declaring(*, kind: str, words: str, known: Collection[str]) -> list[Obstacle]:
    """Return why this is no declaration yet; "another reason" asks for the reason in words."""
    found = [] if kind in known else [Obstacle("kind_unknown", field="kind")]
    if kind == "other" and not words.strip():
        found.append(Obstacle("words_missing", field="words"))
    return found


def obstacles_to_naming(*, name: str, born: date, today: date) -> list[Obstacle]:
    """Return why this is nobody who can be looked for: two names, and a day that was."""
    found = []
    if len(folded(name)) < 2:
        found.append(Obstacle("name_incomplete", field="name"))
    if born > today:
        found.append(Obstacle("born_in_the_future", field="birth_date"))
    return found


def same_name(typed: str, given_name: str, family_name: str) -> bool:
    """Tell whether what was typed is this name, but for accents, capitals and spaces."""
    return "".join(folded(typed)) == "".join(folded(f"{given_name} {family_name}"))
