# SPDX-License-Identifier: EUPL-1.2
"""What must hold before a family can be written down, or looked for."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from gezinsregie.foundation.obstacles import Obstacle

from .bsn import is_bsn
from .typed import Typed

_OLDEST = 125  # years
_SHORTEST = 2  # letters that at least one word must have: one letter is found nearly everywhere
MOST_WORDS = 8


class SomebodyToEnrol(Protocol):
    """What the rules ask of a member: names, a birth date or None, nine digits or nothing."""

    @property
    def given_name(self) -> str: ...

    @property
    def birth_date(self) -> date | None: ...

    @property
    def bsn(self) -> str: ...


def obstacles_to_enrolling(
    *,
    name: str,
    household_names: Sequence[str],
    members: Sequence[SomebodyToEnrol],
    today: date,
) -> list[Obstacle]:
    """Return all that stands in the way of writing a family down.

    What is about one member carries the member's place in the list, from 0, in ``about``.
    """
    found = []
    if not name.strip():
        found.append(Obstacle("family_name_missing", field="family_name"))
    if len({one.strip().casefold() for one in household_names}) < len(household_names):
        found.append(Obstacle("household_twice", field="name"))
    if not members:
        found.append(Obstacle("no_member"))
    for place, member in enumerate(members):
        found += _obstacles_of(member, str(place), today)
    found += [
        Obstacle("bsn_twice", about=str(place), field="bsn")
        for place in repeated([member.bsn for member in members])
    ]
    return found


def _obstacles_of(member: SomebodyToEnrol, about: str, today: date) -> list[Obstacle]:
    found = []
    if not member.given_name.strip():
        found.append(Obstacle("given_name_missing", about=about, field="given_name"))
    if member.bsn and not is_bsn(member.bsn):
        found.append(Obstacle("bsn_wrong", about=about, field="bsn"))
    if member.birth_date is not None and member.birth_date > today:
        found.append(Obstacle("born_in_the_future", about=about, field="birth_date"))
    if member.birth_date is not None and member.birth_date.year < today.year - _OLDEST:
        found.append(Obstacle("born_too_long_ago", about=about, field="birth_date"))
    return found


def obstacles_to_birth_date(born: date, today: date) -> list[Obstacle]:
    """Return why nobody of a family was born on this day."""
    found = []
    if born > today:
        found.append(Obstacle("born_in_the_future", field="birth_date"))
    if born.year < today.year - _OLDEST:
        found.append(Obstacle("born_too_long_ago", field="birth_date"))
    return found


def repeated(values: Sequence[str]) -> list[int]:
    """Return the places at which a value stands that stood before; empty values do not count."""
    return [place for place, value in enumerate(values) if value and value in values[:place]]


def obstacles_to_searching(typed: Typed) -> list[Obstacle]:
    """Return all that stands in the way of looking for a family by what was typed."""
    checks = (
        (not typed.wrong_days, Obstacle("no_such_day", field="text")),
        (not typed.wrong_numbers, Obstacle("number_is_no_year", field="text")),
        (len(typed.words) <= MOST_WORDS, Obstacle("too_many_words", field="text")),
    )
    found = [obstacle for holds, obstacle in checks if not holds]
    if not typed.words and not found:
        found.append(Obstacle("nothing_to_find", field="text"))
    if typed.words and all(len(word) < _SHORTEST for word in typed.words):
        found.append(Obstacle("too_short", field="text"))
    return found
