# SPDX-License-Identifier: EUPL-1.2
"""In what two families are alike, and when that is worth a person's look.

No score: whoever looks reads each resemblance, and decides.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from gezinsregie.families.words import folded

from .sounds import sounds

_HOUSE_NUMBER = re.compile(r"\d+")
_ENOUGH_NAMES = 2


class Kind(StrEnum):
    """In what two families can be alike."""

    BSN = "bsn"
    PERSON = "person"  # a given name and a day of birth together
    BIRTH_DATE = "birth_date"
    NAME = "name"
    GIVEN_NAMES = "given_names"
    ADDRESS = "address"


# What says enough by itself.
_ENOUGH = frozenset({Kind.BSN, Kind.PERSON})


@dataclass(frozen=True)
class PersonFacts:
    """Somebody of a family; ``bsn_hash`` is empty and ``birth_date`` None when not known."""

    given_name: str
    family_name: str
    birth_date: date | None = None
    bsn_hash: str = ""

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """How the given name sounds; heard once, however many this person is laid beside."""
        return sounds(self.given_name)


@dataclass(frozen=True)
class FamilyFacts:
    """A family as it is compared. ``homes`` are keys of ``home_keys``."""

    name: str
    people: tuple[PersonFacts, ...]
    homes: frozenset[str] = frozenset()

    @cached_property
    def heard(self) -> tuple[str, ...]:
        """How the name of the family sounds."""
        return sounds(self.name)


@dataclass(frozen=True)
class Resemblance:
    """One thing in which two families are alike, as each of them has it.

    ``exact`` is False when it was heard or read as the same, but is written otherwise.
    """

    kind: Kind
    mine: str
    theirs: str
    exact: bool


def home_keys(street: str, postcode: str) -> frozenset[str]:
    """Return the keys of an address: none when there is no house number to tell doors apart."""
    number = _HOUSE_NUMBER.search(street)
    if number is None:
        return frozenset()
    words = "".join(sounds(street[: number.start()]))
    code = "".join(folded(postcode))
    found = {f"{key} {number[0]}" for key in (words, code) if key}
    return frozenset(found)


def swapped(day: date) -> date | None:
    """Return the day with day and month changed about; None when there is no such day."""
    return day.replace(month=day.day, day=day.month) if day.day <= 12 else None


def resemblances(mine: FamilyFacts, theirs: FamilyFacts) -> tuple[Resemblance, ...]:
    """Return all in which two families are alike, what says most first."""
    found = [
        *_pairs(mine, theirs),
        *_names(mine, theirs),
        *_given_names(mine, theirs),
        *([Resemblance(Kind.ADDRESS, "", "", exact=True)] if mine.homes & theirs.homes else []),
    ]
    order = list(Kind)
    return tuple(sorted(dict.fromkeys(found), key=lambda one: order.index(one.kind)))


def is_worth_asking(found: Sequence[Resemblance]) -> bool:
    """Tell whether a person should look: one thing that says enough, or two that point the same
    way. An address alone is a house with more families in it."""
    kinds = {one.kind for one in found}
    return bool(kinds & _ENOUGH) or len(kinds) > 1


def _pairs(mine: FamilyFacts, theirs: FamilyFacts) -> Iterable[Resemblance]:
    for one in mine.people:
        for other in theirs.people:
            yield from _between(one, other)


def _between(one: PersonFacts, other: PersonFacts) -> Iterable[Resemblance]:
    if one.bsn_hash and one.bsn_hash == other.bsn_hash:
        yield Resemblance(Kind.BSN, one.given_name, other.given_name, exact=True)
    if one.birth_date is None or other.birth_date is None:
        return
    same_day = one.birth_date == other.birth_date
    # The days first: they are compared at once, and of most people they differ.
    if not same_day and swapped(one.birth_date) != other.birth_date:
        return
    if _share_a_sound(one, other):
        exact = same_day and folded(one.given_name) == folded(other.given_name)
        yield Resemblance(Kind.PERSON, _said(one), _said(other), exact)
    elif same_day:
        yield Resemblance(Kind.BIRTH_DATE, _said(one), _said(other), exact=True)


def same_person(one: PersonFacts, other: PersonFacts) -> bool:
    """Tell whether two people may well be one: the same BSN, or name and day of birth alike. Two
    who have a BSN that differs are not."""
    if one.bsn_hash and other.bsn_hash:
        return one.bsn_hash == other.bsn_hash
    return any(found.kind in _ENOUGH for found in _between(one, other))


def _said(one: PersonFacts) -> str:
    day = f"{one.birth_date:%d-%m-%Y}" if one.birth_date else ""
    return f"{one.given_name} {one.family_name}, {day}"


def _share_a_sound(one: PersonFacts | FamilyFacts, other: PersonFacts | FamilyFacts) -> bool:
    return not set(one.heard).isdisjoint(other.heard)


def _names(mine: FamilyFacts, theirs: FamilyFacts) -> Iterable[Resemblance]:
    if _share_a_sound(mine, theirs):
        exact = folded(mine.name) == folded(theirs.name)
        yield Resemblance(Kind.NAME, mine.name, theirs.name, exact)


def _given_names(mine: FamilyFacts, theirs: FamilyFacts) -> Iterable[Resemblance]:
    my, their = _by_sound(mine), _by_sound(theirs)
    both = sorted(my.keys() & their.keys())
    if len(both) >= _ENOUGH_NAMES:
        one, other = (", ".join(names[key] for key in both) for names in (my, their))
        yield Resemblance(Kind.GIVEN_NAMES, one, other, exact=folded(one) == folded(other))


def _by_sound(family: FamilyFacts) -> dict[tuple[str, ...], str]:
    """Return the given names by how they sound, one of those that sound the same."""
    return {
        key: one.given_name
        for one in sorted(family.people, key=lambda each: each.given_name, reverse=True)
        if (key := one.heard)
    }
