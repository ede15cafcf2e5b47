# SPDX-License-Identifier: EUPL-1.2
"""The contacts of an invented trajectory: often at first, less when the family does it itself."""

from .batch import Batch
from .calendar import Calendar
from .content import notes
from .seeded import Chance
from .trajectory import Trajectory

# Days from one contact to the next, by the phase that the family is in, from its first.
_PACE = ((1, 4), (3, 8), (5, 9), (8, 16))
_PLACES = ("at_home",) * 8 + ("elsewhere",) + ("office",)
_KINDS = ("visit",) * 7 + ("call", "call", "message")
_MISSED = 0.05
_TOOK_PLACE = "took_place"


def visit(batch: Batch, calendar: Calendar, chance: Chance, way: Trajectory) -> tuple[int, int]:
    """Write the contacts; return how many were visits that took place, and how many of those
    outside the office."""
    said, missed = notes()["contacts"], notes()["missed"]
    reasons = tuple(missed)
    members, adults = way.home.members, way.home.adults
    coach = way.coach.hex
    day, visits, outside, phase = way.started, 0, 0, 0
    while day <= way.last:
        while phase + 1 < len(way.phases) and way.phases[phase + 1] <= day:
            phase += 1
        kind = "visit" if day == way.started else chance.one_of(_KINDS)
        place = chance.one_of(_PLACES) if kind == "visit" else "distance"
        outcome = _TOOK_PLACE
        if kind != "message" and day != way.started and chance.happens(_MISSED):
            outcome = chance.one_of(reasons)
        elif kind == "visit":
            visits += 1
            outside += place != "office"
        hour, minute = chance.between(8, 15), chance.one_of((0, 15, 30, 45))
        contact = batch.add(
            "contact", way.number, kind, place, outcome, calendar.moment(day, hour, minute),
            chance.one_of(said[kind]) if outcome == _TOOK_PLACE else missed[outcome],
            coach, calendar.moment(day, hour + 2, minute),
        )  # fmt: skip
        there = members if kind == "visit" else adults
        first = chance.between(0, len(there) - 1)
        for beside in range(1 if kind != "visit" else chance.between(1, min(3, len(there)))):
            batch.add("contact_member", contact, there[(first + beside) % len(there)].number)
        # The fewer the phases, the sooner a family stands on its own in the last one.
        pace = _PACE[min(phase + max(0, 2 - len(way.phases)), 3)] if phase else _first(way, day)
        day += chance.between(*pace)
    return visits, outside


def _first(way: Trajectory, day: int) -> tuple[int, int]:
    """Return the pace of the first phase: it does not stay that high where it lasts long."""
    return _PACE[0] if day - way.started < 28 else _PACE[2]
