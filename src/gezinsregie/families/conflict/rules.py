# SPDX-License-Identifier: EUPL-1.2
"""What is needed to say that one is too close to a family, and to take that back."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from gezinsregie.families.words import folded
from gezinsregie.foundation.obstacles import Obstacle

_POSTCODE = re.compile(r"[1-9]\d{3}[a-z]{2}")
_NUMBER = re.compile(r"\d+")


@dataclass(frozen=True)
class Somebody:
    """Whom one knows: a name, and by what else that is one person: a day of birth, or a postcode
    with a house number. What was not told is None or empty."""

    name: str
    born: date | None = None
    postcode: str = ""
    house_number: str = ""


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


def obstacles_to_foretelling(who: Somebody, today: date) -> list[Obstacle]:
    """Return why a family cannot be held against this: a name alone is that of many."""
    by_address = bool(who.postcode or who.house_number)
    found = obstacles_to_naming(name=who.name, born=who.born or today, today=today)
    if who.born is None and not by_address:
        found.append(Obstacle("day_or_address_missing", field="birth_date"))
    if by_address and not _POSTCODE.fullmatch(_close(who.postcode)):
        found.append(Obstacle("postcode_wrong", field="postcode"))
    if by_address and len(_numbers(who.house_number)) != 1:
        found.append(Obstacle("house_number_wrong", field="house_number"))
    return found


def obstacles_to_taking_back(*, ended: bool, words: str) -> list[Obstacle]:
    """Return why somebody does not stop being too close yet."""
    found = [Obstacle("ended_already")] if ended else []
    if not words.strip():
        found.append(Obstacle("end_words_missing", field="words"))
    return found


def same_name(typed: str, given_name: str, family_name: str) -> bool:
    """Tell whether what was typed is this name, but for accents, capitals and spaces."""
    return "".join(folded(typed)) == "".join(folded(f"{given_name} {family_name}"))


def by_birth(name: str, born: date) -> str:
    """Return by what a declaration and somebody of a family are held against each other: the name
    as the search reads it, Dijk and Dyk alike, with the day of birth."""
    return f"{_as_searched(name)} {born.isoformat()}"


def by_address(name: str, postcode: str, street: str) -> list[str]:
    """Return the same of a name with an address: the postcode, and each number in ``street``, as
    nobody can say which of "2e Dwarsstraat 5" is the house."""
    place = _close(postcode)
    numbers = _numbers(street) if place else []
    return [f"{_as_searched(name)} {place} {number}" for number in numbers]


def _as_searched(name: str) -> str:
    # One spelling stands for all that ``spelled_alike`` holds for the same name.
    return "".join(folded(name)).replace("ij", "y")


def _close(postcode: str) -> str:
    return "".join(postcode.split()).casefold()


def _numbers(text: str) -> list[str]:
    return list(dict.fromkeys(number.lstrip("0") for number in _NUMBER.findall(text)))
