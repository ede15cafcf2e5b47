# SPDX-License-Identifier: EUPL-1.2
"""The families of a population, one after the other, each from a seed of its own."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from .agreeing import agree
from .batch import Batch
from .calendar import Calendar
from .courses import Course, courses
from .household import settle
from .referring import Days, Referring
from .seeded import Chance, named_uuid
from .staff import Staff, hire
from .towns import Fate, Town, towns
from .working import work

A_BATCH = 100
# Published for a pilot: about 22 goals a family. Young plans have fewer yet.
_FEWEST_GOALS, _MOST_GOALS = 12, 34
MANY_GOALS = 40


def family_of_many_goals(seed: int) -> UUID:
    """Return the id of the family whose plan has exactly 40 goals.

    It is in the caseload of the first coach of the first town, ``coach-1@stad-1.example``.
    """
    return named_uuid(seed, "family", 1)


def batches(
    *, seed: int, families: int, calendar: Calendar, last: Mapping[str, int]
) -> Iterator[Batch]:
    """Yield a population in the order in which it can be loaded, some families at a time.

    ``last`` holds, by the key of the table, the highest number that is taken.
    """
    numbers = dict(last)
    for town in towns(seed, families):
        batch = Batch(numbers)
        staff = hire(batch, seed, town, calendar)
        agree(batch, calendar, seed, town.name, staff)
        for place in range(town.size):
            _Telling(batch, calendar, seed, town, staff).tell(place)
            batch.families += 1
            if batch.families == A_BATCH:
                yield batch
                batch = Batch(numbers)
        yield batch


class _Telling:
    """Tells one family after another of a town."""

    def __init__(
        self, batch: Batch, calendar: Calendar, seed: int, town: Town, staff: Staff
    ) -> None:
        self._batch, self._calendar, self._seed = batch, calendar, seed
        self._town, self._staff = town, staff

    def tell(self, place: int) -> None:
        town, number = self._town, self._town.first + place
        fate = town.fates[place]
        chance = Chance(self._seed, "family", number)
        many = number == 1
        course = _course(chance, number, many=many)
        started, ended = _span(chance, course, fate, many=many)
        days = _days(chance, fate, started)
        home = settle(
            self._batch, self._calendar, chance, seed=self._seed, number=number, town=town.name,
            municipality=self._staff.municipality.hex, known=days.received,
        )  # fmt: skip
        referring = Referring(self._batch, self._calendar, self._seed, self._staff)
        referred = referring.refer(chance, number, home, course, fate, days)
        if fate not in {Fate.OPEN, Fate.CLOSED}:
            return
        coach = self._coach(chance, place, fate)
        work(
            self._batch, self._calendar, chance, home=home, course=course, referred=referred,
            coach=coach, staff=self._staff, started=started, ended=ended,
            goals=MANY_GOALS if many else chance.between(_FEWEST_GOALS, _MOST_GOALS),
            exactly=many,
        )  # fmt: skip

    def _coach(self, chance: Chance, place: int, fate: Fate) -> UUID:
        if fate is Fate.CLOSED:
            return chance.one_of(self._staff.coaches).id
        return self._staff.coaches[self._town.coach_of[place]].id


def _course(chance: Chance, number: int, *, many: bool) -> Course:
    if many:
        return next(one for one in courses() if one.ends)
    # Each of them somewhere, even in a small population.
    return courses()[number % len(courses())]


def _span(chance: Chance, course: Course, fate: Fate, *, many: bool) -> tuple[int, int | None]:
    """Return the first and the last day of a trajectory, or of the wait for it."""
    if many:
        return -150, None
    if fate is Fate.CLOSED:
        ended = -chance.between(1, 700)
        return ended - max(100, round(course.days * (0.75 + 0.6 * chance.random()))), ended
    if fate is Fate.OPEN:
        # A few go on after the day on which they were meant to end.
        return -chance.between(3, round(course.days * 1.05)), None
    if fate in {Fate.WAITING, Fate.ACCEPTED}:
        return 0, None
    return -chance.between(0, 300), None


def _days(chance: Chance, fate: Fate, started: int) -> Days:
    received = started - chance.between(4, 25)
    decided = None if fate is Fate.WAITING else chance.between(received + 1, started - 2)
    return Days(received - chance.between(2, 90), received, decided)
