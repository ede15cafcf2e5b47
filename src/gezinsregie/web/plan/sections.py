# SPDX-License-Identifier: EUPL-1.2
"""The plan as it is read: a section for each life domain, with concerns, goals and steps."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from gezinsregie.approaches.vocabulary import LifeDomain, vocabulary
from gezinsregie.casework.plan.footing.models import Footing
from gezinsregie.casework.plan.models import Concern, Goal, Step
from gezinsregie.casework.plan.queries import goals_in, steps_in
from gezinsregie.casework.plan.rules import is_met, missing_for_smart
from gezinsregie.web.pictures.attainment_bar import attainment_bar

from .checklist import short
from .state import state_of
from .words import ATTAINMENTS, HORIZONS, NAMED_BY, QUESTIONS, Attainment, Question

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True)
class Mark:
    """One of the five questions with the answer that a goal gives, empty or None without one."""

    key: str
    question: Question
    answer: Any

    @property
    def is_day(self) -> bool:
        return self.key == "due_on"


@dataclass(frozen=True)
class StepLine:
    """A step, with what the day says of it."""

    step: Step
    late: bool
    ownerless: bool = False


@dataclass(frozen=True)
class GoalLine:
    """A goal on one line, and what opens under it."""

    goal: Goal
    questions: Mapping[str, Question]
    state: SafeString
    steps: Sequence[StepLine]
    attainment: Attainment | None
    under: Goal | None = None
    shorter: Sequence[Goal] = ()

    @property
    def also(self) -> str:
        """The other life domains that it touches, by name."""
        if not self.goal.related_domains:
            return ""
        names = domain_names()
        return ", ".join(names.get(key, key) for key in self.goal.related_domains)

    @property
    def horizon(self) -> "StrOrPromise":
        return HORIZONS.get(self.goal.horizon, "")

    # What a shut goal does not show is not made.
    @property
    def marks(self) -> list[Mark]:
        return [Mark(key, one, getattr(self.goal, key)) for key, one in self.questions.items()]

    @property
    def bar(self) -> SafeString | None:
        if self.attainment is None:
            return None
        return attainment_bar(self.attainment.score, label=short(self.goal.specific))

    @property
    def steps_said(self) -> str:
        done = sum([line.step.done_on is not None for line in self.steps])
        return _steps_said(done, len(self.steps), get_language())

    @property
    def asks(self) -> bool:
        """Whether it came no further and nobody chose yet."""
        return bool(vars(self.goal).get("asks"))

    @property
    def ownerless(self) -> int:
        return sum([line.ownerless for line in self.steps])

    @property
    def late(self) -> int:
        return sum([line.late for line in self.steps])


@lru_cache(maxsize=512)
def _steps_said(done: int, every: int, language: str | None) -> str:
    return _("%(done)s van %(all)s acties gedaan") % {"done": done, "all": every}


@dataclass(frozen=True)
class ConcernBlock:
    """A concern in somebody's words, with its goals."""

    concern: Concern
    named_by: str
    goals: Sequence[GoalLine]

    @property
    def asks_for_a_goal(self) -> bool:
        return self.concern.serious and not self.goals


@dataclass(frozen=True)
class Section:
    """A life domain of the plan; ``direction`` says who has it, empty while nobody said."""

    key: str
    name: str
    concerns: Sequence[ConcernBlock]
    strengths: Sequence[Footing] = ()
    direction: str = ""

    @property
    def goals(self) -> int:
        return sum(len(one.goals) for one in self.concerns)

    @property
    def met(self) -> int:
        return sum(is_met(line.goal.attainment) for one in self.concerns for line in one.goals)


def domain_name(domain: LifeDomain) -> str:
    """Return what a life domain is called in the language of the page."""
    return domain.name.in_language(get_language() or "nl")


def domain_names() -> dict[str, str]:
    """Return the names of all life domains by key."""
    return {key: domain_name(one) for key, one in vocabulary().life_domains.items()}


