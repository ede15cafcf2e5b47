# SPDX-License-Identifier: EUPL-1.2
"""The towns of a population: how large they are, who works there, and what becomes of families.

A town is the same whatever the size of the whole: the first one has as many families, and the same,
beside two others as beside fifty.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, cycle

from .seeded import Chance

# A large city counts 1,000 to 1,500 of these families, other towns fewer.
_SIZES = (1000, 300, 200, 1200, 450, 150, 1400, 600, 350, 250)
_SMALLEST_WHOLE = sum(_SIZES[:3])

_FIRST = (
    "Olmer", "Elzer", "Wilger", "Hazeler", "Beuker", "Esser", "Berker", "Dooren", "Kersen",
    "Meidoorn", "Pruimen", "Moerbei",
)  # fmt: skip
_LAST = ("gaarde", "zijl", "wolde", "drecht", "donk", "made", "horst", "stede")

_OPEN = 0.33
_HOURS = (36, 36, 32, 28, 24, 36, 20, 36)
_HOURS_A_FAMILY = 36 / 5


class Fate(StrEnum):
    """What became of a family that was referred."""

    OPEN = "open"
    CLOSED = "closed"
    WAITING = "waiting"  # the desk has not answered yet
    ACCEPTED = "accepted"  # and no coordinator has begun
    REFUSED = "refused"
    REDIRECTED = "redirected"


# Beside those who take part: at most so many, and no more than this share of a small town.
_HANDFUL = ((Fate.WAITING, 8, 0.05), (Fate.ACCEPTED, 3, 0.02), (Fate.REFUSED, 6, 0.03),
            (Fate.REDIRECTED, 6, 0.03))  # fmt: skip


@dataclass(frozen=True)
class Coach:
    """Hours a week, and the places (from 0) of the families that this coach has open."""

    number: int
    weekly_hours: int
    families: tuple[int, ...]


@dataclass(frozen=True)
class Town:
    """A town with its families by place; ``first`` is the number of the first, from 1."""

    number: int
    size: int
    first: int
    fates: tuple[Fate, ...]
    coaches: tuple[Coach, ...]

    @property
    def name(self) -> str:
        return town_name(self.number)

    @cached_property
    def coach_of(self) -> dict[int, int]:
        """By the place of a family that is open: the place of its coach."""
        return {
            family: place for place, coach in enumerate(self.coaches) for family in coach.families
        }


def town_name(number: int) -> str:
    """Return the name of the town with this number, from 1; no two are alike."""
    around, place = divmod(number - 1, len(_FIRST) * len(_LAST))
    first = _FIRST[place % len(_FIRST)]
    name = first + _LAST[(place + place // len(_FIRST)) % len(_LAST)]
    return name if not around else f"{name} {'I' * around}"


def sizes(families: int) -> list[int]:
    """Return the number of families per town; what does not fill three towns is shared by three."""
    if families < _SMALLEST_WHOLE:
        parts = [families * size // _SMALLEST_WHOLE for size in _SIZES[:3]]
        parts[0] += families - sum(parts)
        return [part for part in parts if part]
    found: list[int] = []
    left = families
    for size in cycle(_SIZES):
        if left <= size:
            return [*found, left]
        found.append(size)
        left -= size
    return found


def towns(seed: int, families: int) -> list[Town]:
    """Return the towns of a population of so many families."""
    each = sizes(families)
    before = [0, *accumulate(each)]
    return [
        _town(seed, number, size, first + 1)
        for number, (size, first) in enumerate(zip(each, before, strict=False), start=1)
    ]


def _town(seed: int, number: int, size: int, first: int) -> Town:
    chance = Chance(seed, "town", number)
    fates = [Fate.OPEN] * max(1, round(size * _OPEN))
    for fate, most, share in _HANDFUL:
        fates += [fate] * min(most, round(size * share))
    fates += [Fate.CLOSED] * (size - len(fates))
    # The first family is always under way, so that it can be found.
    rest = fates[1:]
    chance.shuffle(rest)
    fates = [Fate.OPEN, *rest]
    return Town(number, size, first, tuple(fates), tuple(_coaches(chance, fates)))


def _coaches(chance: Chance, fates: list[Fate]) -> list[Coach]:
    to_share = [place for place, fate in enumerate(fates) if fate is Fate.OPEN]
    found: list[Coach] = []
    for number, hours in enumerate(cycle(_HOURS), start=1):
        # A few have a family more or less than the norm.
        many = max(1, round(hours / _HOURS_A_FAMILY) + chance.one_of((-1, 0, 0, 0, 1)))
        many = 6 if number == 1 else many
        found.append(Coach(number, hours, tuple(to_share[:many])))
        to_share = to_share[many:]
        if not to_share:
            break
    return found
