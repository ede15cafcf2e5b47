# SPDX-License-Identifier: EUPL-1.2
"""The town in which moves are made, who makes them, and the time that passes between."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import NotPermitted, Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.families.models import Family
from gezinsregie.foundation import clock
from gezinsregie.foundation.obstacles import Obstructed
from tests.cast import NOW, Town

PEOPLE = (
    "desk",
    "coordinator",
    "colleague",
    "team_leader",
    "professional",
    "process_director",
    "privacy_officer",
    "relative",
    "nobody",
)
GROUNDS = ("youth_act_task", "consent", "wams", "report_code")
people = st.sampled_from(PEOPLE)
days = st.integers(min_value=-2, max_value=3)


class Playing(RuleBasedStateMachine):
    """One town with one family under way, and what a move in it needs."""

    town: Town
    counted: dict[str, int]

    def __init__(self) -> None:
        super().__init__()
        self.kept = ExitStack()
        self.kept.enter_context(_undone())
        self.moment = NOW
        self.at: ExitStack | None = None
        self._clock(NOW)
        self.family = Family.objects.get()

    def teardown(self) -> None:
        if self.at is not None:
            self.at.close()
        self.kept.close()

    def _clock(self, moment: datetime) -> None:
        if self.at is not None:
            self.at.close()
        self.moment = moment
        self.at = ExitStack()
        self.at.enter_context(clock.stopped_at(moment))

    def user(self, who: str) -> User:
        found: User = getattr(self.town, who)
        return found

    def attempt(self, who: str, act: Act, subject: Any, doing: Callable[[Permit], object]) -> None:
        """Let somebody do this when that is permitted and nothing stands in its way."""
        try:
            with transaction.atomic():
                doing(permit(self.user(who), act, subject.pk))
        except (NotPermitted, Obstructed):
            self.counted["refused"] += 1
        else:
            self.counted["done"] += 1

    @property
    def trajectory(self) -> Trajectory | None:
        return Trajectory.objects.filter(family=self.family, ended_on__isnull=True).first()

    @property
    def coordinator(self) -> str:
        now = self.trajectory
        return next(
            (who for who in PEOPLE if now and now.coordinator_id == self.user(who).pk),
            "coordinator",
        )

    def _member(self, name: str) -> Any:
        return self.family.members.get(given_name=name)

    def _keep(self, act: Act, doing: Callable[[Permit, Trajectory], object]) -> None:
        now = self.trajectory
        if now is not None:
            self.attempt(self.coordinator, act, self.family, lambda permit: doing(permit, now))

    @rule(hours=st.sampled_from([1, 3, 5, 13]))
    def hours_pass(self, hours: int) -> None:
        self._clock(self.moment + timedelta(hours=hours))

    @rule(number=st.sampled_from([1, 2, 7, 40]))
    def days_pass(self, number: int) -> None:
        self._clock(self.moment + timedelta(days=number))


@contextmanager
def _undone() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
