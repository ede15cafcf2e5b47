# SPDX-License-Identifier: EUPL-1.2
"""The course of direction as its page shows it: drawn, as a table, and step by step."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gezinsregie.casework.direction.models import DirectionHeld, Holder
from gezinsregie.casework.direction.queries import held_in
from gezinsregie.casework.direction.rules import Stretch, Turn, courses, turn_of
from gezinsregie.web.pictures.direction_course import Lane, Span, direction_course
from gezinsregie.web.plan.sections import domain_names

from .words import SHORT, TURNS

WIDE, NARROW = 720, 310


@dataclass(frozen=True)
class Hand:
    """A stretch in somebody's hand, with the words for whose."""

    stretch: Stretch

    @property
    def said(self) -> str:
        return str(Holder(self.stretch.holder).label)

    @property
    def from_on(self) -> date:
        return self.stretch.from_on


@dataclass(frozen=True)
class Row:
    """A life domain with who has direction now, since when, and the stretches before, latest
    first."""

    key: str
    name: str
    now: Hand
    before: Sequence[Hand]


@dataclass(frozen=True)
class Step:
    """One time that direction went to somebody; ``before`` is empty the first time."""

    held: DirectionHeld
    name: str
    before: str
    turn: Turn

    @property
    def title(self) -> str:
        after = Holder(self.held.holder).label
        if not self.before:
            return _("%(domain)s: %(after)s") % {"domain": self.name, "after": after}
        return _("%(domain)s: van %(before)s naar %(after)s") % {
            "domain": self.name,
            "before": Holder(self.before).label,
            "after": after,
        }

    @property
    def said(self) -> str:
        return str(TURNS[self.turn][0])

    @property
    def tone(self) -> str:
        return TURNS[self.turn][1]

    @property
    def icon(self) -> str:
        return TURNS[self.turn][2]


def rows_of(held: Sequence[DirectionHeld]) -> list[Row]:
    """Return the life domains that were spoken of, in their fixed order."""
    found = {key: [Hand(one) for one in course] for key, course in courses(held_in(held)).items()}
    return [
        Row(key, name, found[key][-1], found[key][-2::-1])
        for key, name in domain_names().items()
        if key in found
    ]


def steps_of(held: Sequence[DirectionHeld]) -> list[Step]:
    """Return how direction went step by step, latest first."""
    names, last, steps = domain_names(), dict[str, str](), []
    for one in held:
        before = last.get(one.life_domain, "")
        turn = turn_of(before or None, one.holder)
        steps.append(Step(one, names.get(one.life_domain, one.life_domain), before, turn))
        last[one.life_domain] = one.holder
    return steps[::-1]


def drawn(rows: Sequence[Row], start: date, today: date, width: int) -> SafeString:
    """Return the picture of the course."""
    lanes = [
        Lane(
            row.name,
            [
                Span(one.holder, str(SHORT[one.holder]), one.from_on, one.until)
                for one in (hand.stretch for hand in (*reversed(row.before), row.now))
            ],
        )
        for row in rows
    ]
    return direction_course(lanes, start, today, width=width)


def choices_of(rows: Sequence[Row]) -> list[tuple[str, str]]:
    """Return all life domains to choose from, each with who has direction there now."""
    now = {row.key: str(SHORT[row.now.stretch.holder]) for row in rows}
    return [
        (key, f"{name} ({now[key]})" if key in now else name)
        for key, name in domain_names().items()
    ]
