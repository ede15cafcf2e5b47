# SPDX-License-Identifier: EUPL-1.2
"""What one member of a family sees of the plan: the whole family's, the own, and of some children.

Never what is about another adult, nor, for a child, about a brother or a sister; nor anything that
is kept from this member (Jeugdwet 7.3).
"""

from dataclasses import dataclass
from datetime import date

from gezinsregie.casework.withholding.rules import KeptFrom
from gezinsregie.families.ages import DECIDES_ALONE, DECIDES_ALONG, age_on


@dataclass(frozen=True)
class Person:
    """Somebody of the family; ``born_on`` None when that is not known."""

    key: int
    is_child: bool
    born_on: date | None

    def age(self, today: date) -> int | None:
        return None if self.born_on is None else age_on(self.born_on, today)


@dataclass(frozen=True)
class Reader:
    """Who reads, the members by key, and over whom the reader holds authority today."""

    person: Person
    authority_over: frozenset[int]
    members: tuple[Person, ...]


@dataclass(frozen=True)
class Item:
    """Something of the plan. ``about`` is the member it is about, None for the whole family.

    ``concern`` and ``goal`` are the keys of what it is or hangs on, None for what the plan
    stands on; ``texts`` all that it would
    show; ``organisation`` the id of the partner that it names.
    """

    about: int | None
    concern: int | None
    goal: int | None = None
    texts: tuple[str, ...] = ()
    organisation: str = ""


def sees_about(reader: Reader, about: int | None, today: date) -> bool:
    """Tell whether this reader sees what is about this member (None: about the whole family).

    A child sees its own things from 12. Whoever holds authority sees a child's until it is 16; of a
    child whose age is not known, that cannot be said.
    """
    if about is None:
        return True
    person = next((one for one in reader.members if one.key == about), None)
    if person is None:
        return False
    age = person.age(today)
    if about == reader.person.key:
        return not person.is_child or (age is not None and age >= DECIDES_ALONG)
    if about not in reader.authority_over or age is None:
        return False
    return person.is_child and age < DECIDES_ALONE


def is_seen(reader: Reader, item: Item, kept: KeptFrom, today: date) -> bool:
    """Tell whether this reader sees this item: it is his to see, and nothing of it is kept."""
    withheld = (
        item.concern in kept.concerns
        or (item.goal is not None and item.goal in kept.goals)
        or (item.organisation != "" and item.organisation in kept.organisations)
    )
    return (
        not withheld and not kept.is_told_by(*item.texts) and sees_about(reader, item.about, today)
    )


@dataclass(frozen=True)
class Roof:
    """Where a member lives; ``other_parent``: holds authority over a child of the reader too."""

    member: int
    household: int
    other_parent: bool


def knows_of(reader: Reader, roof: Roof, kept: KeptFrom) -> bool:
    """Tell whether this reader is told that this member is there.

    Who lives under a roof that is kept from the reader is not told, but for the children under the
    reader's authority and their other parent, of whom the reader knows.
    """
    return (
        roof.household not in kept.households
        or roof.member == reader.person.key
        or roof.member in reader.authority_over
        or roof.other_parent
    )
