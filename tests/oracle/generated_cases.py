# SPDX-License-Identifier: EUPL-1.2
"""Cases by chance: who works, or worked, with each family, and what partners are in its plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from .drafts import CONSENT, LONG_AGO, OFF, SAFETY, TASK, TODAY
from .facts import (
    Appointment,
    DutyShift,
    Emergency,
    Escalation,
    Family,
    Involvement,
    Position,
    Referral,
    SafetyException,
    Scope,
    StandIn,
    Trajectory,
)
from .generated_agreements import APPROACHES, DOMAINS, PURPOSES

if TYPE_CHECKING:
    from .generated import Chance

ANSWERS = ("given",) * 6 + ("asked", "refused", "withdrawn", "seen_under_pressure")
_MONTH = timedelta(days=30)


class Cases:
    """The cases of all families; ``workers`` are the people near each family."""

    def __init__(
        self,
        chance: Chance,
        families: Sequence[Family],
        work: Sequence[Appointment],
        partners: dict[str, list[str]],
        people: Sequence[str],
    ) -> None:
        self.chance, self.random = chance, chance.random
        self.people, self.partners = people, partners
        self.by_work: dict[tuple[str, str], list[Appointment]] = {}
        for one in work:
            self.by_work.setdefault((one.role, one.serves), []).append(one)
        self.referrals: list[Referral] = []
        self.trajectories: list[Trajectory] = []
        self.stand_ins: list[StandIn] = []
        self.shifts: list[DutyShift] = []
        self.emergencies: list[Emergency] = []
        self.escalations: list[Escalation] = []
        self.involvements: list[Involvement] = []
        self.scopes: list[Scope] = []
        self.positions: list[Position] = []
        self.exceptions: list[SafetyException] = []
        self.workers: dict[str, list[str]] = {family.key: [] for family in families}
        for family in families:
            self._family(family)
        for town in partners:
            self._roster(town)

    def somebody(self, role: str, town: str) -> str:
        """Return somebody in this work, or now and then anybody."""
        known = self.by_work.get((role, town), [])
        if not known or self.chance.one_in(12):
            return self.random.choice(self.people)
        return self.random.choice(known).person

    def _family(self, family: Family) -> None:
        if self.chance.one_in(12):
            return
        last = self.random.randrange(3)
        for number in range(last + 1):
            referral = Referral(
                f"{family.key} referral {number}",
                family.key,
                self.random.choice(self.partners[family.municipality]),
                self.somebody("referrer", family.municipality),
            )
            self.referrals.append(referral)
            if self.chance.one_in(10):
                continue
            is_open = number == last and not self.chance.one_in(4)
            self._trajectory(family, referral.key, None if is_open else TODAY - number * _MONTH)
        for _ in range(self.random.randrange(3)):
            self._emergency(family)

    def _trajectory(self, family: Family, referral: str, ended_on: object) -> None:
        coordinator = self.somebody("coordinator", family.municipality)
        trajectory = Trajectory(
            f"{referral} trajectory",
            family.key,
            referral,
            coordinator,
            self.random.choice(APPROACHES),
            LONG_AGO,
            ended_on,  # type: ignore[arg-type]
        )
        self.trajectories.append(trajectory)
        self.workers[family.key].append(coordinator)
        for _ in range(self.random.choice((0, 0, 0, 1, 2))):
            closed = self.chance.one_in(2)
            self.escalations.append(
                Escalation(trajectory.key, TODAY if closed else None, "decided" if closed else "")
            )
        for number in range(self.random.randrange(4)):
            self._involvement(family, trajectory, number)

    def _emergency(self, family: Family) -> None:
        role = self.random.choice(("coordinator", "desk_worker", "team_leader", "partner"))
        opened = self.chance.moment()
        closes = opened + timedelta(minutes=self.random.randint(1, 120))
        person = self.somebody(role, family.municipality)
        self.emergencies.append(Emergency(person, family.key, opened, closes))

    def _involvement(self, family: Family, trajectory: Trajectory, number: int) -> None:
        known = self.by_work.get(("partner", family.municipality), [])
        if not known:
            return
        work = self.random.choice(known)
        withdrawn = self.chance.one_in(12)
        begins = TODAY if withdrawn else self.chance.begins()
        others = self.partners[family.municipality]
        one = Involvement(
            f"{trajectory.key} involved {number}",
            trajectory.key,
            work.organisation if not self.chance.one_in(8) else self.random.choice(others),
            work.person if not self.chance.one_in(10) else "",
            begins,
            begins if withdrawn else self.chance.ends(begins),
            withdrawn,
        )
        if not one.professional and any(
            other.trajectory == one.trajectory and not other.professional
            for other in self.involvements
        ):
            return
        if any(
            (other.trajectory, other.organisation, other.professional)
            == (one.trajectory, one.organisation, one.professional)
            for other in self.involvements[-4:]
        ):
            return
        self.involvements.append(one)
        self.workers[family.key].append(work.person)
        for scope_number in range(self.random.randrange(4)):
            self._scope(family, one, scope_number)

    def _scope(self, family: Family, involvement: Involvement, number: int) -> None:
        withdrawn = self.chance.one_in(12)
        begins = TODAY if withdrawn else self.chance.begins()
        scope = Scope(
            f"{involvement.key} scope {number}",
            involvement.key,
            DOMAINS[number % len(DOMAINS)],
            self.random.choice(PURPOSES),
            self.random.choice((TASK, CONSENT, CONSENT, OFF)),
            begins,
            TODAY if withdrawn else self.chance.ends(begins),
            member=f"{family.key} child" if self.chance.one_in(4) else "",
            withdrawn=withdrawn,
        )
        self.scopes.append(scope)
        for who in ("mother", "father", "child"):
            if self.chance.one_in(2):
                self._position(scope.key, f"{family.key} {who}")
        if self.chance.one_in(3):
            begins = self.chance.begins()
            read = not self.chance.one_in(3)
            self.exceptions.append(
                SafetyException(
                    scope.key,
                    self.random.choice((SAFETY, OFF)),
                    begins,
                    self.chance.ends(begins) or max(begins, TODAY),
                    second_read=read,
                    sent_back=not read and self.chance.one_in(2),
                )
            )

    def _position(self, scope: str, member: str) -> None:
        said = self.random.choice(ANSWERS)
        ends = self.chance.near() if self.chance.one_in(3) else None
        self.positions.append(Position(scope, member, said, ends))
        if self.chance.one_in(3):
            before = self.random.choice(ANSWERS)
            self.positions.append(Position(scope, member, before, replaced=True))

    def _roster(self, town: str) -> None:
        coordinators = self.by_work.get(("coordinator", town), [])
        for one in coordinators:
            other = self.random.choice(coordinators)
            begins = self.chance.begins()
            if self.chance.one_in(2) and other.person != one.person:
                self.stand_ins.append(
                    StandIn(
                        one.person,
                        other.person,
                        self.random.choice(list(self.partners)) if self.chance.one_in(5) else town,
                        begins,
                        max(begins, self.chance.near()),
                        self.chance.one_in(10),
                    )
                )
            if self.chance.one_in(2):
                starts = self.chance.moment()
                self.shifts.append(
                    DutyShift(
                        one.person,
                        other.organisation if self.chance.one_in(3) else one.organisation,
                        self.random.choice(list(self.partners)) if self.chance.one_in(5) else town,
                        starts,
                        starts + timedelta(minutes=self.random.randint(1, 120)),
                        self.chance.one_in(10),
                    )
                )