def sections_of(
    concerns: Sequence[Concern],
    today: date,
    ownerless: frozenset[int] = frozenset(),
    strengths: Mapping[str, Sequence[Footing]] = MappingProxyType({}),
    directions: Mapping[str, str] = MappingProxyType({}),
) -> list[Section]:
    """Return the life domains that have a concern or a strength, in their fixed order."""
    making = _Making.of(concerns, today, ownerless)
    blocks: dict[str, list[ConcernBlock]] = {}
    for one in concerns:
        block = making.block(one)
        blocks.setdefault(one.life_domain, []).append(block)
    return [
        Section(
            key,
            domain_name(domain),
            blocks.get(key, []),
            strengths.get(key, ()),
            directions.get(key, ""),
        )
        for key, domain in vocabulary().life_domains.items()
        if key in blocks or key in strengths
    ]


def domains_without(
    concerns: Sequence[Concern], strengths: Container[str] = ()
) -> list[tuple[str, str]]:
    """Return key and name of the life domains in which nobody named a concern; not those in which
    something goes well, which have a place of their own."""
    named = {concern.life_domain for concern in concerns}
    return [
        (key, domain_name(domain))
        for key, domain in vocabulary().life_domains.items()
        if key not in named and key not in strengths
    ]


def line_of(
    concerns: Sequence[Concern],
    goal_id: int,
    today: date,
    ownerless: frozenset[int] = frozenset(),
) -> GoalLine | None:
    """Return one goal of the plan with all that opens under it; None when it is not in it."""
    making = _Making.of(concerns, today, ownerless)
    goal = making.goals.get(goal_id)
    return None if goal is None else making.line(goal)


@dataclass(frozen=True)
class _Making:
    """What every line of a plan is made with; ``goals`` are all of the plan by key, ``shorter``
    those that stand under another, by the key of that one."""

    questions: Mapping[str, Question]
    attainments: Mapping[int, Attainment]
    today: date
    ownerless: frozenset[int]
    goals: Mapping[int, Goal]
    shorter: Mapping[int, Sequence[Goal]]

    @staticmethod
    def of(concerns: Sequence[Concern], today: date, ownerless: frozenset[int]) -> "_Making":
        goals = {goal.pk: goal for concern in concerns for goal in goals_in(concern)}
        shorter: dict[int, list[Goal]] = {}
        for goal in goals.values():
            if goal.under_id is not None:
                shorter.setdefault(goal.under_id, []).append(goal)
        questions = {key: one.said() for key, one in QUESTIONS.items()}
        attainments = {score: one.said() for score, one in ATTAINMENTS.items()}
        return _Making(questions, attainments, today, ownerless, goals, shorter)

    def block(self, concern: Concern) -> ConcernBlock:
        lines = [self.line(goal) for goal in self._in_order(goals_in(concern))]
        return ConcernBlock(concern, str(NAMED_BY[concern.named_by]), lines)

    def _in_order(self, goals: Sequence[Goal]) -> Sequence[Goal]:
        """A goal comes after the long one under which it stands, where that is of this concern."""
        if not self.shorter:
            return goals
        here = {goal.pk for goal in goals}
        return [
            one
            for goal in goals
            if goal.under_id not in here
            for one in (goal, *(low for low in self.shorter.get(goal.pk, ()) if low.pk in here))
        ]

    def line(self, goal: Goal) -> GoalLine:
        judged = None if goal.attainment is None else self.attainments[goal.attainment]
        return GoalLine(
            goal=goal,
            questions=self.questions,
            state=state_of(tuple(missing_for_smart(goal)), goal.attainment),
            steps=[
                StepLine(
                    step,
                    late=step.done_on is None and step.due_on < self.today,
                    ownerless=step.pk in self.ownerless,
                )
                for step in steps_in(goal)
            ],
            attainment=judged,
            under=None if goal.under_id is None else self.goals.get(goal.under_id),
            shorter=self.shorter.get(goal.pk, ()),
        )
