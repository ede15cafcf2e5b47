# SPDX-License-Identifier: EUPL-1.2
"""The one plan of an invented family: concerns, goals, steps, what came of them, and versions."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from .batch import Batch
from .calendar import Calendar
from .content import DomainWords, domains, notes
from .household import Home, Person
from .partnering import Helper
from .referring import Referred
from .seeded import Chance
from .trajectory import Trajectory

# Published for a pilot: 62 of a hundred goals were met.
_MET = 0.62
_ABOVE = (0, 0, 0, 0, 0, 0, 0, 1, 1, 2)
_BELOW = (-1, -1, -1, -1, -1, -1, -2, -2, -2, -3)
_VIEWS = ("agrees", "agrees", "agrees", "agrees", "agrees", "seen_under_pressure",
          "seen_under_pressure", "disagrees", "could_not_answer")  # fmt: skip
_PARTNERS = ("De school", "De wijkagent", "Het maatschappelijk werk", "De huisarts")
_NETWORK = ("Oma", "Een buurvrouw", "Een oom", "Een vriend van het gezin")
_COACH = "De gezinscoach"


@dataclass
class _Goal:
    row: dict[str, Any]
    set_on: int
    steps: list[tuple[str, int, dict[str, Any]]] = field(default_factory=list)


@dataclass
class _Concern:
    number: int
    row: dict[str, Any]
    words: DomainWords
    named_on: int
    goals: list[_Goal] = field(default_factory=list)


@dataclass
class Planned:
    """What was written: counts of goals, and the day and number of each version."""

    goals: int = 0
    judged: int = 0
    met: int = 0
    versions: list[tuple[int, int]] = field(default_factory=list)


def plan(
    batch: Batch,
    calendar: Calendar,
    chance: Chance,
    way: Trajectory,
    referred: Referred,
    goals: int,
    *,
    helpers: Sequence[Helper],
    exactly: bool,
) -> Planned:
    """Write the plan of a trajectory with at most ``goals`` goals; a young one has fewer yet.

    ``exactly``: all of them are set before the plan is agreed.
    """
    return _Planning(batch, calendar, chance, way, helpers).write(referred, goals, exactly=exactly)


class _Planning:
    def __init__(
        self,
        batch: Batch,
        calendar: Calendar,
        chance: Chance,
        way: Trajectory,
        helpers: Sequence[Helper],
    ) -> None:
        self._batch, self._calendar, self._chance, self._way = batch, calendar, chance, way
        self._helpers = helpers
        self._coach = way.coach.hex
        self._written = Planned()
        self._turns = Counter[str]()
        self._first = chance.between(0, 3)
        self._agreed = way.started + chance.between(25, 42)

    def write(self, referred: Referred, goals: int, *, exactly: bool) -> Planned:
        concerns = self._concerns(referred)
        if concerns:
            self._goals(concerns, goals, early=1.0 if exactly else 0.85)
            self._versions(concerns)
        return self._written

    def _concerns(self, referred: Referred) -> list[_Concern]:
        chance, way = self._chance, self._way
        found = []
        for domain in referred.domains:
            words = domains()[domain]
            first = chance.between(0, len(words.concerns) - 1)
            for place in range(1 + chance.happens(0.35)):
                day = way.started + chance.between(1, 14)
                if day > way.last:
                    continue
                whose = _somebody(chance, way.home, words)
                member = whose.number if chance.happens(0.6) else None
                serious = domain in referred.serious
                by, name = self._namer(way.home)
                said = _fill(words.concerns[(first + place) % len(words.concerns)], whose)
                number = self._batch.add(
                    "concern", way.number, domain, member, said, by, name,
                    self._calendar.day(day), int(serious), self._coach,
                )  # fmt: skip
                row = {
                    "life_domain": domain,
                    "member_id": member,
                    "words": said,
                    "named_by": by,
                    "named_by_name": name,
                    "serious": serious,
                }
                found.append(_Concern(number, row, words, day))
        return found

    def _namer(self, home: Home) -> tuple[str, str]:
        by = self._chance.one_of(("member", "member", "member", "network", "coach", "partner"))
        name = {
            "member": home.parents[0].given_name,
            "network": self._chance.one_of(_NETWORK),
            "coach": _COACH,
            "partner": self._chance.one_of(_PARTNERS),
        }[by]
        return by, name

    def _goals(self, concerns: list[_Concern], goals: int, *, early: float) -> None:
        chance, way = self._chance, self._way
        # The first round gives every concern its goal before the plan is agreed.
        for place in range(goals):
            concern = concerns[place % len(concerns)]
            if place < len(concerns) or chance.happens(early):
                day = chance.between(concern.named_on, self._agreed)
            else:
                latest = way.started + way.course.days if way.ended is None else way.ended - 40
                day = chance.between(self._agreed, max(self._agreed, latest))
            if day <= way.last:
                self._goal(concern, day)

    def _goal(self, concern: _Concern, day: int) -> None:
        chance, calendar, way = self._chance, self._calendar, self._way
        whose = _somebody(chance, way.home, concern.words)
        member = whose.number if chance.happens(0.5) else None
        # One after the other, so that no two goals of a life domain are alike before all were set.
        turn = self._first + self._turns[concern.words.key]
        self._turns[concern.words.key] += 1
        goal = concern.words.goals[turn % len(concern.words.goals)]
        specific, measurable, current, achievable = (_fill(text, whose) for text in goal)
        if way.ended is None and day > self._agreed and chance.happens(0.2):
            # Set after the plan was agreed; what it still lacks is asked later.
            measurable = ""
        due = calendar.day(day + chance.between(45, 150))
        attainment, said, judged_on = self._judgement(day)
        number = self._batch.add(
            "goal", concern.number, member, specific, measurable, current, achievable, due,
            calendar.day(day), attainment, said, judged_on, self._coach,
        )  # fmt: skip
        made = _Goal(
            {
                "goal_id": number,
                "member_id": member,
                "specific": specific,
                "measurable": measurable,
                "current": current,
                "achievable": achievable,
                "due_on": due,
                "horizon": "",
                "related_domains": [],
                "under": None,
            },
            day,
        )
        concern.goals.append(made)
        self._written.goals += 1
        self._steps(made, number, concern.words, day, whose)

    def _judgement(self, day: int) -> tuple[int | None, str, str | None]:
        chance, way = self._chance, self._way
        if way.ended is None and (day > -60 or not chance.happens(0.45)):
            return None, "", None
        met = chance.happens(_MET)
        self._written.judged += 1
        self._written.met += met
        judged_on = max(day, way.last - chance.between(0, 30))
        return (
            chance.one_of(_ABOVE if met else _BELOW),
            chance.one_of(notes()["judged"]),
            self._calendar.day(judged_on),
        )

    def _steps(self, goal: _Goal, number: int, words: DomainWords, day: int, whose: Person) -> None:
        chance, calendar, way = self._chance, self._calendar, self._way
        many = 1 + chance.happens(0.55)
        first = chance.between(0, len(words.steps) - 1)
        for place in range(many):
            kind, text = words.steps[(first + place) % len(words.steps)]
            text = _fill(text, whose)
            helper = chance.one_of(self._helpers) if kind == "partner" else None
            name = (
                helper.name
                if helper
                else {
                    "member": way.home.parents[place % len(way.home.parents)].given_name,
                    "coach": _COACH,
                    "network": "Iemand uit het netwerk",
                }[kind]
            )
            due = day + chance.between(7, 60)
            done = self._done(day, due)
            step = self._batch.add(
                "step", number, text, kind, name, helper.number if helper else None,
                calendar.day(due), None if done is None else calendar.day(done), self._coach,
            )  # fmt: skip
            row = {
                "words": text,
                "actor_kind": kind,
                "actor_name": name,
                "due_on": calendar.day(due),
            }
            goal.steps.append((row["due_on"], step, row))

    def _done(self, day: int, due: int) -> int | None:
        chance, way = self._chance, self._way
        done = chance.between(day, due + 3)
        if way.ended is not None:
            return min(done, way.ended)
        # What is late is late by weeks; nobody leaves it lying for half a year.
        put_off = due > way.last - 30 and chance.happens(0.15)
        return done if done <= way.last and not put_off else None

    def _versions(self, concerns: list[_Concern]) -> None:
        chance, way = self._chance, self._way
        if self._agreed > way.last:
            return
        self._version(concerns, self._agreed)
        later = max((goal.set_on for one in concerns for goal in one.goals), default=0)
        if way.ended is not None and later > self._agreed and chance.happens(0.5):
            self._version(concerns, min(way.ended, later + chance.between(0, 20)))

    def _version(self, concerns: list[_Concern], day: int) -> None:
        content = {
            "concerns": [
                {
                    "concern_id": concern.number,
                    **concern.row,
                    "goals": [
                        {**goal.row, "steps": [row for _, _, row in sorted(goal.steps, key=_due)]}
                        for goal in concern.goals
                        if goal.set_on <= day
                    ],
                }
                for concern in concerns
            ],
            "footings": [],
        }
        number = self._batch.add(
            "version", self._way.number, len(self._written.versions) + 1, self._calendar.day(day),
            self._chance.one_of(_VIEWS), self._chance.one_of(notes()["family_words"]),
            json.dumps(content), self._coach,
        )  # fmt: skip
        self._written.versions.append((day, number))


def _due(step: tuple[str, int, dict[str, Any]]) -> tuple[str, int]:
    return step[0], step[1]


def _somebody(chance: Chance, home: Home, words: DomainWords) -> Person:
    return chance.one_of(home.pupils if words.whose == "pupil" else home.adults)


def _fill(text: str, whose: Person) -> str:
    return text.replace("{who}", whose.given_name)
