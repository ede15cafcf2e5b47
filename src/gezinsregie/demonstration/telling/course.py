# SPDX-License-Identifier: EUPL-1.2
"""The verbs of the trajectory's course: its phases, what was measured, and how it ended."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from gezinsregie.access.acts import Act
from gezinsregie.casework.closing.actions import close_trajectory
from gezinsregie.casework.closing.models import ClosingReason
from gezinsregie.casework.direction.actions import hand_direction
from gezinsregie.casework.direction.models import Holder
from gezinsregie.casework.extension.actions import extend
from gezinsregie.casework.measurement.actions import Scored, measure
from gezinsregie.casework.measurement.models import Moment
from gezinsregie.casework.stopping.actions import View, weigh_stop
from gezinsregie.casework.stopping.models import StopOption
from gezinsregie.casework.stopping.queries import parties_of
from gezinsregie.casework.stopping.rules import Weighed
from gezinsregie.casework.trajectory.actions import enter_phase
from gezinsregie.casework.trajectory.definitions import phase_keys
from gezinsregie.casework.trajectory.pause.actions import pause_trajectory, resume
from gezinsregie.casework.trajectory.pause.models import Pause
from gezinsregie.casework.trajectory.rules import next_phase
from gezinsregie.foundation import clock

from .teller import Teller

INSTRUMENT = "zrm-2017"


class Course(Teller):
    """How the trajectory goes by its own terms."""

    def next_phase(self, days_ago: int) -> None:
        def happens() -> None:
            trajectory = self._trajectory
            entered = [one.phase_key for one in trajectory.phases.all()]
            enter_phase(
                self._as_coach(Act.MOVE_PHASE),
                trajectory=trajectory,
                phase_key=next_phase(phase_keys(trajectory), entered) or "",
                entered_on=clock.today(),
            )

        self._then(days_ago, happens, hour=14)

    def extends(self, days_ago: int, by_days: int, reason: str) -> None:
        """Tell that the planned end was moved by so many days."""

        def happens() -> None:
            trajectory = self._trajectory
            if trajectory.planned_end_on is None:
                raise ValueError("There is no end to move.")
            extend(
                self._as_coach(Act.STEER_TRAJECTORY),
                trajectory=trajectory,
                new_end=trajectory.planned_end_on + timedelta(days=by_days),
                reason=reason,
            )

        self._then(days_ago, happens, hour=16, minute=30)

    def pauses(
        self,
        days_ago: int,
        for_days: int,
        reason: str,
        keeps_contact: str,
        *,
        resumed_after: int | None = None,
    ) -> None:
        """Tell that the work rests; ``resumed_after`` counts days from its beginning."""
        key = f"pause: {days_ago}"

        def happens() -> None:
            self._made[key] = pause_trajectory(
                self._as_coach(Act.STEER_TRAJECTORY),
                trajectory=self._trajectory,
                starts_on=clock.today(),
                expected_end_on=clock.today() + timedelta(days=for_days),
                reason=reason,
                keeps_contact=keeps_contact,
            )

        self._then(days_ago, happens, hour=16, minute=30)
        if resumed_after is not None:
            self._then(
                days_ago - resumed_after,
                lambda: resume(
                    self._as_coach(Act.STEER_TRAJECTORY),
                    pause=Pause.objects.get(pk=self._made[key].pk),
                    ends_on=clock.today(),
                ),
                hour=9,
            )

    def weighs_stopping(
        self,
        days_ago: int,
        family_words: str,
        weighed: Sequence[Weighed],
        outcome: StopOption,
        reason: str,
        view: str,
        about_pressure: str,
    ) -> None:
        """Tell what was decided when the family wanted to stop; every party that helps then has
        the same ``view``."""

        def happens() -> None:
            trajectory = self._trajectory
            weigh_stop(
                self._as_coach(Act.STEER_TRAJECTORY),
                trajectory=trajectory,
                asked_on=clock.today(),
                family_words=family_words,
                weighed=weighed,
                views=[View(one, view, about_pressure) for one in parties_of(trajectory)],
                outcome=outcome,
                reason=reason,
            )

        self._then(days_ago, happens, hour=16, minute=50)

    def hands(self, days_ago: int, holder: Holder, words: str, *life_domains: str) -> None:
        """Tell that direction in these life domains went to somebody, and why."""
        self._then(
            days_ago,
            lambda: hand_direction(
                self._as_coach(Act.WRITE_PLAN),
                trajectory=self._trajectory,
                life_domains=life_domains,
                holder=holder,
                from_on=clock.today(),
                words=words,
            ),
            hour=14,
            minute=30,
        )

    def measures(
        self, days_ago: int, when: Moment, professionals: int, levels: Mapping[str, int]
    ) -> None:
        self._then(
            days_ago,
            lambda: measure(
                self._as_coach(Act.MEASURE),
                trajectory=self._trajectory,
                moment=when,
                instrument_key=INSTRUMENT,
                taken_on=clock.today(),
                professionals_involved=professionals,
                scores={key: Scored(level) for key, level in levels.items()},
            ),
            hour=17,
        )

    def closes(
        self, days_ago: int, reason: ClosingReason, words: str, to: str, *, look_again_in: int
    ) -> None:
        self._then(
            days_ago,
            lambda: close_trajectory(
                self._as_coach(Act.CLOSE_TRAJECTORY),
                trajectory=self._trajectory,
                closed_on=clock.today(),
                reason=reason,
                words=words,
                handed_over_to=to,
                look_again_on=clock.today() + timedelta(days=look_again_in),
            ),
            hour=17,
            minute=30,
        )
