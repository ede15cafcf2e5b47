# SPDX-License-Identifier: EUPL-1.2
"""What every verb of a story stands on: events, the people who act, and what was made so far."""

from collections.abc import Callable
from datetime import date
from typing import Any

from gezinsregie.access.acts import Act
from gezinsregie.access.permits import Permit, permit
from gezinsregie.accounts.models import User
from gezinsregie.casework.referral.models import Referral
from gezinsregie.casework.trajectory.models import Trajectory
from gezinsregie.demonstration.event import Event, moment
from gezinsregie.families.models import Member


class Teller:
    """One family's story under way: its events, and under a key what they made."""

    def __init__(self, today: date, *, referrer: str, desk: str, coach: str) -> None:
        self.today = today
        self.events: list[Event] = []
        self._referrer, self._desk, self._coach = referrer, desk, coach
        self._made: dict[str, Any] = {}
        self._people: dict[str, User] = {}
        self._permits: dict[tuple[str, Act, str], Permit] = {}

    def _then(
        self, days_ago: int, happens: Callable[[], Any], *, hour: int, minute: int = 0
    ) -> None:
        if days_ago < 0:
            raise ValueError("A story cannot tell what is still to happen.")
        at = moment(self.today, days_ago, hour, minute)
        self.events.append(Event(at, len(self.events), happens))

    def _person(self, email: str) -> User:
        if email not in self._people:
            self._people[email] = User.objects.get(email=email)
        return self._people[email]

    def _may(self, email: str, act: Act, subject_id: Any) -> Permit:
        # Asked once a story: the answer stays the same, and asking costs more than the act itself.
        question = email, act, str(subject_id)
        if question not in self._permits:
            self._permits[question] = permit(self._person(email), act, subject_id)
        return self._permits[question]

    def _as_coach(self, act: Act) -> Permit:
        return self._may(self._coach, act, self._made["trajectory"].family_id)

    def _as_partner(self, email: str) -> Permit:
        return self._may(email, Act.WRITE_SHARED_PART, self._made["trajectory"].family_id)

    def _member(self, given_name: str) -> Member | None:
        if not given_name:
            return None
        return Member.objects.get(family=self._made["trajectory"].family_id, given_name=given_name)

    @property
    def _referral(self) -> Referral:
        return Referral.objects.get(pk=self._made["referral"].pk)

    @property
    def _trajectory(self) -> Trajectory:
        return Trajectory.objects.get(pk=self._made["trajectory"].pk)
