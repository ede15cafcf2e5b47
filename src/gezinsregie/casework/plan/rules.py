# SPDX-License-Identifier: EUPL-1.2
"""What a plan and its goals still lack. Nothing here refuses a goal: it says what is missing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from gezinsregie.foundation.obstacles import Obstacle

# The five questions of SMART as the VIG documents have it: the A is Actueel (VIG-H12).
SMART = ("specific", "measurable", "current", "achievable", "due_on")

# The six points of goal attainment scaling, as the Netherlands uses them.
WORST, MET, BEST = -3, 0, 2

# Further ahead than this a day is a slip of the keyboard: no approach lasts five years.
_FURTHEST = timedelta(days=5 * 365)


class Answers(Protocol):
    """What a goal answers to the five questions of SMART."""

    @property
    def specific(self) -> str: ...
    @property
    def measurable(self) -> str: ...
    @property
    def current(self) -> str: ...
    @property
    def achievable(self) -> str: ...
    @property
    def due_on(self) -> date | None: ...


@dataclass(frozen=True)
class GoalFacts:
    """What rules need to know of a goal; texts may be empty, ``due_on`` and ``attainment`` None."""

    key: str
    specific: str
    measurable: str
    current: str
    achievable: str
    due_on: date | None
    attainment: int | None
    steps: int
    open_steps: int


@dataclass(frozen=True)
class ConcernFacts:
    """What rules need to know of a concern."""

    key: str
    serious: bool
    goals: tuple[GoalFacts, ...]


def missing_for_smart(goal: Answers) -> list[str]:
    """Return which of the five SMART questions have no answer yet, in their order."""
    answers = {
        "specific": goal.specific.strip(),
        "measurable": goal.measurable.strip(),
        "current": goal.current.strip(),
        "achievable": goal.achievable.strip(),
        "due_on": goal.due_on,
    }
    return [question for question in SMART if not answers[question]]


def obstacles_to_agreeing(concerns: Sequence[ConcernFacts]) -> list[Obstacle]:
    """Return why the plan cannot be agreed yet, all at once.

    A plan without a goal is no plan, and a serious concern asks for a goal. What else is missing is
    said (``remarks_on_agreeing``) and stops nobody.
    """
    found = []
    goals = [goal for concern in concerns for goal in concern.goals]
    if not goals:
        found.append(Obstacle("no_goal"))
    found += [
        Obstacle("serious_without_goal", about=concern.key)
        for concern in concerns
        if concern.serious and not concern.goals
    ]
    return found


def remarks_on_agreeing(concerns: Sequence[ConcernFacts]) -> list[Obstacle]:
    """Return what the plan lacks that does not stop anybody from agreeing it: goals with a question
    of SMART open, goals for which nobody does anything yet."""
    goals = [goal for concern in concerns for goal in concern.goals]
    return [
        *(Obstacle("goal_not_smart", about=goal.key) for goal in goals if missing_for_smart(goal)),
        *(Obstacle("goal_without_step", about=goal.key) for goal in goals if not goal.steps),
    ]


def obstacles_to_due_on(due_on: date | None, *, started_on: date, today: date) -> list[Obstacle]:
    """Return what is wrong with the day on which something should be ready; None is no day yet."""
    if due_on is None:
        return []
    checks = (
        (due_on >= started_on, Obstacle("due_before_the_trajectory", field="due_on")),
        (due_on <= today + _FURTHEST, Obstacle("due_too_far_ahead", field="due_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


@dataclass(frozen=True)
class PlaceFacts:
    """Where a goal stands in the plan: in a main life domain, touching others, for a term and maybe
    under a long goal. ``under_is_long``, ``under_is_here`` and ``under_itself`` say of that goal
    that it is for the long term, of this plan, and the same one; ``shorter``: how many stand under
    this goal."""

    main: str
    related: tuple[str, ...] = ()
    horizon: str = ""
    has_under: bool = False
    under_is_long: bool = True
    under_is_here: bool = True
    under_itself: bool = False
    shorter: int = 0


def obstacles_to_placing(place: PlaceFacts, known: Collection[str]) -> list[Obstacle]:
    """Return why a goal cannot stand there; ``known`` are the keys of the life domains."""
    strange = [one for one in place.related if one not in known]
    fits = place.under_is_long and place.under_is_here and not place.under_itself
    checks = (
        (not strange, Obstacle("unknown_life_domain", ",".join(strange), "related_domains")),
        (
            place.main not in place.related,
            Obstacle("main_among_related", field="related_domains"),
        ),
        (not place.has_under or fits, Obstacle("under_no_long_goal", field="under")),
        (
            not place.has_under or place.horizon == "short",
            Obstacle("under_is_short", field="horizon"),
        ),
        (not place.shorter or place.horizon == "long", Obstacle("shorter_stand", field="horizon")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_finishing(done_on: date, *, started_on: date, today: date) -> list[Obstacle]:
    """Return what is wrong with the day on which a step is said to be done."""
    checks = (
        (done_on <= today, Obstacle("in_the_future", field="done_on")),
        (done_on >= started_on, Obstacle("done_before_the_trajectory", field="done_on")),
    )
    return [obstacle for holds, obstacle in checks if not holds]


def obstacles_to_judging(attainment: int) -> list[Obstacle]:
    """Return why this is no judgement: it lies on one of the six points (GAS)."""
    if WORST <= attainment <= BEST:
        return []
    return [Obstacle("no_such_attainment", field="attainment")]


def members_without_goal(members: Sequence[int], goals_for: Collection[int | None]) -> list[int]:
    """Return which members, by key, have no goal of their own yet. It is shown and refuses nothing:
    a goal for the whole family (None in ``goals_for``) is nobody's own."""
    return [member for member in members if member not in goals_for]


def is_met(attainment: int | None) -> bool:
    """Tell whether a goal counts as met: 0 or beyond on the six points (GAS)."""
    return attainment is not None and attainment >= MET
