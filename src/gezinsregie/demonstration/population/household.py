# SPDX-License-Identifier: EUPL-1.2
"""The people of an invented family, under one roof or two."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from uuid import UUID

from gezinsregie.families.bsn import is_bsn
from gezinsregie.families.secrets import sealed
from gezinsregie.families.words import words_of

from .batch import Batch
from .calendar import Calendar
from .content import Background, backgrounds
from .seeded import Chance, named_uuid

_CHILDREN = (1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 4, 5, 6)
_STREETS = (
    "Iepenlaan", "Kerkweg", "Molenstraat", "Dokter Kuyperstraat", "Zonnebloem", "Havenkade",
    "Burgemeester van Heuvenlaan", "Lange Vaart", "Merelhof", "Spoorsingel", "Akkerpad", "Ringdijk",
)  # fmt: skip
_TO_SCHOOL = 5 * 365  # days
_LETTERS = "ABCDEGHJKLMNPRSTVWXZ"


@dataclass(frozen=True)
class Person:
    """A member as the rest of the story needs it."""

    number: int
    given_name: str
    family_name: str
    birth_date: date | None
    role: str


@dataclass(frozen=True)
class Home:
    """A family that was written down: who is in it, and how it is called."""

    id: UUID
    name: str
    known_on: date
    members: tuple[Person, ...]

    @property
    def parents(self) -> tuple[Person, ...]:
        return tuple(one for one in self.members if one.role == "parent")

    @cached_property
    def adults(self) -> tuple[Person, ...]:
        return tuple(one for one in self.members if one.role != "child")

    @cached_property
    def pupils(self) -> tuple[Person, ...]:
        """The children that go to school; where none does, the parents."""
        born = self.known_on - timedelta(days=_TO_SCHOOL)
        old_enough = (one for one in self.children if one.birth_date and one.birth_date <= born)
        return tuple(old_enough) or self.parents

    @property
    def children(self) -> tuple[Person, ...]:
        return tuple(one for one in self.members if one.role == "child")


@dataclass(frozen=True)
class _Somebody:
    roof: int
    role: str
    gender: str
    family_name: str
    born: int | None


def settle(
    batch: Batch,
    calendar: Calendar,
    chance: Chance,
    *,
    seed: int,
    number: int,
    town: str,
    municipality: str,
    known: int,
) -> Home:
    """Write a family down; ``known`` is the day (below zero) on which it was referred."""
    background = chance.one_of(backgrounds())
    name = chance.one_of(background.family)
    people = _people(chance, background, name, known)
    family = named_uuid(seed, "family", number)
    batch.put("family", family.hex, municipality, name, calendar.day(known))
    roofs = _roofs(batch, chance, family.hex, town, apart=any(one.roof for one in people))
    members = []
    given = set[str]()
    for place, one in enumerate(people):
        called = _called(chance, background, one.gender, given)
        secret = sealed(bsn_of(number, place)) if chance.happens(0.5) else sealed("")
        born = None if one.born is None else calendar.day_long_ago(known + one.born)
        member = batch.add(
            "member", family.hex, roofs[one.roof], called, one.family_name, born, one.gender,
            one.role, secret["bsn_encrypted"], secret["bsn_hash"],
        )  # fmt: skip
        day = None if born is None else date.fromisoformat(born)
        members.append(Person(member, called, one.family_name, day, one.role))
    for word, own in words_of(name, members).items():
        batch.add("name_word", family.hex, municipality, word, int(own))
    return Home(family, name, calendar.date(known), tuple(members))


def bsn_of(family: int, place: int) -> str:
    """Return an invented number that passes the eleven-test, or nothing where none does.

    All begin with 99: that is where the test numbers of public services lie.
    """
    body = f"99{(family * 10 + place) % 1_000_000:06}"
    return next((body + last for last in "0123456789" if is_bsn(body + last)), "")


def _people(chance: Chance, background: Background, name: str, known: int) -> list[_Somebody]:
    two = chance.happens(0.62)
    apart = two and chance.happens(0.35)
    children = chance.one_of(_CHILDREN)
    eldest = chance.between(1, 17) if chance.happens(0.94) else chance.between(18, 22)
    people = [
        _Somebody(0, "parent", "female", name, -_days(chance, eldest + chance.between(18, 30)))
    ]
    if two:
        other = chance.one_of(background.family)
        people.append(
            _Somebody(int(apart), "parent", "male", other,
                      -_days(chance, eldest + chance.between(18, 34)))
        )  # fmt: skip
    fathers_name = people[-1].family_name
    for place in range(children):
        years = eldest if not place else chance.between(0, eldest)
        gender = chance.one_of(("female", "male", "female", "male", "female", "male", "unknown"))
        people.append(_Somebody(0, "child", gender, fathers_name, -_days(chance, years)))
    if len(people) < 9 and chance.happens(0.1):
        born = None if chance.happens(0.4) else -_days(chance, chance.between(24, 78))
        people.append(_Somebody(0, "other", chance.one_of(("female", "male")), name, born))
    return people[:9]


def _days(chance: Chance, years: int) -> int:
    return years * 365 + years // 4 + chance.between(1, 360)


def _roofs(batch: Batch, chance: Chance, family: str, town: str, *, apart: bool) -> list[int]:
    names = ("Bij moeder", "Bij vader") if apart else ("Thuis",)
    hidden = chance.happens(0.06)
    found = []
    for place, name in enumerate(names):
        protected = hidden and place == 0
        number = chance.between(1, 180)
        postcode = (
            f"{chance.between(1000, 9999)} {chance.one_of(_LETTERS)}{chance.one_of(_LETTERS)}"
        )
        found.append(
            batch.add(
                "household", family, name, f"{chance.one_of(_STREETS)} {number}", postcode, town,
                int(protected),
            )
        )  # fmt: skip
    return found


def _called(chance: Chance, background: Background, gender: str, taken: set[str]) -> str:
    names = background.male if gender == "male" else background.female
    free = [one for one in names if one not in taken] or list(names)
    name = chance.one_of(free)
    taken.add(name)
    return name
