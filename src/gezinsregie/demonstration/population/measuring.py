# SPDX-License-Identifier: EUPL-1.2
"""The measurements of an invented trajectory: where it began, and where it ended."""

from gezinsregie.approaches.catalogue import instruments
from gezinsregie.approaches.vocabulary import vocabulary

from .batch import Batch
from .calendar import Calendar
from .content import notes
from .seeded import Chance
from .trajectory import Trajectory

INSTRUMENT = "zrm-2017"
_AT_THE_START = (1, 1, 2, 2, 2, 2, 3, 3, 3, 4)
_WON = (-1, 0, 0, 0, 1, 1, 1, 1, 2, 2)


def measure(
    batch: Batch, calendar: Calendar, chance: Chance, way: Trajectory
) -> list[tuple[int, int, int]]:
    """Write the measurements; return of each its day, its number and the professionals counted."""
    start = way.started + chance.between(4, 18)
    if start > way.last or (way.ended is None and chance.happens(0.06)):
        return []
    domains = [
        one.key for one in instruments()[INSTRUMENT].domains(vocabulary()) if chance.happens(0.65)
    ] or ["finances"]
    levels = {key: chance.one_of(_AT_THE_START) for key in domains}
    involved = chance.between(5, 10) if chance.happens(0.93) else chance.between(11, 32)
    found = [_taken(batch, calendar, chance, way, "start", start, involved, levels)]
    if way.ended is not None:
        later = {key: max(1, min(5, one + chance.one_of(_WON))) for key, one in levels.items()}
        fewer = max(1, involved // 3 + chance.between(-1, 1))
        end = max(start, way.ended - chance.between(0, 10))
        found.append(_taken(batch, calendar, chance, way, "end", end, fewer, later))
    return found


def _taken(
    batch: Batch,
    calendar: Calendar,
    chance: Chance,
    way: Trajectory,
    moment: str,
    day: int,
    professionals: int,
    levels: dict[str, int],
) -> tuple[int, int, int]:
    number = batch.add(
        "measurement", way.number, moment, INSTRUMENT, calendar.day(day), professionals,
        way.coach.hex,
    )  # fmt: skip
    for place, (key, level) in enumerate(levels.items()):
        if place and chance.happens(0.04):
            batch.add("score", number, key, None, notes()["not_relevant"])
        else:
            batch.add("score", number, key, level, "")
    return day, number, professionals
