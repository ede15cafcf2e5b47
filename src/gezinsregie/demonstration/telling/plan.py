# SPDX-License-Identifier: EUPL-1.2
"""The verbs of the plan: what somebody worries about, aims for, does, and how far that came."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Literal

from gezinsregie.access.acts import Act
from gezinsregie.casework.involvement.models import Involvement
from gezinsregie.casework.plan.actions import name_concern, set_goal
from gezinsregie.casework.plan.footing.actions import lay_footing, settle_footing
from gezinsregie.casework.plan.footing.models import Footing, FootingKind
from gezinsregie.casework.plan.models import (
    ActorKind,
    Concern,
    Goal,
    Horizon,
    NamedBy,
    Step,
)
from gezinsregie.casework.plan.review.actions import choose_on_goal, judge_goal
from gezinsregie.casework.plan.review.models import Choice
from gezinsregie.casework.plan.step.actions import finish_step, plan_step
from gezinsregie.foundation import clock

from .teller import Teller


class Plan(Teller):
    """What is written in the one plan."""

    def worries(
        self,
        days_ago: int,
        key: str,
        life_domain: str,
        words: str,
        *,
        by: NamedBy = NamedBy.MEMBER,
        name: str,
        about: str = "",
        serious: bool = False,
    ) -> None:
        def happens() -> None:
            self._made[key] = name_concern(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                life_domain=life_domain,
                member=self._member(about),
                words=words,
                named_by=by,
                named_by_name=name,
                serious=serious,
            )

        self._then(days_ago, happens, hour=15)

    def aims(
        self,
        days_ago: int,
        key: str,
        concern: str,
        specific: str,
        *,
        measurable: str = "",
        current: str = "",
        achievable: str = "",
        due_in: int | None = None,
        member: str = "",
        horizon: Horizon | Literal[""] = "",
        also: Sequence[str] = (),
        under: str = "",
    ) -> None:
        """``due_in`` counts days from the day on which the goal is set; ``also`` are other life
        domains, ``under`` the key of a goal for the long term."""

        def happens() -> None:
            self._made[key] = set_goal(
                self._as_coach(Act.WRITE_PLAN),
                concern=Concern.objects.get(pk=self._made[concern].pk),
                member=self._member(member),
                specific=specific,
                measurable=measurable,
                current=current,
                achievable=achievable,
                due_on=None if due_in is None else clock.today() + timedelta(days=due_in),
                horizon=horizon,
                related_domains=also,
                under=Goal.objects.get(pk=self._made[under].pk) if under else None,
            )

        self._then(days_ago, happens, hour=15, minute=20)

    def works_on(
        self,
        days_ago: int,
        key: str,
        life_domain: str,
        words: str,
        goal: str,
        *,
        by: str,
        kind: NamedBy = NamedBy.MEMBER,
        member: str = "",
        serious: bool = False,
        measurable: str,
        current: str,
        achievable: str,
        due_in: int,
    ) -> None:
        """Tell of a worry, in somebody's words, with a goal that answers all five questions.

        ``key`` names the goal; ``member`` is whom both are about, nobody for the whole family.
        """
        worry = f"{key}, the worry"
        self.worries(
            days_ago,
            worry,
            life_domain,
            words,
            by=kind,
            name=by,
            about=member,
            serious=serious,
        )
        self.aims(
            days_ago,
            key,
            worry,
            goal,
            measurable=measurable,
            current=current,
            achievable=achievable,
            due_in=due_in,
            member=member,
        )

    def plans(
        self,
        days_ago: int,
        key: str,
        goal: str,
        words: str,
        name: str,
        *,
        kind: ActorKind = ActorKind.MEMBER,
        due_in: int,
        done_after: int | None = None,
        partner: str = "",
    ) -> None:
        """``due_in`` and ``done_after`` count days from the day on which the step is planned;
        ``partner`` is the key of the involvement that promises it, and then no name is needed."""

        def happens() -> None:
            helps = Involvement.objects.get(pk=self._made[partner].pk) if partner else None
            self._made[key] = plan_step(
                self._as_coach(Act.WRITE_PLAN),
                goal=Goal.objects.get(pk=self._made[goal].pk),
                words=words,
                actor_kind=kind,
                actor_name=(
                    f"{helps.professional_name}, {helps.organisation.name}" if helps else name
                ),
                due_on=clock.today() + timedelta(days=due_in),
                involvement=helps,
            )

        self._then(days_ago, happens, hour=15, minute=40)
        if done_after is not None:
            self._then(
                days_ago - done_after,
                lambda: finish_step(
                    self._as_coach(Act.WRITE_PLAN),
                    step=Step.objects.get(pk=self._made[key].pk),
                    done_on=clock.today(),
                ),
                hour=16,
            )

    def says(
        self,
        days_ago: int,
        kind: FootingKind,
        words: str,
        *,
        by: str,
        about: str = "",
        in_return: str = "",
        life_domain: str = "",
        settled_after: int | None = None,
        settled: str = "",
    ) -> None:
        """Tell what the plan stands on, in the words of ``by``; ``settled_after`` counts days from
        the day on which it was said."""
        key = f"said: {words}"

        def happens() -> None:
            self._made[key] = lay_footing(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                kind=kind,
                member=self._member(about),
                words=words,
                said_by=by,
                in_return=in_return,
                life_domain=life_domain,
            )

        self._then(days_ago, happens, hour=15, minute=5)
        if settled_after is not None:
            self._then(
                days_ago - settled_after,
                lambda: settle_footing(
                    self._as_coach(Act.WRITE_PLAN),
                    footing=Footing.objects.get(pk=self._made[key].pk),
                    settled_on=clock.today(),
                    words=settled,
                ),
                hour=16,
                minute=10,
            )

    def judges(self, days_ago: int, goal: str, attainment: int, words: str) -> None:
        self._then(
            days_ago,
            lambda: judge_goal(
                self._as_coach(Act.WRITE_PLAN),
                goal=Goal.objects.get(pk=self._made[goal].pk),
                attainment=attainment,
                words=words,
            ),
            hour=16,
            minute=20,
        )

    def chooses(self, days_ago: int, goal: str, choice: Choice, words: str = "") -> None:
        """Choose how to go on with a goal that came no further."""
        self._then(
            days_ago,
            lambda: choose_on_goal(
                self._as_coach(Act.WRITE_PLAN),
                goal=Goal.objects.get(pk=self._made[goal].pk),
                choice=choice,
                words=words,
            ),
            hour=16,
            minute=25,
        )
